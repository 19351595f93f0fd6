import { applyCorrections } from '../../shared/corrections/apply.ts';
import type { AppliedCorrection } from '../../shared/corrections/correction.ts';
import type { SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { countGuideposts } from '../../shared/text/outline.ts';
import type { SourceVersion } from '../db/sources.ts';
import type { Store } from '../db/store.ts';

/** A version as people have put it right, with what was read before they did. */
export type CorrectedVersion = SourceVersion & {
  readonly asRead: SourceDocument;
  readonly corrections: readonly AppliedCorrection[];
};

/** Everything that shows or names a document's parts reads it here. The text is the same in both. */
export function correctedVersion(store: Store, id: SourceVersionId): CorrectedVersion | null {
  const version = store.sources.version(id);
  if (version === null) return null;
  const { document, applied } = applyCorrections(version.document, store.corrections.ofSource(version.sourceId));
  const followsDocument = version.title === version.document.title;
  return {
    ...version,
    title: followsDocument ? document.title : version.title,
    document,
    asRead: version.document,
    corrections: applied,
  };
}

/** Lets the overview show a source as it has been corrected. To be called when its corrections change, and when it gets a new version. */
export function showCorrected(store: Store, sourceId: SourceId): void {
  const versionId = store.sources.newestVersion(sourceId);
  const version = versionId === null ? null : correctedVersion(store, versionId);
  if (versionId === null || version === null) return;
  const { asRead, document, corrections } = version;
  const { title, issuer, kind, versionLabel } = document;
  store.corrections.show(
    versionId,
    corrections.length === 0
      ? null
      : { titleAsRead: asRead.title, title, issuer, kind, versionLabel, guidepostCount: countGuideposts(document) },
  );
}
