import { createHash, randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { SnapshotId, type Snapshot, type SnapshotKind } from '../../shared/domain/snapshot.ts';
import { answerLines, countWords, type AnswerLine } from '../../shared/response/answer-lines.ts';
import { cleanCopy } from '../../shared/response/clean-copy.ts';
import { bodyOf, letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';

/** Every version is written as by one and the same writer, so that the same content is the same bytes. Versions are never merged. */
const WRITER = 1;

export const linesOf = (doc: Y.Doc): AnswerLine[] => answerLines(bodyOf(doc), letterOf(doc), 'with unfilled fields');

export const wordCountOf = (doc: Y.Doc): number => countWords(bodyOf(doc), letterOf(doc));

/** An answer's text as it is, and how far its log has come. */
export function presentAnswer(store: Store, responseId: ResponseId) {
  const { updates, sequence, savedAt } = store.responses.log(responseId, 0);
  return { doc: loadResponseDoc(updates), sequence, savedAt };
}

/** The content of a version; null when there is none. */
export function versionDoc(store: Store, id: SnapshotId): { readonly doc: Y.Doc; readonly schemaVersion: number } | null {
  const kept = store.snapshots.content(id);
  return kept === null ? null : { doc: loadResponseDoc([kept.state]), schemaVersion: kept.schemaVersion };
}

type Wish = { readonly responseId: ResponseId; readonly kind: SnapshotKind; readonly name: string | null };

/**
 * Keeps an answer as it is. Where the newest version says the same and was kept for the same reason, it is that version that is
 * answered, unless the new one has a name. Null when there is no such answer. To be called within a write.
 */
export function keepVersion(store: Store, { responseId, kind, name }: Wish, now: number): Snapshot | null {
  const response = store.responses.find(responseId);
  if (response === null) return null;
  const { doc, sequence } = presentAnswer(store, responseId);
  const state = Y.encodeStateAsUpdate(cleanCopy(doc, WRITER) ?? doc);
  const sha256 = createHash('sha256').update(state).digest('hex');
  const newest = store.snapshots.newest(responseId);
  if (name === null && newest?.sha256 === sha256 && (newest.kind === kind || kind === 'timed')) return store.snapshots.find(newest.id);
  const id = SnapshotId.parse(randomUUID());
  const { schemaVersion } = response;
  const wordCount = wordCountOf(doc);
  store.snapshots.insert({ id, responseId, kind, name, sha256, state, schemaVersion, wordCount, sequence }, now);
  return store.snapshots.find(id);
}
