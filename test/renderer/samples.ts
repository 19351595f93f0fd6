import { randomUUID } from 'node:crypto';
import type { HearingFields } from '../../shared/domain/hearing.ts';
import { HearingId, ResponseId, Sha256, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { ResponseSummary } from '../../shared/domain/response.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';

/** Things of a library with nothing in them but what a test is about. */
export const emptyFields: HearingFields = {
  title: 'Høring',
  authority: '',
  journalNumber: '',
  receivedOn: null,
  deadline: null,
  recipient: '',
};

export const source = (told: Partial<SourceSummary> = {}): SourceSummary => ({
  id: SourceId.parse(randomUUID()),
  hearingId: HearingId.parse(randomUUID()),
  versionId: SourceVersionId.parse(randomUUID()),
  role: 'background',
  title: 'Kilde',
  issuer: null,
  kind: 'other',
  versionLabel: null,
  pageCount: null,
  guidepostCount: 0,
  guidepostNoun: null,
  annotationCount: 0,
  fileName: 'kilde.txt',
  originalSha256: Sha256.parse('0'.repeat(64)),
  exampleId: null,
  createdAt: 0,
  ...told,
});

export const response = (told: Partial<ResponseSummary> = {}): ResponseSummary => ({
  id: ResponseId.parse(randomUUID()),
  hearingId: HearingId.parse(randomUUID()),
  title: 'Høringssvar',
  schemaVersion: 1,
  createdAt: 0,
  updatedAt: 0,
  ...told,
});

export const hearingOverview = (
  fields: Partial<HearingFields>,
  parts: Partial<Omit<HearingOverview, 'hearing'>> = {},
): HearingOverview => ({
  hearing: { id: HearingId.parse(randomUUID()), ...emptyFields, ...fields, createdAt: 0, updatedAt: 0 },
  sources: [],
  responses: [],
  ...parts,
});
