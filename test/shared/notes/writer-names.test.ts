import { expect, it } from 'vitest';
import { AuthorId, ReplyId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { writersAs } from '../../../shared/notes/writer-names.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { KAREN, noteAt } from '../../electron/exporting/annotated/seed-copy.ts';

const BENT = { id: AuthorId.parse('00000000-0000-4000-8000-0000000000bb'), name: 'Bent', role: 'treasurer' as const };
const document = structureText('Et udkast til pejlemærker.');
const reply = {
  id: ReplyId.parse('00000000-0000-4000-8000-0000000000cc'),
  authorId: KAREN.id,
  text: noteTextOf('Ja.'),
  createdAt: 1,
  updatedAt: 1,
};
const notes = {
  annotations: [noteAt(document, 1, [null], { authorId: BENT.id, replies: [reply] }), noteAt(document, 2, [null])],
  authors: [KAREN, BENT],
};

it('numbers who wrote notes in the order in which they are met, and keeps them apart', () => {
  const { annotations, authors } = writersAs('numbered', notes);
  const nameOf = (id: AuthorId): string | undefined => authors.find((author) => author.id === id)?.name;
  expect(annotations.map((note) => [nameOf(note.authorId), ...note.replies.map(({ authorId }) => nameOf(authorId))])).toEqual([
    ['Person 1', 'Person 2'],
    ['Person 2'],
  ]);
  expect(new Set(authors.map(({ role }) => role))).toEqual(new Set(['other']));
  const said = JSON.stringify({ annotations, authors });
  for (const telling of ['Karen', 'Bent', KAREN.id, BENT.id]) expect(said).not.toContain(telling);
  expect(writersAs('numbered', notes)).toEqual({ annotations, authors });
  expect(writersAs('written', notes)).toBe(notes);
});
