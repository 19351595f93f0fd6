import type { SourceDocument, TextRange } from '../domain/source-document.ts';
import { sentencesIn } from './sentences.ts';

/** The whole sentences that a stretch of a source touches, from the first to the last; the stretch itself where it touches none. */
export function sentencesAround({ text, blocks }: Pick<SourceDocument, 'text' | 'blocks'>, { start, end }: TextRange): TextRange {
  const touched = blocks
    .filter((block) => block.start < end && block.end > start)
    .flatMap((block) => sentencesIn(text, block))
    .filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}
