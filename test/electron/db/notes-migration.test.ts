import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { annotationTable } from '../../../electron/db/annotations.ts';
import { authorTable } from '../../../electron/db/authors.ts';
import { migrate, MIGRATIONS } from '../../../electron/db/migrate.ts';
import { noteLog } from '../../../electron/db/note-log.ts';
import { AnnotationId, AuthorId, SourceId } from '../../../shared/domain/ids.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { historyOf } from '../../../shared/notes/note-history.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NOW = Date.UTC(2025, 8, 12, 10, 0, 0);

/** What people have written in notes before, odd things among it. */
const BODIES = [
  '',
  'Hvem betaler?',
  'Første linje\nAnden linje\n\nEfter en tom',
  'Windows\r\nog gammel Mac\rog æøå “citat” \\n "json"',
  '  ',
  `nul\u0000tegn og 👩‍👩‍👧 og tab\t`,
  'x'.repeat(20_000),
];

/** A library of the second version with a note for each body; the last one deleted. */
function oldLibrary() {
  const db = new Database(':memory:');
  migrate(db, temporaryFolder(), NOW, MIGRATIONS.slice(0, 2));
  const [hearing, source, version] = [randomUUID(), randomUUID(), randomUUID()];
  db.prepare("INSERT INTO hearing VALUES (?, 'Høring', '', '', NULL, NULL, '', 1, 1, NULL)").run(hearing);
  db.prepare("INSERT INTO source VALUES (?, ?, 'heard', 'Kilde', NULL, 1, 1, NULL)").run(source, hearing);
  db.prepare(`INSERT INTO source_version (id, source_id, number, file_name, original_sha256, reader, text, text_sha256, structure, guidepost_count, created_at)
    VALUES (?, ?, 1, 'a.txt', '${'0'.repeat(64)}', 1, 'Ord', '${'0'.repeat(64)}', '{"kind":"other"}', 0, 1)`).run(version, source);
  const insert = db.prepare(`INSERT INTO annotation VALUES (?, ?, 'concern', ?, 0, 3, 'Ord', 'før ', ' efter', 10, 20, ?)`);
  const notes = BODIES.map((body) => ({ id: AnnotationId.parse(randomUUID()), body }));
  for (const { id, body } of notes) insert.run(id, version, body, null);
  const deleted = AnnotationId.parse(randomUUID());
  insert.run(deleted, version, 'Slettet', 30);
  return { db, notes, deleted, version, sourceId: SourceId.parse(source) };
}

it('keeps every old note word by word, line by line, with its place, its times and its author', () => {
  const { db, notes, deleted, version, sourceId } = oldLibrary();
  migrate(db, temporaryFolder(), NOW);
  const self = authorTable(db).self();
  const annotations = annotationTable(db);
  const read = new Map(annotations.ofSource(sourceId).map((note) => [note.id, note]));
  expect(read.size).toBe(BODIES.length);
  for (const { id, body } of notes) {
    const note = read.get(id);
    const words = body.trim() === '' ? '' : body.replaceAll(/\r\n?/g, '\n');
    expect(plainNoteText(note?.text ?? [])).toBe(words);
    expect(note).toMatchObject({
      type: 'concern',
      themes: [],
      status: 'open',
      isResolved: false,
      authorId: self.id,
      replies: [],
      createdAt: 10,
      updatedAt: 20,
      passages: [
        {
          scope: 'words',
          sourceVersionId: version,
          anchor: { start: 0, end: 3, exact: 'Ord', prefix: 'før ', suffix: ' efter' },
          placement: { kind: 'exact', start: 0, end: 3 },
        },
      ],
    });
    expect(db.prepare('SELECT words FROM annotation WHERE id = ?').pluck().get(id)).toBe(words);
  }
  expect(annotations.find(deleted)).toBeNull();
  expect(annotations.owner(deleted)).toMatchObject({ isDeleted: true });
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it('begins the log with one edit for each field, from which everything can be changed and brought back', () => {
  const { db, notes, deleted, sourceId } = oldLibrary();
  migrate(db, temporaryFolder(), NOW);
  const log = noteLog(db);
  const [first] = notes;
  if (first === undefined) throw new Error('There are old notes.');
  const about = { annotationId: deleted, subject: 'note', subjectId: deleted, authorId: authorTable(db).selfId() } as const;
  expect(historyOf(log.ofNote(first.id)).map(({ at, subject, field, before }) => [at, subject, field, before])).toEqual(
    expect.arrayContaining([
      [10, 'note', 'themes', null],
      [10, 'note', 'status', null],
      [10, 'note', 'isResolved', null],
      [10, 'passage', 'deleted', null],
      [20, 'note', 'type', null],
      [20, 'note', 'text', null],
    ]),
  );
  log.record({ ...about, field: 'deleted', value: false }, NOW);
  expect(annotationTable(db).find(deleted)).toMatchObject({ type: 'concern', createdAt: 10, updatedAt: 20 });
  expect(annotationTable(db).ofSource(sourceId)).toHaveLength(BODIES.length + 1);
});

it('every library gets its own person, whose id no other has', () => {
  const [one, other] = [oldLibrary(), oldLibrary()].map(({ db }) => {
    migrate(db, temporaryFolder(), NOW, MIGRATIONS.slice(0, 3));
    return authorTable(db).self();
  });
  expect(AuthorId.safeParse(one?.id).success).toBe(true);
  expect(one).toMatchObject({ name: '', role: 'volunteer' });
  expect(other?.id).not.toBe(one?.id);
});
