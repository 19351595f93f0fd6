import type { SourceId } from '../../shared/domain/ids.ts';
import { headsOf, shownHead } from '../../shared/notes/edit-log.ts';
import type { NoteEdit } from '../../shared/notes/note-edit.ts';
import type { PackageChoice } from '../../shared/packages/package-choice.ts';
import type { NotesPart } from '../../shared/packages/package-parts.ts';
import type { Store } from '../db/store.ts';

const shownValue = (edits: readonly NoteEdit[], field: NoteEdit['field']): NoteEdit['value'] | undefined =>
  shownHead(headsOf(edits.filter((edit) => edit.subject === 'note' && edit.field === field)))?.value;

/** The notes a choice takes, each with all that has happened to it; of the deleted ones only those that others have had. */
export function chosenNotes(
  store: Store,
  all: NotesPart,
  sources: ReadonlySet<SourceId>,
  shared: ReadonlySet<string>,
  { notes: which, noteTypes, deleted }: Pick<PackageChoice, 'notes' | 'noteTypes' | 'deleted'>,
): NotesPart {
  if (which === 'none') return { notes: [], passages: [], replies: [], edits: [] };
  const self = store.authors.selfId();
  const editsOf = Map.groupBy(all.edits, ({ annotationId }) => annotationId);
  const notes = all.notes.filter(({ id, sourceId, authorId }) => {
    if (!sources.has(sourceId) || (which === 'own' && authorId !== self)) return false;
    const edits = editsOf.get(id) ?? [];
    const type = noteTypes === null ? null : shownValue(edits, 'type');
    const isDeleted = edits.some(({ field }) => field === 'deleted') && shownValue(edits, 'deleted') === true;
    return (noteTypes === null || noteTypes.some((each) => each === type)) && (!isDeleted || (deleted && shared.has(id)));
  });
  const chosen = new Set<string>(notes.map(({ id }) => id));
  const isChosen = ({ annotationId }: { readonly annotationId: string }): boolean => chosen.has(annotationId);
  return { notes, passages: all.passages.filter(isChosen), replies: all.replies.filter(isChosen), edits: all.edits.filter(isChosen) };
}
