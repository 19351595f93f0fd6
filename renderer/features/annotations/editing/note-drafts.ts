import type { AnnotationId } from '../../../../shared/domain/ids.ts';
import type { NoteFields } from '../use-annotation-actions.ts';
import { isSameText } from './note-text-doc.ts';

/** What has been written in notes and is not yet saved. Outlives the editor it was written in, so that nothing typed is lost. */
const drafts = new Map<AnnotationId, NoteFields>();

export const draftOf = (id: AnnotationId): NoteFields | null => drafts.get(id) ?? null;

export const keepDraft = (id: AnnotationId, fields: NoteFields): void => void drafts.set(id, fields);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

export const isSameFields = (a: NoteFields, b: NoteFields): boolean =>
  a.type === b.type && isSameText(a.text, b.text) && isSameList(a.themes, b.themes);

/** Forgets a draft that was saved; what has been typed since stays. */
export function draftSaved(id: AnnotationId, saved: NoteFields): void {
  const draft = drafts.get(id);
  if (draft !== undefined && isSameFields(draft, saved)) drafts.delete(id);
}
