import type { Hearing } from '../../shared/domain/hearing.ts';
import { caseValues, caseWords, type CaseWords } from '../../shared/response/case-fields.ts';
import type { Letter } from '../../shared/response/letter.ts';
import { EMPTY_SENDER, senderOf } from '../../shared/response/sender.ts';
import type { Store } from '../db/store.ts';
import { heardSources, onlyOne } from './template-material.ts';

/** How a hearing is written in the answers to it; of an answer, as its letter says. */
export function caseOf(store: Store, hearing: Hearing, letter: Letter | null): CaseWords {
  const heard = heardSources(store, hearing.id);
  const sender = letter === null ? EMPTY_SENDER : senderOf(letter);
  const values = caseValues({ hearing, heardSource: onlyOne(heard), sender });
  const own = letter?.ownCaseNumber.trim() ?? '';
  const number = letter?.journalNumber.trim() ?? '';
  const titles = heard.flatMap(({ title, document }) => [
    title,
    document.title,
    ...(document.subtitle === null ? [] : [`${title} – ${document.subtitle}`]),
  ]);
  const words = caseWords({ ...values, sagsnummer: own }, hearing, titles);
  // Typed in the letter, it may differ from what the hearing says.
  return number.length < 3 || words.some((word) => word.words === number) ? words : [...words, { words: number, field: 'journalnummer' }];
}
