import { randomUUID } from 'node:crypto';
import type { Annotation, NoteReply, Passage } from '../../../shared/domain/annotation.ts';
import { AnnotationId, AuthorId, PassageId, ReplyId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';

export const passage = (told: Partial<Passage> & { readonly start?: number; readonly exact?: string } = {}): Passage => {
  const { start = 0, exact = 'ord', ...rest } = told;
  const range = { start, end: start + exact.length };
  return {
    id: PassageId.parse(randomUUID()),
    scope: 'words',
    sourceVersionId: SourceVersionId.parse(randomUUID()),
    anchor: { ...range, exact, prefix: '', suffix: '' },
    placement: { kind: 'exact', ...range },
    ...rest,
  };
};

export const reply = (words: string, told: Partial<NoteReply> = {}): NoteReply => ({
  id: ReplyId.parse(randomUUID()),
  authorId: AuthorId.parse(randomUUID()),
  text: noteTextOf(words),
  createdAt: 0,
  updatedAt: 0,
  ...told,
});

/** A note with nothing in it but what a test is about. */
export const note = (words: string, told: Partial<Annotation> = {}): Annotation => ({
  id: AnnotationId.parse(randomUUID()),
  sourceId: SourceId.parse(randomUUID()),
  type: 'concern',
  text: noteTextOf(words),
  themes: [],
  status: 'open',
  authorId: AuthorId.parse(randomUUID()),
  passages: [passage()],
  replies: [],
  isResolved: false,
  createdAt: 0,
  updatedAt: 0,
  ...told,
});
