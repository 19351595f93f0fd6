import { randomUUID } from 'node:crypto';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { AnnotationId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import type { Handlers } from './request-server.ts';

const noAnnotation = fail({ code: 'not-found', what: 'annotation' } as const);
const noSource = fail({ code: 'not-found', what: 'source' } as const);

export function annotationHandlers({ store, now }: { store: Store; now: () => number }) {
  const found = (annotation: Annotation | null) => (annotation === null ? noAnnotation : succeed(annotation));
  const done = (changed: boolean) => (changed ? succeed(null) : noAnnotation);
  return {
    'annotation.list': ({ sourceId }) => (store.sources.find(sourceId) === null ? noSource : succeed(store.annotations.ofSource(sourceId))),
    'annotation.create': ({ sourceVersionId, range, type, body }) => {
      const version = store.sources.version(sourceVersionId);
      if (version === null || store.sources.find(version.sourceId) === null) return noSource;
      // Made here from the stored text, so that the words of a note are always the source's own.
      const anchor = anchorFor(version.document.text, range);
      if (anchor === null) return fail({ code: 'anchor-mismatch' });
      const id = AnnotationId.parse(randomUUID());
      store.annotations.insert({ id, sourceVersionId, type, body, anchor }, now());
      return found(store.annotations.find(id));
    },
    'annotation.update': ({ annotationId, type, body }) => {
      store.annotations.update(annotationId, type, body, now());
      return found(store.annotations.find(annotationId));
    },
    'annotation.delete': ({ annotationId }) => done(store.annotations.setAside(annotationId, now())),
    'annotation.restore': ({ annotationId }) => done(store.annotations.restore(annotationId)),
  } satisfies Partial<Handlers>;
}
