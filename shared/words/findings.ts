import type { FindingFacts } from '../domain/finding-facts.ts';
import type { HandoverTrouble } from '../handover/read-handover.ts';
import { longDate } from './dates.ts';
import { guidepostNounInPlural } from './guidepost-nouns.ts';
import type { Language } from './language.ts';
import { defineWords } from './words.ts';

type About<Kind extends FindingFacts['about']> = Extract<FindingFacts, { about: Kind }>;

/** More names than this are a list, not a hint. */
const MOST_NAMES = 3;

const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const parts = (inserted: number, deleted: number, words: readonly [string, string, string, string], and: string): string =>
  listed(
    [...(inserted > 0 ? [counted(inserted, words[0], words[1])] : []), ...(deleted > 0 ? [counted(deleted, words[2], words[3])] : [])],
    and,
  );

const unreadDa: Readonly<Record<HandoverTrouble, string>> = {
  'too-large': 'listen er for stor til at blive læst',
  damaged: 'listen er beskadiget',
  newer: 'listen er skrevet af en nyere udgave af Pejling',
};
const unreadEn: Readonly<Record<HandoverTrouble, string>> = {
  'too-large': 'the list is too large to be read',
  damaged: 'the list is damaged',
  newer: 'the list was written by a newer version of Pejling',
};

const words = defineWords(
  {
    guideposts: ({ noun, announced, found, attachments }: About<'guideposts'>) => {
      const plural = guidepostNounInPlural(noun);
      if (found > 0) return `Dokumentet nævner ${String(announced)} ${plural}, men kun ${String(found)} er fundet i teksten.`;
      const where =
        attachments.length === 0 || attachments.length > MOST_NAMES
          ? 'De findes måske i et bilag.'
          : `Se ${attachments.length === 1 ? 'bilaget' : 'bilagene'} ${listed(
              attachments.map((name) => `»${name}«`),
              'og',
            )}.`;
      return `Dokumentet nævner ${String(announced)} ${plural}, men de står ikke i teksten. ${where}`;
    },
    sum: ({ row, column, stated, computed }: About<'sum'>) =>
      `Tabellens sum går ikke op: »${row}«${column === '' ? '' : `, ${column},`} står til ${stated}, men rækkerne giver ${computed}.`,
    dash: ({ before, after }: About<'dash'>) => `Mellem »${before}« og »${after}« er en tankestreg måske gået tabt.`,
    footnote: ({ marker }: About<'footnote'>) => `Fodnote ${marker} har ingen henvisning i teksten.`,
    word: ({ written }: About<'word'>) => `»${written}« er måske ét ord, der er blevet delt.`,
    weekday: ({ date, named, actual }: About<'weekday'>) =>
      `${date} er en ${weekday(actual, 'da')}, men teksten siger ${weekday(named, 'da')}.`,
    twoDeadlines: ({ first, other }: About<'two-deadlines'>) =>
      `Teksten nævner to høringsfrister: ${longDate(first, 'da')} og ${longDate(other, 'da')}.`,
    noDeadline: 'Dokumentet nævner ingen høringsfrist.',
    changes: ({ inserted, deleted }: About<'changes'>) =>
      `Dokumentet har sporede ændringer (${parts(inserted, deleted, ['indsættelse', 'indsættelser', 'sletning', 'sletninger'], 'og')}). Teksten er læst, som den ser ud, hvis de godkendes.`,
    comments: ({ count }: About<'comments'>) =>
      `Dokumentet har ${counted(count, 'kommentar', 'kommentarer')} i margenen. ${count === 1 ? 'Den er' : 'De er'} ikke med i teksten.`,
    handover: ({ why }: About<'handover'>) =>
      `Filen har vedlagt en liste med sine punkter, men ${unreadDa[why]}. Teksten er læst som ellers.`,
  },
  {
    guideposts: ({ noun, announced, found, attachments }) => {
      const plural = `“${guidepostNounInPlural(noun)}”`;
      if (found > 0) return `The document mentions ${String(announced)} ${plural}, but only ${String(found)} were found in the text.`;
      const where =
        attachments.length === 0 || attachments.length > MOST_NAMES
          ? 'They may be in an attachment.'
          : `See the ${attachments.length === 1 ? 'attachment' : 'attachments'} ${listed(
              attachments.map((name) => `“${name}”`),
              'and',
            )}.`;
      return `The document mentions ${String(announced)} ${plural}, but they are not in the text. ${where}`;
    },
    sum: ({ row, column, stated, computed }) =>
      `The table’s sum does not add up: “${row}”${column === '' ? '' : `, ${column},`} says ${stated}, but the rows come to ${computed}.`,
    dash: ({ before, after }) => `A dash may have been lost between “${before}” and “${after}”.`,
    footnote: ({ marker }) => `Nothing in the text refers to footnote ${marker}.`,
    word: ({ written }) => `“${written}” may be one word that has been parted.`,
    weekday: ({ date, named, actual }) => `${date} is a ${weekday(actual, 'en')}, but the text says ${weekday(named, 'en')}.`,
    twoDeadlines: ({ first, other }) => `The text gives two deadlines for answers: ${longDate(first, 'en')} and ${longDate(other, 'en')}.`,
    noDeadline: 'The document gives no deadline for answers.',
    changes: ({ inserted, deleted }) =>
      `The document has tracked changes (${parts(inserted, deleted, ['insertion', 'insertions', 'deletion', 'deletions'], 'and')}). The text is read as it will be if they are accepted.`,
    comments: ({ count }) =>
      `The document has ${counted(count, 'comment', 'comments')} in the margin. ${count === 1 ? 'It is' : 'They are'} not part of the text.`,
    handover: ({ why }) => `The file carries a list of its points, but ${unreadEn[why]}. The text has been read as usual.`,
  },
);

/** 0 = Sunday; 5 January 2025 was one. */
const weekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2025, 0, 5 + day)),
  );

/** What a finding of these facts says. */
export const factsInWords = (facts: FindingFacts, language: Language): string => {
  const w = words[language];
  switch (facts.about) {
    case 'guideposts':
      return w.guideposts(facts);
    case 'sum':
      return w.sum(facts);
    case 'dash':
      return w.dash(facts);
    case 'footnote':
      return w.footnote(facts);
    case 'word':
      return w.word(facts);
    case 'weekday':
      return w.weekday(facts);
    case 'two-deadlines':
      return w.twoDeadlines(facts);
    case 'no-deadline':
      return w.noDeadline;
    case 'changes':
      return w.changes(facts);
    case 'comments':
      return w.comments(facts);
    case 'handover':
      return w.handover(facts);
  }
};

/** A finding in the reader's language; one stored before findings had facts in the Danish it was stored in. */
export const findingInWords = (
  { facts, message }: { readonly facts?: FindingFacts | undefined; readonly message: string },
  language: Language,
): string => (facts === undefined ? message : factsInWords(facts, language));
