import type { ComposedNote, ComposedWords } from './composed-note.ts';

// About how high things are on the page, in points: enough to tell what there is room for. The template has the sizes.

/** Characters on a line of a note, in the margin and below the text. */
const MARGIN_LINE = 40;
const WIDE_LINE = 82;
/** From one line of a note to the next, and between its paragraphs. */
const NOTE_LINE = 9.2;
const NOTE_PARAGRAPH = 1;
/** Of a note apart from its words: heading, writer and the room around them. */
const NOTE_FRAME = 23;
const REPLY_FRAME = 9;

const wordsHeight = (words: readonly ComposedWords[], line: number): number =>
  words
    .flatMap(({ items }) => items)
    .reduce(
      (sum, runs) =>
        sum +
        linesOf(
          runs.reduce((length, { text }) => length + text.length, 0),
          line,
        ) *
          NOTE_LINE +
        NOTE_PARAGRAPH,
      0,
    );

const linesOf = (characters: number, line: number): number => Math.max(1, Math.ceil(characters / line));

function noteHeight({ facts, quotes, words, replies }: ComposedNote, line: number): number {
  const quoted = quotes.reduce((sum, quote) => sum + linesOf(quote.length + 2, line) * NOTE_LINE + NOTE_PARAGRAPH, 0);
  const told = facts === '' ? 0 : linesOf(facts.length, line) * NOTE_LINE;
  const answered = replies.reduce((sum, reply) => sum + REPLY_FRAME + NOTE_LINE + wordsHeight(reply.words, line), 0);
  return NOTE_FRAME + told + quoted + wordsHeight(words, line) + answered;
}

export const besideHeight = (note: ComposedNote): number => noteHeight(note, MARGIN_LINE);
export const belowHeight = (note: ComposedNote): number => noteHeight(note, WIDE_LINE);

/** Characters on a line of the source's text beside the margin, from one line to the next, and the room below a paragraph. */
const TEXT_LINE = 66;
const TEXT_STEP = 13.5;
const PARAGRAPH_ROOM = 6;
const ITEM_ROOM = 1;
const HEADING_ROOM = 20;
const CELL_LINE = 84;
const CELL_STEP = 10.5;
const ROW_ROOM = 10;

export const paragraphHeight = (characters: number): number => linesOf(characters, TEXT_LINE) * TEXT_STEP + PARAGRAPH_ROOM;
/** `depth`: lists that it stands in, from 0. */
export const itemHeight = (characters: number, depth: number): number =>
  linesOf(characters, Math.max(20, TEXT_LINE - 4 * (depth + 1))) * TEXT_STEP + ITEM_ROOM;
export const headingHeight = (characters: number): number => linesOf(characters, TEXT_LINE - 16) * TEXT_STEP + HEADING_ROOM;
/** `columns`: shares of the width; `rows`: characters of each cell. */
export const tableHeight = (columns: readonly number[], rows: readonly (readonly number[])[]): number =>
  rows.reduce(
    (sum, cells) =>
      sum +
      Math.max(1, ...cells.map((characters, column) => linesOf(characters, Math.max(3, (columns[column] ?? 1) * CELL_LINE)))) * CELL_STEP +
      ROW_ROOM,
    PARAGRAPH_ROOM,
  );
