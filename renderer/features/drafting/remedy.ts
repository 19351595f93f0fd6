import type * as Y from 'yjs';
import type { CheckPlace, CheckRemedy } from '../../../shared/checks/finding.ts';
import { seenWords } from '../../../shared/checks/seen-words.ts';
import { CalendarDate } from '../../../shared/domain/hearing.ts';
import { remedyTransaction } from '../../editor/check-remedies.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { blackOut, isInAnswer } from './black-out.ts';
import { letterStore } from './letter-store.ts';

/** True for what the open answer can put right by itself. */
export const canHeal = (place: CheckPlace, remedy: CheckRemedy): boolean => {
  if (remedy.kind === 'fill-letter') return true;
  if (place.kind === 'letter') return (remedy.kind === 'redact' || remedy.kind === 'replace') && place.field !== 'date';
  if (remedy.kind === 'redact') return isInAnswer(place);
  return place.kind === 'answer' && remedy.kind !== 'skip-guidepost';
};

/** Carries out what a finding of the check before sending proposes, as a step that can be undone. False when the place has changed. */
export function heal(desk: WritingDesk, doc: Y.Doc, place: CheckPlace, remedy: CheckRemedy): boolean {
  if (remedy.kind === 'redact') return isInAnswer(place) && blackOut(desk, doc, [{ place, text: remedy.text }]) > 0;
  const letter = letterStore(doc);
  if (remedy.kind === 'fill-letter') {
    if (remedy.field !== 'date') letter.write(remedy.field, remedy.value);
    else {
      const date = CalendarDate.safeParse(remedy.value);
      if (!date.success) return false;
      letter.write('date', date.data);
    }
    return true;
  }
  if (place.kind === 'letter' && remedy.kind === 'replace') {
    const words = place.field === 'date' ? null : letter.read()[place.field];
    if (place.field === 'date' || words === null || place.to > words.length) return false;
    if (place.seen !== undefined && place.seen !== seenWords(words)) return false;
    letter.write(place.field, words.slice(0, place.from) + remedy.text + words.slice(place.to));
    return true;
  }
  const transaction = place.kind === 'answer' ? remedyTransaction(desk.editor.state, place, remedy) : null;
  if (transaction === null) return false;
  desk.editor.view.dispatch(transaction);
  return true;
}
