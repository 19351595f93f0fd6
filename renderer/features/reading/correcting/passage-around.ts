import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { passageOf, suggestedReading } from '../../../../shared/corrections/suggested-reading.ts';
import type { Finding } from '../../../../shared/domain/source-document.ts';

/** Characters of the text shown on each side of what a finding is about. */
const AROUND = 44;

/** A passage as it is shown in a list: the words in question, some of what stands about them, and what is suggested instead. */
export type ShownPassage = {
  readonly range: TextRange;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly suggestion: string | null;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Null for a finding about the whole document. The words about it are cut at word ends and stay within the block. */
export function passageAround({ text, blocks }: SourceDocument, { code, range }: Finding): ShownPassage | null {
  const passage = passageOf(text, range);
  if (passage === null) return null;
  const block = blocks.find(({ start, end }) => start <= passage.start && passage.end <= end) ?? passage;
  const from = Math.max(block.start, passage.start - AROUND);
  const to = Math.min(block.end, passage.end + AROUND);
  const before = text.slice(from, passage.start);
  const after = text.slice(passage.end, to);
  return {
    range: passage,
    before: oneLine(from > block.start ? `… ${before.slice(before.search(/\s/) + 1)}` : before),
    words: oneLine(text.slice(passage.start, passage.end)),
    after: oneLine(to < block.end ? `${after.slice(0, Math.max(0, after.search(/\s\S*$/)))} …` : after),
    suggestion: suggestedReading(text, code, passage)?.text ?? null,
  };
}
