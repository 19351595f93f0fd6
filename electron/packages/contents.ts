import type { AnnotationId } from '../../shared/domain/ids.ts';
import { headsOf, shownHead } from '../../shared/notes/edit-log.ts';
import type { PackageContents } from '../../shared/packages/package-choice.ts';
import type { CasePackage } from '../../shared/packages/package-parts.ts';
import { openComments } from '../../shared/response/comments.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';

/** What a package holds, in words and figures a person can look through before it leaves. */
export function contentsOf(
  { about, notes, documents, answers, originals, maker }: CasePackage,
  bytes: number,
  missing: number,
): PackageContents {
  const editsOf = Map.groupBy(
    notes.edits.filter(({ subject, field }) => subject === 'note' && field === 'deleted'),
    ({ annotationId }) => annotationId,
  );
  const isDeleted = (id: AnnotationId): boolean => shownHead(headsOf(editsOf.get(id) ?? []))?.value === true;
  const writers = new Set<string>([
    ...notes.notes.map(({ authorId }) => authorId),
    ...notes.replies.map(({ authorId }) => authorId),
    ...about.decisions.map(({ authorId }) => authorId),
    ...(maker === null ? [] : [maker.author.id]),
  ]);
  const versionsOf = Map.groupBy(about.versions, ({ sourceId }) => sourceId);
  return {
    sources: about.sources.flatMap(({ id, title }) => {
      const versions = versionsOf.get(id)?.filter((version) => documents.has(version.id)).length ?? 0;
      return versions === 0 ? [] : [{ title, versions }];
    }),
    notes: notes.notes.filter(({ id }) => !isDeleted(id)).length,
    deletedNotes: notes.notes.filter(({ id }) => isDeleted(id)).length,
    replies: notes.replies.length,
    writers: about.authors.filter(({ id }) => writers.has(id)).map(({ name }) => name),
    answers: about.answers.flatMap(({ id, title }) => {
      const update = answers.get(id);
      return update === undefined ? [] : [{ title, comments: openComments(loadResponseDoc([update])) }];
    }),
    keptVersions: about.snapshots.length,
    corrections: about.corrections.length,
    decisions: about.decisions.length,
    originals: { files: originals.size, bytes: [...originals.values()].reduce((sum, each) => sum + each.length, 0) },
    missing,
    bytes,
  };
}
