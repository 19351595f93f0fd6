import { z } from 'zod';
import { Annotation } from '../../domain/annotation.ts';
import { HearingId, ImportId, SourceId, SourceVersionId } from '../../domain/ids.ts';
import { SourceDocument } from '../../domain/source-document.ts';
import { SourceSummary } from '../../domain/source.ts';
import { OpenCitation } from '../../versions/citation-state.ts';
import { NoteFates } from '../../versions/note-fates.ts';
import { OpenPassage } from '../../versions/open-passage.ts';
import { SourceEdition } from '../../versions/source-edition.ts';
import { VersionDifference } from '../../versions/version-difference.ts';
import { Bytes, command, Done, Nothing, query, task } from '../define.ts';

/** Where a new version comes from. 'chosen': the file that was chosen in the dialog under the import's id. */
const NewVersionFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen') }),
  z.strictObject({ kind: z.literal('dropped'), name: z.string().max(1000), bytes: Bytes }),
  z.strictObject({ kind: z.literal('pasted'), text: z.string().max(2_000_000) }),
]);

/** What became of a file that was to be a new version of a source. */
export const NewVersionOutcome = z.discriminatedUnion('kind', [
  /** `fates`: of the notes on the source. `citations` and `skips`: how many of the hearing's citations and passed-over guideposts wait for a person. */
  z.strictObject({
    kind: z.literal('added'),
    source: SourceSummary,
    versionId: SourceVersionId,
    fates: NoteFates,
    citations: z.int().nonnegative(),
    skips: z.int().nonnegative(),
  }),
  /** The present version was read from the same bytes. */
  z.strictObject({ kind: z.literal('already-there'), source: SourceSummary }),
  /** It has hardly any text in common with the present version: nothing has been changed, a person is to say. */
  z.strictObject({ kind: z.literal('unlike'), file: z.string() }),
]);
export type NewVersionOutcome = z.infer<typeof NewVersionOutcome>;

/** A source as it was in one version, with the notes that stood in it. */
export const VersionReading = z.strictObject({
  edition: SourceEdition,
  title: z.string(),
  document: SourceDocument,
  notes: z.array(Annotation),
});
export type VersionReading = z.infer<typeof VersionReading>;

const ofVersion = z.strictObject({ sourceVersionId: SourceVersionId });
const ofHearing = z.strictObject({ hearingId: HearingId });

export const versionRequests = {
  /** Opens a file dialog. Null means that the user cancelled. */
  'source.chooseNewVersion': task(Nothing, z.strictObject({ importId: ImportId, name: z.string() }).nullable(), []),
  /**
   * Reads a file as a new version of a source. Every version before it stays, and notes find their places in it. Notices tell how
   * far the reading has come, and it can be cancelled, by `importId`. `isSure`: also when it is unlike the present version.
   */
  'source.importNewVersion': task(
    z.strictObject({ sourceId: SourceId, importId: ImportId, from: NewVersionFile, isSure: z.boolean() }),
    NewVersionOutcome,
    ['library', 'annotations'],
  ),
  /** Oldest first; those that were taken back are left out. */
  'source.versions': query(z.strictObject({ sourceId: SourceId }), z.array(SourceEdition), ['library']),
  /** Also of a version that was taken back, and of earlier readings: citations refer to them. */
  'source.readVersion': query(ofVersion, VersionReading, ['library', 'annotations']),
  /**
   * Takes a version back: with every reading of its file it is set aside, and the one before it is the newest again. The only one
   * cannot be. What it answers brings it back with everything that was on it.
   */
  'source.removeVersion': command(ofVersion, z.array(SourceVersionId), ['library', 'annotations']),
  'source.restoreVersions': command(z.strictObject({ sourceVersionIds: z.array(SourceVersionId).min(1).max(1000) }), Done, [
    'library',
    'annotations',
  ]),
  /** Both are versions of one source. */
  'version.compare': query(z.strictObject({ olderId: SourceVersionId, newerId: SourceVersionId }), VersionDifference, [
    'library',
    'annotations',
    'response-text',
  ]),
  /** What waits for a person, source by source in document order of where it stood. */
  'placements.open': query(ofHearing, z.array(OpenPassage), ['library', 'annotations']),
  /** Answer by answer, in the order of the answer. */
  'citations.open': query(ofHearing, z.array(OpenCitation), ['library', 'response-text']),
} as const;
