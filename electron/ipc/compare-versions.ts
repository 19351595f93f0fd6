import { compareByGuidepost } from '../../shared/comparing/by-guidepost.ts';
import type { Annotation, Passage } from '../../shared/domain/annotation.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import { placeOf } from '../../shared/notes/places.ts';
import { guidepostNoun } from '../../shared/text/outline.ts';
import { citationState } from '../../shared/versions/citation-state.ts';
import type { CitationOutcome, NoteOutcome, VersionDifference } from '../../shared/versions/version-difference.ts';
import type { Mapped } from '../../shared/anchoring/landing.ts';
import type { Store } from '../db/store.ts';
import type { Compare } from './comparisons.ts';
import { correctedVersion } from './corrected-version.ts';
import { editionWith } from './editions.ts';
import { citationFollower, citationsOf } from './open-citations.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);

const outcomeOf = ({ placement }: Passage): NoteOutcome['outcome'] =>
  placement.kind === 'moved' && placement.isConfirmed ? 'confirmed' : placement.kind;

/** What became of the passages that have a place in the older version, or were looked for in the newer. */
function noteOutcomes(older: readonly Annotation[], newer: readonly Annotation[]): NoteOutcome[] {
  const before = new Map(older.flatMap(({ passages }) => passages.map((passage) => [passage.id, passage] as const)));
  return newer.flatMap(({ id: annotationId, type, text, passages }) =>
    passages.map((passage) => {
      const was = before.get(passage.id);
      return {
        annotationId,
        passageId: passage.id,
        type,
        text: plainNoteText(text),
        outcome: outcomeOf(passage),
        old: was === undefined ? null : placeOf(was),
        new: placeOf(passage),
      };
    }),
  );
}

const rangeOf = (mapped: Mapped | null): TextRange | null =>
  mapped?.outcome === 'exact' || mapped?.outcome === 'moved' ? { start: mapped.range.start, end: mapped.range.end } : null;

function citationOutcomes(
  store: Store,
  compare: Compare,
  sourceId: SourceId,
  olderId: SourceVersionId,
  newerId: SourceVersionId,
): CitationOutcome[] {
  const source = store.sources.find(sourceId);
  if (source === null) return [];
  const toOlder = citationFollower(store, compare, sourceId, olderId);
  const toNewer = citationFollower(store, compare, sourceId, newerId);
  return citationsOf(store, source.hearingId).flatMap(({ response, citation }): CitationOutcome[] => {
    const { start, end } = citation;
    const mapped = citation.sourceId === sourceId ? toNewer(citation) : null;
    if (mapped === null) return [];
    const old = citation.versionId === olderId ? { start, end } : rangeOf(toOlder(citation));
    const state = citationState(mapped, citation.exact);
    return [{ responseId: response.id, responseTitle: response.title, citation, state, old, new: rangeOf(mapped) }];
  });
}

/** Two versions of one source part by part. Fails when they are not, or the source is gone. */
export function compareVersions(
  store: Store,
  compare: Compare,
  olderId: SourceVersionId,
  newerId: SourceVersionId,
): Result<VersionDifference, Failure> {
  const [older, newer] = [correctedVersion(store, olderId), correctedVersion(store, newerId)];
  if (older === null || newer === null || older.sourceId !== newer.sourceId) return noSource;
  const { sourceId } = newer;
  const [olderEdition, newerEdition] = [editionWith(store, sourceId, olderId), editionWith(store, sourceId, newerId)];
  if (store.sources.find(sourceId) === null || olderEdition === null || newerEdition === null) return noSource;
  return succeed({
    sourceId,
    older: olderEdition,
    newer: newerEdition,
    guidepostNoun: guidepostNoun(newer.document),
    parts: compareByGuidepost(older.document, newer.document, compare(older.document.text, newer.document.text)).parts,
    notes: noteOutcomes(store.annotations.inVersion(olderId), store.annotations.inVersion(newerId)),
    citations: citationOutcomes(store, compare, sourceId, olderId, newerId),
  });
}
