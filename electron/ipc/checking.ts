import type { CheckedNote, CheckedSource, CheckInput } from '../../shared/checks/check-input.ts';
import { checkResponse } from '../../shared/checks/check-response.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { Sha256, type HearingId, type ResponseId, type SourceId, type SourceVersionId } from '../../shared/domain/ids.ts';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { answerParts } from '../../shared/response/answer-parts.ts';
import { patternFileName } from '../../shared/response/file-name-pattern.ts';
import { letterToSend, namesOfSenders } from '../../shared/response/letter-to-send.ts';
import { bodyOf, letterOf, loadResponseDoc, type NodeJson } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { Store } from '../db/store.ts';
import type { AnswerSpelling } from './answer-spelling.ts';
import { correctedVersion } from './corrected-version.ts';
import { exportHabits, nameFields } from './name-fields.ts';
import { openRemarks } from './open-remarks.ts';
import { lastSequence } from './outgoing-answer.ts';
import type { Handlers } from './request-server.ts';

/** The hearing's sources in their newest versions, and whatever else the answer cites, deleted or not. */
function checkedSources(store: Store, hearingId: HearingId, body: NodeJson): CheckedSource[] {
  const cited = new Map<SourceId, Set<SourceVersionId>>();
  for (const part of answerParts(body)) {
    if (part.kind !== 'citation') continue;
    const { sourceId, versionId } = part.citation;
    cited.set(sourceId, (cited.get(sourceId) ?? new Set()).add(versionId));
  }
  const ofHearing = store.sources.list().filter((source) => source.hearingId === hearingId);
  const ids = new Set([...ofHearing.map(({ id }) => id), ...cited.keys()]);
  return [...ids].flatMap((sourceId): CheckedSource[] => {
    const newestId = store.sources.newestVersion(sourceId);
    const newest = newestId === null ? null : correctedVersion(store, newestId);
    if (newestId === null || newest === null) return [];
    const older = [...(cited.get(sourceId) ?? [])].flatMap((versionId) => {
      const version = versionId === newestId ? null : correctedVersion(store, versionId);
      // A version belongs to one source; a citation that says otherwise cites nothing.
      return version === null || version.sourceId !== sourceId ? [] : [{ versionId, document: version.document }];
    });
    const { title, role, document } = newest;
    const isDeleted = store.sources.find(sourceId) === null;
    return [{ sourceId, title, role, isDeleted, versions: [...older, { versionId: newestId, document }] }];
  });
}

const checkedNotes = (notes: readonly Annotation[]): CheckedNote[] =>
  notes.flatMap(({ id: annotationId, text, replies }) => [
    { annotationId, replyId: null, text: plainNoteText(text) },
    ...replies.map((reply) => ({ annotationId, replyId: reply.id, text: plainNoteText(reply.text) })),
  ]);

/** Checksums of the pictures in a text, each once. */
const picturesOf = (body: NodeJson): Sha256[] => [
  ...new Set(
    answerParts(body).flatMap((part) => {
      const checksum = Sha256.safeParse(part.kind === 'node' && part.type === 'picture' ? part.node.attrs?.['sha256'] : null);
      return checksum.success ? [checksum.data] : [];
    }),
  ),
];

export type CheckingParts = {
  readonly store: Store;
  readonly misspelt: AnswerSpelling;
  /** The characters that the fonts of a PDF can draw; null where that is not known. */
  readonly drawable: () => CheckInput['drawable'];
  /** Whether pictures that were kept can still be shown. */
  readonly pictureStates: (pictures: readonly Sha256[]) => CheckInput['pictures'];
};

/** Gathers what is known of an answer for the check before sending. Fails when it is not there, or was written by a newer program. */
function gather(
  { store, misspelt, drawable, pictureStates }: CheckingParts,
  id: ResponseId,
  exportedBytes: number | null,
  now: number,
): Result<CheckInput, Failure> {
  const response = store.responses.find(id);
  const hearing = response === null ? null : store.hearings.find(response.hearingId);
  if (response === null || hearing === null) return fail({ code: 'not-found', what: 'response' });
  if (response.schemaVersion > RESPONSE_SCHEMA_VERSION)
    return fail({ code: 'schema-newer', found: response.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
  const doc = loadResponseDoc(store.responses.log(id, 0).updates);
  const body = bodyOf(doc);
  const letter = letterOf(doc);
  const fields = nameFields(store, id, now);
  return succeed({
    title: response.title,
    letter: letterToSend(letter),
    body,
    hearing,
    sources: checkedSources(store, hearing.id, body),
    skips: store.guidepostDecisions.ofHearing(hearing.id),
    notes: checkedNotes(store.annotations.ofHearing(hearing.id)),
    comments: openRemarks(doc, body),
    fileNames: fields === null ? [] : [patternFileName(exportHabits(store).pattern, fields, 'pdf')],
    metadata: [],
    isAnonymous: letter.isAnonymous,
    namesOfSenders: namesOfSenders(letter),
    exportedBytes: exportedBytes ?? store.sendings.largest(id, lastSequence(store, id)),
    spelling: misspelt(body, hearing.id),
    pictures: pictureStates([...picturesOf(body), ...(letter.logo === null || letter.isAnonymous ? [] : [letter.logo.sha256])]),
    drawable: drawable(),
    now,
  });
}

export function checkingHandlers(parts: CheckingParts & { readonly now: () => number }) {
  return {
    'response.check': ({ responseId, exportedBytes }) => {
      const gathered = gather(parts, responseId, exportedBytes, parts.now());
      return gathered.ok ? succeed(checkResponse(gathered.value)) : gathered;
    },
  } satisfies Partial<Handlers>;
}
