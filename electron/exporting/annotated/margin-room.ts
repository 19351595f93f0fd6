import type { ComposedNote, ComposedWords } from './composed-note.ts';

/** What fits on a line of the text, and on one of the margin, in characters. */
const TEXT_LINE = 68;
const MARGIN_LINE = 36;
/** How high such lines are, in points. */
const TEXT_HEIGHT = 15.5;
const MARGIN_HEIGHT = 10.5;
/** Of a note apart from its words: heading, writer, facts and the room around them. */
const NOTE_FRAME = 46;
/** Points that notes may reach below their paragraph: more would leave a hole in the text. */
const OVERHANG = 75;

const linesOf = (words: readonly ComposedWords[]): number =>
  words
    .flatMap(({ items }) => items)
    .reduce((sum, runs) => sum + Math.max(1, Math.ceil(runs.reduce((length, { text }) => length + text.length, 0) / MARGIN_LINE)), 0);

/** What of a note takes up room. */
type Roomy = Pick<ComposedNote, 'quotes' | 'words' | 'replies'>;

/** About how high a note is in the margin, in points. */
const heightOf = ({ quotes, words, replies }: Roomy): number => {
  const quoted = quotes.reduce((sum, quote) => sum + Math.ceil(quote.length / MARGIN_LINE), 0);
  const said = replies.reduce((sum, reply) => sum + 1 + linesOf(reply.words), linesOf(words));
  return NOTE_FRAME + (quoted + said) * MARGIN_HEIGHT;
};

/** Which of a block's notes stand in the margin beside it, as many as there is room for, and which below it. `length`: its characters. */
export function besideAndBelow<Note extends Roomy>(length: number, notes: readonly Note[]) {
  const room = Math.max(1, Math.ceil(length / TEXT_LINE)) * TEXT_HEIGHT + OVERHANG;
  let used = 0;
  const beside = notes.filter((note) => {
    used += heightOf(note);
    return used <= room;
  });
  return { beside, below: notes.slice(beside.length) };
}
