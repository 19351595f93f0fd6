import type { Annotation, AnnotationType, NoteStatus } from '../../../../shared/domain/annotation.ts';
import type { AuthorId } from '../../../../shared/domain/ids.ts';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import { isWithoutPlace } from '../note-place.ts';

/** Which notes are wanted. Within one kind any of the chosen will do, and none chosen means all; the kinds narrow each other. */
export type NoteFilter = {
  /** Every one of these words must stand in the note, its quotations, its replies or its themes. */
  readonly words: string;
  readonly types: readonly AnnotationType[];
  readonly themes: readonly string[];
  readonly people: readonly AuthorId[];
  readonly statuses: readonly NoteStatus[];
  readonly thread: 'all' | 'open' | 'resolved';
  readonly onlyWithoutPlace: boolean;
};

export const everyNote: NoteFilter = {
  words: '',
  types: [],
  themes: [],
  people: [],
  statuses: [],
  thread: 'all',
  onlyWithoutPlace: false,
};

/** A note made ready to be searched: its letters are folded once, not at every key. */
export type SearchableNote = { readonly note: Annotation; readonly folded: string };

/** The same letters however they were typed: case and composition aside. Æ, ø and å stay letters of their own. */
export const fold = (words: string): string => words.normalize('NFC').toLocaleLowerCase('da');

export const searchable = (note: Annotation): SearchableNote => ({
  note,
  folded: fold(
    [
      plainNoteText(note.text),
      ...note.replies.map(({ text }) => plainNoteText(text)),
      ...note.themes,
      ...note.passages.map(({ anchor }) => anchor.exact),
    ].join('\n'),
  ),
});

/** The words that are looked for, each by itself. */
const soughtWords = (words: string): readonly string[] =>
  fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');

const isAmong = <Value>(chosen: readonly Value[], value: Value): boolean => chosen.length === 0 || chosen.includes(value);

/** The notes that `filter` lets through, in the order they came. */
export function filtered(notes: readonly SearchableNote[], filter: NoteFilter): readonly Annotation[] {
  const sought = soughtWords(filter.words);
  return notes
    .filter(
      ({ note, folded }) =>
        isAmong(filter.types, note.type) &&
        isAmong(filter.statuses, note.status) &&
        isAmong(filter.people, note.authorId) &&
        (filter.themes.length === 0 || note.themes.some((theme) => filter.themes.includes(theme))) &&
        (filter.thread === 'all' || note.isResolved === (filter.thread === 'resolved')) &&
        (!filter.onlyWithoutPlace || isWithoutPlace(note)) &&
        sought.every((word) => folded.includes(word)),
    )
    .map(({ note }) => note);
}

/** How many kinds of filter are in use, the words aside. */
export const filtersInUse = ({ types, themes, people, statuses, thread, onlyWithoutPlace }: NoteFilter): number =>
  [types.length > 0, themes.length > 0, people.length > 0, statuses.length > 0, thread !== 'all', onlyWithoutPlace].filter(Boolean).length;

export const isFiltering = (filter: NoteFilter): boolean => filtersInUse(filter) > 0 || filter.words.trim() !== '';
