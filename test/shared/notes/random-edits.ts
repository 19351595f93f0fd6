import { randomUUID } from 'node:crypto';
import { AnnotationId, AuthorId, NoteEditId, PassageId, ReplyId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { headsOf, keyOf } from '../../../shared/notes/edit-log.ts';
import { NoteEdit, type NoteChange } from '../../../shared/notes/note-edit.ts';
import { createRandom, type Random } from '../comparing/random.ts';

/** What the edits of one note can be about. */
export const SUBJECTS = {
  note: AnnotationId.parse(randomUUID()),
  reply: ReplyId.parse(randomUUID()),
  passages: [PassageId.parse(randomUUID()), PassageId.parse(randomUUID())],
  versions: [SourceVersionId.parse(randomUUID()), SourceVersionId.parse(randomUUID())],
} as const;

/** A change of anything by an author. */
export function randomChange(random: Random, authorId: AuthorId): NoteChange {
  const { note, reply, passages, versions } = SUBJECTS;
  const onNote = { annotationId: note, subject: 'note', subjectId: note, authorId } as const;
  const onReply = { annotationId: note, subject: 'reply', subjectId: reply, authorId } as const;
  const onPassage = { annotationId: note, subject: 'passage', subjectId: random.of(passages), authorId } as const;
  const words = noteTextOf(random.of(['', 'Ja', 'Nej\nMåske', 'Hvem betaler?']));
  switch (random.below(10)) {
    case 0:
      return { ...onNote, field: 'type', value: random.of(['support', 'concern', 'question']) };
    case 1:
      return { ...onNote, field: 'text', value: words };
    case 2:
      return { ...onNote, field: 'themes', value: random.of([[], ['Økonomi'], ['Økonomi', 'Børn']]) };
    case 3:
      return { ...onNote, field: 'status', value: random.of(['open', 'used', 'dropped']) };
    case 4:
      return { ...onNote, field: 'isResolved', value: random.below(2) === 0 };
    case 5:
      return { ...onNote, field: 'deleted', value: random.below(2) === 0 };
    case 6:
      return { ...onReply, field: 'text', value: words };
    case 7:
      return { ...onReply, field: 'deleted', value: random.below(2) === 0 };
    case 8:
      return { ...onPassage, field: 'deleted', value: random.below(2) === 0 };
    default: {
      const decision = random.of([
        { kind: 'confirm' },
        { kind: 'let-go' },
        { kind: 'reopen' },
        { kind: 'place', range: { start: 0, end: 3 } },
      ] as const);
      return { ...onPassage, field: 'place', value: { sourceVersionId: random.of(versions), decision } };
    }
  }
}

/** A log with one edit more, which replaces what stood in it. */
export function withChange(log: readonly NoteEdit[], change: NoteChange, madeAt: number): readonly NoteEdit[] {
  const key = keyOf(change);
  const replaces = log.length === 0 ? [] : headsOf(log.filter((edit) => keyOf(edit) === key)).map(({ id }) => id);
  return [...log, NoteEdit.parse({ ...change, id: NoteEditId.parse(randomUUID()), replaces, madeAt })];
}

/** Three copies of one log that have been changed apart: their clocks disagree, and now and then two of them were brought together. */
export function threeCopies(seed: number, unionOf: (a: readonly NoteEdit[], b: readonly NoteEdit[]) => readonly NoteEdit[]) {
  const random = createRandom(seed);
  const authors = [0, 1, 2].map(() => AuthorId.parse(randomUUID()));
  let common: readonly NoteEdit[] = [];
  for (let i = 0; i < 8; i += 1) common = withChange(common, randomChange(random, random.of(authors)), i);
  const copies = authors.map(() => common);
  for (let i = 0; i < 40; i += 1) {
    const at = random.below(3);
    if (random.below(8) === 0) copies[at] = unionOf(copies[at] ?? [], copies[random.below(3)] ?? []);
    else copies[at] = withChange(copies[at] ?? [], randomChange(random, random.of(authors)), 1000 + random.below(1000) - at * 500);
  }
  const [a = [], b = [], c = []] = copies;
  return { a, b, c, random };
}
