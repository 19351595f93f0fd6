import { toCsv } from '../../shared/interchange/csv.ts';
import type { NoteFileFormat } from '../../shared/interchange/note-file-format.ts';
import { noteListMarkdown } from '../../shared/interchange/note-list-markdown.ts';
import { NOTE_COLUMNS, noteRows, type NoteRow, type NotesToList } from '../../shared/interchange/note-table.ts';
import { writeWebAnnotations, type NotesToWrite } from '../../shared/interchange/write-web-annotations.ts';
import { noteTableWords } from '../../shared/words/note-table.ts';
import { toXlsx } from './spreadsheet.ts';

/** Characters of each column that are shown before its text wraps. */
const WIDTHS: Readonly<Record<keyof NoteRow, number>> = {
  source: 28,
  guidepost: 28,
  page: 6,
  passage: 50,
  type: 16,
  note: 50,
  themes: 18,
  status: 14,
  writer: 18,
  role: 16,
  createdAt: 17,
  updatedAt: 17,
  replies: 40,
};

/** Notes to the bytes of a file. `title` heads the list where the format has a place for it. */
export async function renderNotes(
  title: string,
  notes: NotesToList & Pick<NotesToWrite, 'textOf'>,
  format: NoteFileFormat,
): Promise<Uint8Array> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const w = noteTableWords[notes.language];
  const cells = (): string[][] => noteRows(notes).map((row) => NOTE_COLUMNS.map((column) => row[column]));
  switch (format) {
    case 'jsonld':
      return utf8(`${JSON.stringify(writeWebAnnotations({ ...notes, label: title }), null, 2)}\n`);
    case 'csv':
      return utf8(toCsv([NOTE_COLUMNS.map((column) => w[column]), ...cells()]));
    case 'xlsx':
      return toXlsx(
        w.note,
        NOTE_COLUMNS.map((column) => ({ heading: w[column], width: WIDTHS[column] })),
        cells(),
      );
    case 'md':
      return utf8(noteListMarkdown(title, notes));
  }
}
