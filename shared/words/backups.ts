import type { BackupReason, LibraryCounts } from '../backups/backup.ts';
import { wholeNumber } from './dates.ts';
import type { Language } from './language.ts';
import { defineWords } from './words.ts';

const counted = (value: number, language: Language, one: string, many: string): string =>
  `${wholeNumber(value, language)} ${value === 1 ? one : many}`;

const inDanish = ({ hearings, notes, answers, words }: LibraryCounts): string =>
  [
    counted(hearings, 'da', 'høring', 'høringer'),
    counted(notes, 'da', 'note', 'noter'),
    counted(answers, 'da', 'høringssvar', 'høringssvar'),
    counted(words, 'da', 'ord', 'ord'),
  ].join(', ');

const inEnglish = ({ hearings, notes, answers, words }: LibraryCounts): string =>
  [
    counted(hearings, 'en', 'hearing', 'hearings'),
    counted(notes, 'en', 'note', 'notes'),
    counted(answers, 'en', 'answer', 'answers'),
    counted(words, 'en', 'word', 'words'),
  ].join(', ');

const reasonsInDanish: Readonly<Record<BackupReason, string>> = {
  daily: 'Daglig',
  'by-hand': 'Lavet af en bruger',
  migration: 'Før en ny udgave af Pejling',
  merge: 'Før en fletning',
  restore: 'Før en gendannelse',
  recovery: 'Genskabt efter en skade',
};

const reasonsInEnglish: Readonly<Record<BackupReason, string>> = {
  daily: 'Daily',
  'by-hand': 'Made by a person',
  migration: 'Before a new version of Pejling',
  merge: 'Before a merge',
  restore: 'Before a restoration',
  recovery: 'Recovered after damage',
};

/** Words on backups that the window, the start-up and the command line share. */
export const backupWords = defineWords(
  {
    counts: inDanish,
    reasons: reasonsInDanish,
    madeAt: (file: string, counts: LibraryCounts) => `Sikkerhedskopi: ${file} (${inDanish(counts)})`,
    whole: (counts: LibraryCounts) => `I orden: ${inDanish(counts)}.`,
  },
  {
    counts: inEnglish,
    reasons: reasonsInEnglish,
    madeAt: (file, counts) => `Backup: ${file} (${inEnglish(counts)})`,
    whole: (counts) => `In order: ${inEnglish(counts)}.`,
  },
);
