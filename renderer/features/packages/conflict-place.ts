import { ResponseId, SourceId, type AnnotationId } from '../../../shared/domain/ids.ts';
import type { Conflict } from '../../../shared/packages/conflict.ts';

/** Where in the hearing a conflict is to be seen. */
export type ConflictPlace =
  | { readonly kind: 'note'; readonly sourceId: SourceId; readonly annotationId: AnnotationId }
  | { readonly kind: 'source'; readonly sourceId: SourceId }
  | { readonly kind: 'response'; readonly responseId: ResponseId; readonly paragraph: string };

/** Null where there is nothing to go to: what is deleted, and the hearing itself. */
export function placeOf(conflict: Conflict): ConflictPlace | null {
  switch (conflict.kind) {
    case 'lost':
      return { kind: 'response', responseId: conflict.responseId, paragraph: conflict.pieces[0]?.paragraph ?? '' };
    case 'deleted':
      return null;
    case 'field': {
      const { about } = conflict;
      if (about.field === 'deleted') return null;
      if (about.log === 'note') return { kind: 'note', sourceId: about.sourceId, annotationId: about.annotationId };
      if (about.subject === 'source') return { kind: 'source', sourceId: SourceId.parse(about.subjectId) };
      if (about.subject === 'answer') return { kind: 'response', responseId: ResponseId.parse(about.subjectId), paragraph: '' };
      return null;
    }
  }
}
