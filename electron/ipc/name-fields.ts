import type { ResponseId } from '../../shared/domain/ids.ts';
import type { ExportChoices } from '../../shared/response/export-choices.ts';
import { exportHead } from '../../shared/response/export-file-name.ts';
import { FIRST_HABITS, type ExportHabits } from '../../shared/response/export-habits.ts';
import type { NameFields } from '../../shared/response/file-name-pattern.ts';
import { letterToSend } from '../../shared/response/letter-to-send.ts';
import { letterOf } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';
import { presentAnswer } from './answer-versions.ts';

export const exportHabits = (store: Store): ExportHabits => store.preferences.read('export-habits') ?? FIRST_HABITS;

/** What was chosen, and of the typeface what was chosen last where nothing is said. */
export function withHabits(store: Store, choices: ExportChoices): ExportChoices {
  const { typeface } = exportHabits(store);
  return typeface === undefined ? choices : { ...choices, pdf: { typeface, ...choices.pdf } };
}

/** UTC milliseconds as the day here: '2025-09-12'. */
function dayOf(instant: number): string {
  const at = new Date(instant);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Versions that have left as files, and one more for what has been written in since. */
function versionNumber(store: Store, responseId: ResponseId): number {
  const present = store.responses.log(responseId, Number.MAX_SAFE_INTEGER).sequence;
  const files = store.sendings.files(responseId);
  const versions = new Set(files.map(({ snapshotId }) => snapshotId));
  const isWritten = [...versions].some((id) => store.sendings.sequenceOf(id) === present);
  return versions.size + (isWritten ? 0 : 1);
}

/** What the fields of a pattern for file names say for an answer; null when there is none. */
export function nameFields(store: Store, responseId: ResponseId, now: number): NameFields | null {
  const response = store.responses.find(responseId);
  const hearing = response === null ? null : store.hearings.find(response.hearingId);
  if (response === null || hearing === null) return null;
  const letter = letterToSend(letterOf(presentAnswer(store, responseId).doc));
  return {
    svar: exportHead(response.title),
    afsender: letter.senderName,
    høring: hearing.title,
    myndighed: hearing.authority || (letter.recipient.split('\n')[0] ?? ''),
    jnr: letter.journalNumber || hearing.journalNumber,
    dato: letter.date ?? dayOf(now),
    version: `v${String(versionNumber(store, responseId))}`,
  };
}
