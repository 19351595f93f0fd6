import type { Annotation, NoteReply } from '../domain/annotation.ts';
import type { Author } from '../domain/author.ts';
import type { SourceVersionId } from '../domain/ids.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { plainNoteText } from '../domain/note-text.ts';
import { type Whereabouts, whereaboutsIn } from '../text/outline.ts';
import { pageRange } from '../text/page-range.ts';
import { annotationTypeWords } from '../words/annotation-types.ts';
import { timestamp } from '../words/dates.ts';
import type { Language } from '../words/language.ts';
import { noteTableWords } from '../words/note-table.ts';
import { authorRoleWords, noteStatusWords } from '../words/notes.ts';

export type ListedSource = { readonly title: string; readonly document: SourceDocument };

export type NotesToList = {
  /** In the order in which they are to stand. */
  readonly annotations: readonly Annotation[];
  readonly authors: readonly Author[];
  readonly sourceOf: (versionId: SourceVersionId) => ListedSource | null;
  readonly language: Language;
};

/** What a row of the table says; a note is exactly one row. Several values of one cell stand on lines of their own. */
export type NoteRow = Readonly<
  Record<
    | 'source'
    | 'guidepost'
    | 'page'
    | 'passage'
    | 'type'
    | 'note'
    | 'themes'
    | 'status'
    | 'writer'
    | 'role'
    | 'createdAt'
    | 'updatedAt'
    | 'replies',
    string
  >
>;

export const NOTE_COLUMNS = [
  'source',
  'guidepost',
  'page',
  'passage',
  'type',
  'note',
  'themes',
  'status',
  'writer',
  'role',
  'createdAt',
  'updatedAt',
  'replies',
] as const satisfies readonly (keyof NoteRow)[];

const unique = (values: readonly string[]): string => [...new Set(values.filter((value) => value !== ''))].join('\n');

const guidepostName = ({ guidepost, section }: Whereabouts): string =>
  guidepost === null ? (section ?? '') : [guidepost.number, guidepost.title].filter((part) => part !== null && part !== '').join('. ');

/** Notes as rows, a note a row, with the words as they were when the note was made. */
export function noteRows({ annotations, authors, sourceOf, language }: NotesToList): NoteRow[] {
  const w = noteTableWords[language];
  const byId = new Map(authors.map((author) => [author.id, author]));
  const nameOf = (id: Author['id']): string => byId.get(id)?.name || w.unknownWriter;
  const finders = new Map<SourceVersionId, { readonly title: string; readonly whereIs: (offset: number) => Whereabouts } | null>();
  const finderOf = (versionId: SourceVersionId) => {
    const known = finders.get(versionId);
    if (known !== undefined) return known;
    const source = sourceOf(versionId);
    const finder = source === null ? null : { title: source.title, whereIs: whereaboutsIn(source.document) };
    finders.set(versionId, finder);
    return finder;
  };
  const replyLine = ({ authorId, text, createdAt }: NoteReply): string =>
    `${nameOf(authorId)}, ${timestamp(createdAt, language)}: ${plainNoteText(text)}`;

  return annotations.map((note): NoteRow => {
    const places = note.passages.map(({ sourceVersionId, anchor }) => {
      const finder = finderOf(sourceVersionId);
      const where = finder?.whereIs(anchor.start);
      const page = finder === null ? null : pageRange(finder.whereIs, anchor);
      return { source: finder?.title ?? '', guidepost: where === undefined ? '' : guidepostName(where), page: page ?? '' };
    });
    return {
      source: unique(places.map(({ source }) => source)),
      guidepost: unique(places.map(({ guidepost }) => guidepost)),
      page: unique(places.map(({ page }) => page)),
      passage: note.passages.map(({ anchor }) => anchor.exact).join('\n'),
      type: annotationTypeWords[language][note.type],
      note: plainNoteText(note.text),
      themes: note.themes.join('\n'),
      status: noteStatusWords[language][note.status],
      writer: nameOf(note.authorId),
      role: authorRoleWords[language][byId.get(note.authorId)?.role ?? 'other'],
      createdAt: timestamp(note.createdAt, language),
      updatedAt: timestamp(note.updatedAt, language),
      replies: note.replies.map(replyLine).join('\n'),
    };
  });
}
