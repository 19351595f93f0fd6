import { z } from 'zod';

/** Most characters of one note or reply. */
export const MAX_NOTE_LENGTH = 20_000;

export const NoteRun = z.strictObject({
  text: z.string().min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  /** An https, http or mailto address. */
  link: z
    .string()
    .max(4000)
    .regex(/^(https?|mailto):/i)
    .optional(),
});
export type NoteRun = z.infer<typeof NoteRun>;

export const NoteParagraph = z.strictObject({ kind: z.enum(['paragraph', 'bullet', 'numbered']), runs: z.array(NoteRun) });
export type NoteParagraph = z.infer<typeof NoteParagraph>;

/** Characters of the words alone, with one for each end of a line between them. */
const lengthOf = (paragraphs: readonly NoteParagraph[]): number =>
  paragraphs.reduce((sum, { runs }) => runs.reduce((inner, { text }) => inner + text.length, sum + 1), -1);

/** The short rich text of a note or a reply: paragraphs and flat lists, bold, italic, links. An empty one has no paragraphs. */
export const NoteText = z.array(NoteParagraph).refine((paragraphs) => lengthOf(paragraphs) <= MAX_NOTE_LENGTH, 'longer than a note may be');
export type NoteText = z.infer<typeof NoteText>;

/** The words alone, a line per paragraph. */
export const plainNoteText = (text: NoteText): string => text.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');

/** Plain words as a note's text: a paragraph per line; nothing but white space is an empty text. */
export const noteTextOf = (words: string): NoteText =>
  words.trim() === ''
    ? []
    : words.split(/\r\n|\r|\n/).map((line): NoteParagraph => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
