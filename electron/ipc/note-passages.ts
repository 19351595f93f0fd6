import { randomUUID } from 'node:crypto';
import { anchorFor, holdsIn, type Anchor } from '../../shared/anchoring/anchor.ts';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import { MAX_PASSAGES, type Annotation, type PassageScope } from '../../shared/domain/annotation.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { PassageId, type AnnotationId, type SourceId, type SourceVersionId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { PassageDecision } from '../../shared/notes/note-edit.ts';
import type { Store } from '../db/store.ts';
import { placePassages } from './place-passages.ts';
import type { Handlers } from './request-server.ts';

const noAnnotation = fail({ code: 'not-found', what: 'annotation' } as const);
const noPassage = fail({ code: 'not-found', what: 'passage' } as const);
const noSource = fail({ code: 'not-found', what: 'source' } as const);
const mismatch = fail({ code: 'anchor-mismatch' } as const);
const invalid = (reason: string) => fail({ code: 'invalid-request', reason } as const);

type Words = { readonly sourceId: SourceId; readonly anchor: Anchor };

/** The words of a range in a version of a source that is there. Made from the stored text, so that they are always the source's own. */
export function wordsIn(store: Store, sourceVersionId: SourceVersionId, range: TextRange): Result<Words, Failure> {
  const version = store.sources.version(sourceVersionId);
  if (version === null || store.sources.find(version.sourceId) === null) return noSource;
  const anchor = anchorFor(version.document.text, range);
  return anchor === null ? mismatch : succeed({ sourceId: version.sourceId, anchor });
}

type Made = {
  readonly annotationId: AnnotationId;
  readonly sourceVersionId: SourceVersionId;
  readonly scope: PassageScope;
  readonly anchor: Anchor;
};

/** Puts a note on a passage, and records that it was. */
export function putPassage(store: Store, { annotationId, ...passage }: Made, now: number): void {
  const id = PassageId.parse(randomUUID());
  store.annotations.insertPassage({ id, annotationId, ...passage }, now);
  const authorId = store.authors.selfId();
  store.noteLog.record({ annotationId, subject: 'passage', subjectId: id, authorId, field: 'deleted', value: false }, now);
}

export function passageHandlers({ store, mapAnchors, now }: { store: Store; mapAnchors: MapAnchors; now: () => number }) {
  const found = (annotation: Annotation | null) => (annotation === null ? noAnnotation : succeed(annotation));

  /** The note of a passage, both being there. */
  const noteWith = (passageId: PassageId): Annotation | null => {
    const owner = store.annotations.ownerOfPassage(passageId);
    const note = owner === null ? null : store.annotations.find(owner.annotationId);
    return note?.passages.some(({ id }) => id === passageId) === true ? note : null;
  };

  const setDeleted = (annotationId: AnnotationId, passageId: PassageId, value: boolean) => {
    const authorId = store.authors.selfId();
    store.noteLog.record({ annotationId, subject: 'passage', subjectId: passageId, authorId, field: 'deleted', value }, now());
    return found(store.annotations.find(annotationId));
  };

  /** The decision with its place trimmed to words; a failure where it cannot be said of this passage. */
  const decidable = (note: Annotation, passageId: PassageId, decision: PassageDecision): Result<PassageDecision, Failure> => {
    const passage = note.passages.find(({ id }) => id === passageId);
    const newest = store.sources.newestVersion(note.sourceId);
    if (passage === undefined || newest === null) return noPassage;
    const version = store.sources.version(newest);
    if (passage.sourceVersionId === newest && version !== null && holdsIn(version.document.text, passage.anchor))
      return invalid('the passage was made in the newest version');
    switch (decision.kind) {
      case 'confirm':
        return passage.placement.kind === 'moved' ? succeed(decision) : invalid('only what has been found, with other words, is confirmed');
      case 'place': {
        const words = wordsIn(store, newest, decision.range);
        if (!words.ok) return words;
        const { start, end } = words.value.anchor;
        return succeed({ kind: 'place', range: { start, end } });
      }
      case 'let-go':
      case 'reopen':
        return succeed(decision);
    }
  };

  return {
    'annotation.addPassage': ({ annotationId, sourceVersionId, range, scope }) => {
      const note = store.annotations.find(annotationId);
      if (note === null) return noAnnotation;
      if (note.passages.length >= MAX_PASSAGES) return invalid(`a note has at most ${String(MAX_PASSAGES)} passages`);
      const words = wordsIn(store, sourceVersionId, range);
      if (!words.ok) return words;
      if (words.value.sourceId !== note.sourceId) return invalid('the passages of a note are of one source');
      putPassage(store, { annotationId, sourceVersionId, scope, anchor: words.value.anchor }, now());
      placePassages(store, note.sourceId, mapAnchors);
      return found(store.annotations.find(annotationId));
    },
    'annotation.removePassage': ({ passageId }) => {
      const note = noteWith(passageId);
      if (note === null) return noPassage;
      if (note.passages.length === 1) return invalid('a note stands on one passage at least');
      return setDeleted(note.id, passageId, true);
    },
    'annotation.restorePassage': ({ passageId }) => {
      const owner = store.annotations.ownerOfPassage(passageId);
      const note = owner === null ? null : store.annotations.find(owner.annotationId);
      if (owner === null || note === null) return noPassage;
      if (!owner.isDeleted) return succeed(note);
      if (note.passages.length >= MAX_PASSAGES) return invalid(`a note has at most ${String(MAX_PASSAGES)} passages`);
      return setDeleted(note.id, passageId, false);
    },
    'passage.decide': ({ passageId, decision }) => {
      const note = noteWith(passageId);
      const sourceVersionId = note === null ? null : store.sources.newestVersion(note.sourceId);
      if (note === null || sourceVersionId === null) return noPassage;
      const decided = decidable(note, passageId, decision);
      if (!decided.ok) return decided;
      const about = { annotationId: note.id, subject: 'passage', subjectId: passageId, authorId: store.authors.selfId() } as const;
      store.noteLog.record({ ...about, field: 'place', value: { sourceVersionId, decision: decided.value } }, now());
      return found(store.annotations.find(note.id));
    },
  } satisfies Partial<Handlers>;
}
