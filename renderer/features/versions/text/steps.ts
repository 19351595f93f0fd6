import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { Line } from './lines.ts';

const sentences = new Intl.Segmenter('da', { granularity: 'sentence' });
const words = new Intl.Segmenter('da', { granularity: 'word' });

const trimmed = (text: string, start: number): TextRange | null => {
  const from = text.length - text.trimStart().length;
  const length = text.trim().length;
  return length === 0 ? null : { start: start + from, end: start + from + length };
};

/** The sentences of a line: what the arrows go between. */
export const sentencesOf = ({ start, text }: Line): readonly TextRange[] =>
  [...sentences.segment(text)].flatMap(({ segment, index }) => trimmed(segment, start + index) ?? []);

/** The end of the word after `offset` (or, with -1, of the one before the last), within a text; `offset` itself when there is none. */
export function wordEnd(text: string, offset: number, step: 1 | -1): number {
  const window = 400;
  const from = Math.max(0, offset - window);
  const ends = [...words.segment(text.slice(from, offset + window))].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [from + index + segment.length] : [],
  );
  return (step === 1 ? ends.find((end) => end > offset) : ends.findLast((end) => end < offset)) ?? offset;
}
