import type { CheckPlace, Severity } from '../checks/finding.ts';
import type { Language } from './language.ts';
import { letterFieldWords } from './letter-fields.ts';
import { defineWords } from './words.ts';

const severitiesDa: Readonly<Record<Severity, string>> = { blocking: 'Stop', warning: 'Advarsel', information: 'Oplysning' };
const severitiesEn: Readonly<Record<Severity, string>> = { blocking: 'Stop', warning: 'Warning', information: 'Note' };

/** What the check before sending says of itself, wherever it is shown. */
export const checkingWords = defineWords(
  {
    severity: severitiesDa,
    clear: 'Der er intet at bemærke.',
    /** What no answer can get wrong, since the template gives it. */
    given: 'Kontrast, sprog og mærkning af filen er givet af skabelonen.',
    counted: (blocking: number, warnings: number, notes: number) =>
      [
        blocking === 0 ? 'Intet bør stoppe afsendelsen' : `${String(blocking)} bør rettes, før svaret sendes`,
        ...(warnings === 0 ? [] : [`${String(warnings)} ${warnings === 1 ? 'advarsel' : 'advarsler'}`]),
        ...(notes === 0 ? [] : [`${String(notes)} ${notes === 1 ? 'oplysning' : 'oplysninger'}`]),
      ].join(' · '),
    place: {
      answer: (paragraph: number) => `Svaret, afsnit ${String(paragraph)}`,
      attribute: (paragraph: number) => `Svaret, afsnit ${String(paragraph)}, alternativ tekst`,
      letter: (field: string) => `Brevet, ${field}`,
      logo: 'Brevet, logoets beskrivelse',
      title: 'Svarets navn',
      note: 'En note',
      noteReply: 'Et svar på en note',
      comment: (paragraph: number | null) => (paragraph === null ? 'En kommentar' : `En kommentar, afsnit ${String(paragraph)}`),
      file: 'Filens navn',
      metadata: 'Filens oplysninger',
      source: 'Høringsmaterialet',
      hearing: 'Høringen',
      whole: 'Hele svaret',
    },
  },
  {
    severity: severitiesEn,
    clear: 'There is nothing to remark.',
    given: 'Contrast, language and tagging of the file are given by the template.',
    counted: (blocking, warnings, notes) =>
      [
        blocking === 0 ? 'Nothing should stop the sending' : `${String(blocking)} to put right before sending`,
        ...(warnings === 0 ? [] : [`${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`]),
        ...(notes === 0 ? [] : [`${String(notes)} ${notes === 1 ? 'note' : 'notes'}`]),
      ].join(' · '),
    place: {
      answer: (paragraph) => `The answer, paragraph ${String(paragraph)}`,
      attribute: (paragraph) => `The answer, paragraph ${String(paragraph)}, alternative text`,
      letter: (field) => `The letter, ${field}`,
      logo: 'The letter, the description of the logo',
      title: 'The name of the answer',
      note: 'A note',
      noteReply: 'A reply to a note',
      comment: (paragraph) => (paragraph === null ? 'A comment' : `A comment, paragraph ${String(paragraph)}`),
      file: 'The name of the file',
      metadata: 'The properties of the file',
      source: 'The material heard',
      hearing: 'The consultation',
      whole: 'The whole answer',
    },
  },
);

/** Where a finding is, in a few words. */
export function checkPlaceInWords(place: CheckPlace, language: Language): string {
  const words = checkingWords[language].place;
  switch (place.kind) {
    case 'answer':
      return words.answer((place.path[0] ?? 0) + 1);
    case 'attribute':
      return words.attribute((place.at.path[0] ?? 0) + 1);
    case 'letter':
      return words.letter(letterFieldWords[language][place.field]);
    case 'comment':
      return words.comment(place.at === null ? null : (place.at.path[0] ?? 0) + 1);
    case 'note':
      return place.replyId === null ? words.note : words.noteReply;
    case 'logo':
    case 'title':
    case 'file':
    case 'metadata':
    case 'source':
    case 'hearing':
    case 'whole':
      return words[place.kind];
  }
}
