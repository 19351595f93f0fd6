import { randomUUID } from 'node:crypto';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import { MAX_THEMES, type Annotation } from '../../shared/domain/annotation.ts';
import { AnnotationId, type AuthorId, type HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { historyOf } from '../../shared/notes/note-history.ts';
import { tidyText, tidyTheme, tidyThemes } from '../../shared/notes/tidy-text.ts';
import type { Store } from '../db/store.ts';
import { putPassage, wordsIn } from './note-passages.ts';
import { placePassages } from './place-passages.ts';
import type { Handlers } from './request-server.ts';

const noAnnotation = fail({ code: 'not-found', what: 'annotation' } as const);
const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

type Fields = Pick<Annotation, 'type' | 'text' | 'themes' | 'status' | 'isResolved'>;
type Change = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** Records what a change says of a note, each field by itself. */
function recordChange(
  store: Store,
  { id: subjectId, authorId }: { readonly id: AnnotationId; readonly authorId: AuthorId },
  { type, text, themes, status, isResolved }: Change,
  now: number,
): void {
  const about = { annotationId: subjectId, subject: 'note', subjectId, authorId } as const;
  const { record } = store.noteLog;
  if (type !== undefined) record({ ...about, field: 'type', value: type }, now);
  if (text !== undefined) record({ ...about, field: 'text', value: tidyText(text) }, now);
  if (themes !== undefined) record({ ...about, field: 'themes', value: tidyThemes(themes) }, now);
  if (status !== undefined) record({ ...about, field: 'status', value: status }, now);
  if (isResolved !== undefined) record({ ...about, field: 'isResolved', value: isResolved }, now);
}

export function annotationHandlers({ store, mapAnchors, now }: { store: Store; mapAnchors: MapAnchors; now: () => number }) {
  const found = (annotation: Annotation | null) => (annotation === null ? noAnnotation : succeed(annotation));
  const ofHearing = (hearingId: HearingId): Annotation[] => {
    const bySource = Map.groupBy(store.annotations.ofHearing(hearingId), ({ sourceId }) => sourceId);
    return store.sources.list().flatMap(({ id }) => bySource.get(id) ?? []);
  };
  const setDeleted = (annotationId: AnnotationId, value: boolean) => {
    const owner = store.annotations.owner(annotationId);
    if (owner === null || (value && owner.isDeleted)) return noAnnotation;
    const authorId = store.authors.selfId();
    // What was never deleted has nothing to be brought back from.
    if (owner.isDeleted !== value)
      store.noteLog.record({ annotationId, subject: 'note', subjectId: annotationId, authorId, field: 'deleted', value }, now());
    return succeed(null);
  };

  return {
    'annotation.list': ({ sourceId }) => (store.sources.find(sourceId) === null ? noSource : succeed(store.annotations.ofSource(sourceId))),
    'annotation.ofHearing': ({ hearingId }) => (store.hearings.find(hearingId) === null ? noHearing : succeed(ofHearing(hearingId))),
    'annotation.create': ({ sourceVersionId, range, scope, type, text, themes }) => {
      const place = wordsIn(store, sourceVersionId, range);
      if (!place.ok) return place;
      const { sourceId, anchor } = place.value;
      const id = AnnotationId.parse(randomUUID());
      const at = now();
      const authorId = store.authors.selfId();
      store.annotations.insert({ id, sourceId, authorId }, at);
      recordChange(store, { id, authorId }, { type, text, themes, status: 'open', isResolved: false }, at);
      putPassage(store, { annotationId: id, sourceVersionId, scope, anchor }, at);
      placePassages(store, sourceId, mapAnchors);
      return found(store.annotations.find(id));
    },
    'annotation.update': ({ annotationId, change }) => {
      if (store.annotations.find(annotationId) === null) return noAnnotation;
      recordChange(store, { id: annotationId, authorId: store.authors.selfId() }, change, now());
      return found(store.annotations.find(annotationId));
    },
    'annotation.updateMany': ({ annotationIds, change: { status, addTheme, removeTheme, isResolved } }) => {
      const at = now();
      const authorId = store.authors.selfId();
      for (const id of annotationIds) {
        const before = store.annotations.themesOf(id);
        if (before === null) return noAnnotation;
        const removed = removeTheme === undefined ? null : tidyTheme(removeTheme);
        const kept = before.filter((theme) => theme !== removed);
        const themes = addTheme === undefined ? kept : tidyThemes([...kept, addTheme]);
        if (themes.length > MAX_THEMES) return fail({ code: 'invalid-request', reason: `a note has at most ${String(MAX_THEMES)} themes` });
        recordChange(
          store,
          { id, authorId },
          { status, isResolved, ...(addTheme === undefined && removeTheme === undefined ? {} : { themes }) },
          at,
        );
      }
      return succeed(null);
    },
    'annotation.delete': ({ annotationId }) => setDeleted(annotationId, true),
    'annotation.restore': ({ annotationId }) => setDeleted(annotationId, false),
    'annotation.history': ({ annotationId }) =>
      store.annotations.owner(annotationId) === null
        ? noAnnotation
        : succeed({
            entries: [...historyOf(store.noteLog.ofNote(annotationId))],
            passages: store.annotations.wordsOf(annotationId),
          }),
    'themes.ofHearing': ({ hearingId }) =>
      store.hearings.find(hearingId) === null ? noHearing : succeed(store.annotations.themesOfHearing(hearingId)),
  } satisfies Partial<Handlers>;
}
