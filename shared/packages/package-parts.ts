import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { CorrectionChange } from '../corrections/correction.ts';
import { PassageScope } from '../domain/annotation.ts';
import { Author } from '../domain/author.ts';
import { MAX_REASON } from '../domain/guidepost-decision.ts';
import { HearingFields, Instant } from '../domain/hearing.ts';
import {
  AnnotationId,
  AuthorId,
  CorrectionId,
  GuidepostDecisionId,
  HearingId,
  PassageId,
  ReplyId,
  ResponseId,
  Sha256,
  SourceId,
  SourceVersionId,
} from '../domain/ids.ts';
import { LONGEST_SNAPSHOT_NAME, SnapshotId } from '../domain/snapshot.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { SourceRole } from '../domain/source.ts';
import { NoteEdit } from '../notes/note-edit.ts';
import { CaseEdit } from './case-edit.ts';

/** The newest form of package that this program writes and reads. A newer one is refused untouched. */
export const PACKAGE_FORMAT = 1;

export const MANIFEST = 'manifest.json';
export const CASE_FILE = 'case.json';
export const NOTES_FILE = 'notes.json';
export const versionFile = (id: SourceVersionId): string => `versions/${id}.json`;
export const answerFile = (id: ResponseId): string => `answers/${id}.yjs`;
export const snapshotFile = (sha256: string): string => `kept-versions/${sha256}.yjs`;
export const originalFile = (sha256: string): string => `originals/${sha256}`;

/** full: may be merged in every part. comment-only: the text of its answers is changed by comments and suggestions only. */
export const PackageKind = z.enum(['full', 'comment-only']);
export type PackageKind = z.infer<typeof PackageKind>;

/** Who made a package and when, if they want to say so. */
export const Maker = z.strictObject({ author: Author, madeAt: Instant });
export type Maker = z.infer<typeof Maker>;

const InnerPath = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?(\.json|\.yjs)?$/);

/** What a package is and what is in it: every file with its size in bytes and its checksum. */
export const Manifest = z.strictObject({
  format: z.literal('pejling-package'),
  formatVersion: z.literal(PACKAGE_FORMAT),
  appVersion: z.string().max(100),
  kind: PackageKind,
  hearing: z.strictObject({ id: HearingId, title: z.string().max(2000) }),
  maker: Maker.nullable(),
  contents: z.array(z.strictObject({ path: InnerPath, bytes: z.int().nonnegative(), sha256: Sha256 })).max(5000),
});
export type Manifest = z.infer<typeof Manifest>;

/** What is read first, whatever version wrote it. */
export const ManifestHead = z.object({ format: z.literal('pejling-package'), formatVersion: z.int().positive() });

const PackedVersion = z.strictObject({
  id: SourceVersionId,
  sourceId: SourceId,
  /** The number it was given where it was made; with the id it gives the order of versions on every copy. */
  born: z.int().positive().max(100_000),
  fileName: z.string().max(1000),
  originalSha256: Sha256,
  createdAt: Instant,
});
export type PackedVersion = z.infer<typeof PackedVersion>;

const PackedAnswer = z.strictObject({
  id: ResponseId,
  title: z.string().min(1).max(2000),
  schemaVersion: z.int().positive(),
  createdAt: Instant,
});
export type PackedAnswer = z.infer<typeof PackedAnswer>;

const PackedSnapshot = z.strictObject({
  id: SnapshotId,
  responseId: ResponseId,
  kind: z.enum(['named', 'export']),
  name: z.string().max(LONGEST_SNAPSHOT_NAME).nullable(),
  sha256: Sha256,
  schemaVersion: z.int().positive(),
  wordCount: z.int().nonnegative(),
  createdAt: Instant,
});
export type PackedSnapshot = z.infer<typeof PackedSnapshot>;

/** Words of an answer that a merge dropped. */
export const LostWords = z.strictObject({
  id: z.uuid(),
  responseId: ResponseId,
  /** Where they stood: the block by its name in the Yjs document, or 'letter' and the field. */
  place: z.string().min(1).max(200),
  /** The pieces that are gone, each as 'client:clock:length'. */
  units: z.array(z.string().max(100)).min(1).max(200_000),
  words: z.string().min(1).max(200_000),
  /** The whole paragraph as it stood, to know it by. */
  paragraph: z.string().max(200_000),
  /** What kind of thing is lost, where it is no running text: 'citation'. */
  node: z.string().max(100).nullable(),
  authorId: AuthorId.nullable(),
});
export type LostWords = z.infer<typeof LostWords>;

const PackedCorrection = z.strictObject({
  id: CorrectionId,
  sourceId: SourceId,
  anchor: Anchor.nullable(),
  change: CorrectionChange,
  madeAt: Instant,
});

const PackedDecision = z.strictObject({
  id: GuidepostDecisionId,
  sourceVersionId: SourceVersionId,
  anchor: Anchor,
  reason: z.string().max(MAX_REASON),
  authorId: AuthorId,
  madeAt: Instant,
});

/** A hearing and what belongs to it, without its texts and notes. Each list in order of id. */
export const CasePart = z.strictObject({
  hearing: z.strictObject({ id: HearingId, ...HearingFields.shape, createdAt: Instant }),
  authors: z.array(Author).max(10_000),
  sources: z
    .array(
      z.strictObject({
        id: SourceId,
        title: z.string().min(1).max(2000),
        role: SourceRole,
        exampleId: z.string().nullable(),
        createdAt: Instant,
      }),
    )
    .max(5000),
  versions: z.array(PackedVersion).max(5000),
  corrections: z.array(PackedCorrection).max(100_000),
  decisions: z.array(PackedDecision).max(100_000),
  answers: z.array(PackedAnswer).max(1000),
  snapshots: z.array(PackedSnapshot).max(5000),
  lostWords: z.array(LostWords).max(100_000),
  edits: z.array(CaseEdit).max(500_000),
});
export type CasePart = z.infer<typeof CasePart>;

/** Notes with their passages and replies, and everything that has happened to them. Each list in order of id. */
export const NotesPart = z.strictObject({
  notes: z.array(z.strictObject({ id: AnnotationId, sourceId: SourceId, authorId: AuthorId, createdAt: Instant })).max(100_000),
  passages: z
    .array(
      z.strictObject({
        id: PassageId,
        annotationId: AnnotationId,
        sourceVersionId: SourceVersionId,
        scope: PassageScope,
        anchor: Anchor,
        createdAt: Instant,
      }),
    )
    .max(500_000),
  replies: z.array(z.strictObject({ id: ReplyId, annotationId: AnnotationId, authorId: AuthorId, createdAt: Instant })).max(500_000),
  edits: z.array(NoteEdit).max(2_000_000),
});
export type NotesPart = z.infer<typeof NotesPart>;

/** A package in memory, read or about to be written. */
export type CasePackage = {
  readonly kind: PackageKind;
  readonly maker: Maker | null;
  readonly about: CasePart;
  readonly notes: NotesPart;
  readonly documents: ReadonlyMap<SourceVersionId, SourceDocument>;
  /** Each answer's text as one Yjs update. */
  readonly answers: ReadonlyMap<ResponseId, Uint8Array>;
  /** Kept versions by checksum, unpacked. */
  readonly snapshots: ReadonlyMap<string, Uint8Array>;
  /** Original files and pictures by checksum. */
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
};
