import type { DocumentKind, SourceDocument } from '../../shared/domain/source-document.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import type { SourceRole } from '../../shared/domain/source.ts';
import { countGuideposts } from '../../shared/text/outline.ts';
import type { Store } from '../db/store.ts';

/** What is sent out to be answered, whatever has been found in it. */
const DRAFTS: ReadonlySet<DocumentKind> = new Set(['hearing-draft', 'principles', 'bill']);

/**
 * The role of a document that comes into a hearing. The first is heard, the others are background; but a letter that only sends a
 * draft out gives way to the draft, as long as nothing has been noted on it and no answer is begun.
 */
export function roleOf(store: Store, hearingId: HearingId, document: SourceDocument, now: number): SourceRole {
  if (!store.sources.hasHeard(hearingId)) return 'heard';
  const heard = store.sources.list().filter((source) => source.hearingId === hearingId && source.role === 'heard');
  const isDraft = document.kind !== 'hearing-letter' && (DRAFTS.has(document.kind) || countGuideposts(document) > 0);
  const isLettersOnly = heard.every(
    ({ kind, guidepostCount, annotationCount }) => kind === 'hearing-letter' && guidepostCount === 0 && annotationCount === 0,
  );
  const isAnswered = store.responses.list().some((response) => response.hearingId === hearingId);
  if (!isDraft || !isLettersOnly || isAnswered) return 'background';
  for (const { id } of heard) store.sources.setRole(id, 'background', now);
  return 'heard';
}
