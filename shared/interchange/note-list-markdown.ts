import type { NoteText } from '../domain/note-text.ts';
import type { Annotation } from '../domain/annotation.ts';
import { noteTableWords } from '../words/note-table.ts';
import type { Author } from '../domain/author.ts';
import { timestamp } from '../words/dates.ts';
import { writableLines } from '../text/writable.ts';
import { escapedLine, noteMarkdown } from './note-markdown.ts';
import { noteRows, type NotesToList } from './note-table.ts';

/** Words on a line that has begun. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>~#|]|&(?=#?\w+;)/g, String.raw`\$&`);

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Notes as a Markdown document: under each source and guidepost its notes, each with the words it is on, quoted. */
export function noteListMarkdown(title: string, notes: NotesToList): string {
  const { annotations, authors, language } = notes;
  const w = noteTableWords[language];
  const nameOf = (id: Author['id']): string => authors.find((author) => author.id === id)?.name || w.unknownWriter;
  const thread = (text: NoteText, who: string): string => quoted(`**${escaped(who)}:** ${noteMarkdown(text)}`);
  const lines: string[] = [`# ${escaped(title)}`];
  let source: string | null = null;
  let guidepost: string | null = null;
  const rows = noteRows(notes);
  const write = (note: Annotation, i: number): void => {
    const row = rows[i];
    if (row === undefined) return;
    if (row.source !== source) lines.push(`## ${escaped(row.source.replaceAll('\n', ', '))}`);
    if (row.source !== source || row.guidepost !== guidepost)
      if (row.guidepost !== '') lines.push(`### ${escaped(row.guidepost.replaceAll('\n', ', '))}`);
    ({ source, guidepost } = row);
    const facts = [row.status, ...note.themes, row.writer, timestamp(note.createdAt, language)];
    const page = row.page === '' ? '' : ` (${w.pageNumber(row.page.replaceAll('\n', ', '))})`;
    lines.push(`**${row.type}**${page} · ${facts.map(escaped).join(' · ')}`);
    for (const { anchor } of note.passages) lines.push(quoted(anchor.exact.split('\n').map(escapedLine).join('\n')));
    if (note.text.length > 0) lines.push(noteMarkdown(note.text));
    for (const reply of note.replies) lines.push(thread(reply.text, nameOf(reply.authorId)));
  };
  for (const [i, note] of annotations.entries()) write(note, i);
  if (annotations.length === 0) lines.push(w.noNotes);
  return writableLines(`${lines.join('\n\n')}\n`);
}
