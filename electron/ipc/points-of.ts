import type { HearingId } from '../../shared/domain/ids.ts';
import { answerPoints, type AnswerPoint, type PointsInput } from '../../shared/handover/answer-points.ts';
import { handoverOf } from '../../shared/handover/handover-of.ts';
import { writeHandover } from '../../shared/handover/write-handover.ts';
import type { HeardDocument } from '../../shared/response/coverage.ts';
import { decided } from '../../shared/response/decided-text.ts';
import { letterToSend } from '../../shared/response/letter-to-send.ts';
import { bodyOf, letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';

/** The documents that a hearing is about, in their newest versions, as people have put them right. */
function heardDocuments(store: Store, hearingId: HearingId): HeardDocument[] {
  return store.sources.list().flatMap((source): HeardDocument[] => {
    const version = source.hearingId === hearingId && source.role === 'heard' ? correctedVersion(store, source.versionId) : null;
    return version === null ? [] : [{ sourceId: source.id, versionId: source.versionId, title: version.title, document: version.document }];
  });
}

/** The answer as it is sent, with what its points are looked up in; null where it is not there. */
function pointsInput(store: Store, id: ResponseId) {
  const response = store.responses.find(id);
  if (response === null) return null;
  const doc = loadResponseDoc(store.responses.log(id, 0).updates);
  const documentOf: PointsInput['documentOf'] = (versionId) => correctedVersion(store, versionId);
  const heard = heardDocuments(store, response.hearingId);
  return { letter: letterToSend(letterOf(doc)), input: { body: decided(bodyOf(doc), 'original'), heard, documentOf } };
}

/** What an answer says, point by point; nothing where it is not there. */
export function pointsOf(store: Store, id: ResponseId): AnswerPoint[] {
  const found = pointsInput(store, id);
  return found === null ? [] : answerPoints(found.input);
}

/** An answer's points as the JSON that its files carry; null where it has none. */
export function writtenPoints(store: Store, id: ResponseId): string | null {
  const found = pointsInput(store, id);
  return found === null ? null : writeHandover(handoverOf(found.letter, found.input));
}
