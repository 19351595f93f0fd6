import type { PrintableResponse } from '../../shared/response/printable.ts';
import { nordfynAnswer } from '../electron/exporting/nordfyn-answer.ts';

/** Letters of a page and a half that make about 200 pages. */
const LETTERS = 130;

/** An answer of about 200 pages; `turn` makes it another than the one before, so that nothing that was set is used again. */
export const longLetter = (turn = 0): PrintableResponse => ({
  ...nordfynAnswer,
  letter: { ...nordfynAnswer.letter, subject: `${nordfynAnswer.letter.subject} ${String(turn)}` },
  blocks: Array.from({ length: LETTERS }, () => nordfynAnswer.blocks).flat(),
});
