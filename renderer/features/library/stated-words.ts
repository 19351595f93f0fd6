import type { StatedParticulars } from '../../../shared/domain/stated-particulars.ts';
import { longDate } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';
import { defineWords } from '../../../shared/words/words.ts';

/** What the material states of its hearing. */
export const statedWords = defineWords(
  {
    title: 'Står i materialet',
    authority: 'Myndighed',
    journalNumber: 'J.nr.',
    deadline: 'Høringsfrist',
    clock: (day: string, time: string) => `${day} kl.\u00A0${time.replace(':', '.')}`,
    put: 'Sæt ind',
    putNamed: 'Sæt ind i høringens oplysninger',
    decline: 'Nej tak',
    declineNamed: 'Nej tak, sæt det ikke ind i høringens oplysninger',
  },
  {
    title: 'Stated in the material',
    authority: 'Authority',
    journalNumber: 'Reference',
    deadline: 'Deadline',
    clock: (day, time) => `${day} at ${time}`,
    put: 'Put in',
    putNamed: 'Put in the consultation’s details',
    decline: 'No thanks',
    declineNamed: 'No thanks, do not put it in the consultation’s details',
  },
);

type StatedWords = (typeof statedWords)[Language];

/** 'Høringsfrist', '14. december 2026 kl. 12.00': a line for each thing that is stated. */
export function statedLines(
  { authority, journalNumber, deadline }: StatedParticulars,
  w: StatedWords,
  language: Language,
): readonly { readonly name: string; readonly value: string }[] {
  const [day = '', time] = deadline?.split('T') ?? [];
  return [
    ...(authority === null ? [] : [{ name: w.authority, value: authority }]),
    ...(deadline === null
      ? []
      : [{ name: w.deadline, value: time === undefined ? longDate(day, language) : w.clock(longDate(day, language), time) }]),
    ...(journalNumber === null ? [] : [{ name: w.journalNumber, value: journalNumber }]),
  ];
}
