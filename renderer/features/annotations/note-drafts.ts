import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { AnnotationFields } from './use-annotation-actions.ts';

/** What has been written in notes and is not yet saved. Outlives the editor it was written in, so that nothing typed is lost. */
const drafts = new Map<AnnotationId, AnnotationFields>();

export const draftOf = (id: AnnotationId): AnnotationFields | null => drafts.get(id) ?? null;

export const keepDraft = (id: AnnotationId, fields: AnnotationFields): void => void drafts.set(id, fields);

/** Forgets a draft that was saved; what has been typed since stays. */
export function draftSaved(id: AnnotationId, saved: AnnotationFields): void {
  const draft = drafts.get(id);
  if (draft !== undefined && draft.body === saved.body && draft.type === saved.type) drafts.delete(id);
}
