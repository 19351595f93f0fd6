import { z } from 'zod';
import type { Hearing } from '../domain/hearing.ts';
import { deadlineInWords, longDate } from '../words/dates.ts';
import type { NodeJson } from './response-doc.ts';
import { fullTitle, type LetterParticulars } from './template-parts.ts';

/**
 * Fields that stand for what differs from hearing to hearing, as they are written in brackets. The words are Danish: they
 * stand in the letter until they are filled in.
 */
export const CaseField = z.enum([
  'forening',
  'myndighed',
  'dokument',
  'modtaget',
  'frist',
  'journalnummer',
  'sagsnummer',
  'modtager',
  'underskriver',
]);
export type CaseField = z.infer<typeof CaseField>;

/** What the fields say for one answer; '' where it is not known. */
export const CaseValues = z.record(CaseField, z.string());
export type CaseValues = z.infer<typeof CaseValues>;

/** 'den 12. september 2025 kl. 12.00' → without 'den': what stands in a sentence after it. */
const withoutArticle = (words: string): string => words.replace(/^den /, '');

/** What is known of a hearing, and of who writes. */
export function caseValues(particulars: Pick<LetterParticulars, 'hearing' | 'heardSource' | 'sender'>): CaseValues {
  const { hearing, heardSource, sender } = particulars;
  return {
    forening: sender.senderName.trim(),
    myndighed: hearing.authority.trim() || (heardSource?.document.issuer ?? '').trim(),
    dokument: fullTitle(particulars),
    modtaget: hearing.receivedOn === null ? '' : longDate(hearing.receivedOn, 'da'),
    frist: hearing.deadline === null ? '' : withoutArticle(deadlineInWords(hearing.deadline, 'da')),
    journalnummer: hearing.journalNumber.trim(),
    sagsnummer: '',
    modtager: hearing.recipient.split('\n')[0]?.trim() ?? '',
    underskriver: sender.signatoryName.trim(),
  };
}

const isField = (node: NodeJson): boolean => node.marks?.some(({ type }) => type === 'placeholder') === true;

const valueOf = (words: string, values: Readonly<Partial<Record<string, string>>>): string => {
  const name = /^\[([^\]]+)\]$/.exec(words)?.[1]?.trim().toLowerCase();
  return name === undefined || !Object.hasOwn(values, name) ? '' : (values[name] ?? '');
};

/** A text with its fields filled in as far as they are known; the others stay fields. */
export function filled(node: NodeJson, values: CaseValues): NodeJson {
  if (node.type === 'text' && node.text !== undefined && isField(node)) {
    const value = valueOf(node.text, values);
    if (value === '') return node;
    const marks = (node.marks ?? []).filter(({ type }) => type !== 'placeholder');
    return { type: 'text', text: value, ...(marks.length > 0 && { marks }) };
  }
  return node.content === undefined ? node : { ...node, content: node.content.map((child) => filled(child, values)) };
}

/** The same for a line of plain words: 'Høringssvar vedr. [dokument]'. */
export const filledWords = (words: string, values: CaseValues): string =>
  words.replace(/\[[^\]\n]+\]/g, (field) => valueOf(field, values) || field);

/** Words of one case, and the field that takes their place; the longest first, so that a title goes before a name in it. */
export type CaseWords = readonly { readonly words: string; readonly field: CaseField }[];

/** Shorter words stand in other words by chance. */
const SHORTEST = 3;

/** How one case is written in its answer. `titles`: everything that the heard documents and the hearing are called. */
export function caseWords(values: CaseValues, hearing: Pick<Hearing, 'title' | 'deadline'>, titles: readonly string[]): CaseWords {
  const found: { words: string; field: CaseField }[] = [];
  const add = (field: CaseField, words: string): void => {
    if (words.trim().length >= SHORTEST) found.push({ words: words.trim(), field });
  };
  for (const field of CaseField.options) add(field, values[field]);
  for (const title of [hearing.title, ...titles]) add('dokument', title);
  // The deadline is often repeated without its time of day.
  if (hearing.deadline !== null) add('frist', longDate(hearing.deadline.split('T')[0] ?? hearing.deadline, 'da'));
  return found.toSorted((a, b) => b.words.length - a.words.length);
}

const isWordEnd = (character: string | undefined): boolean => character === undefined || !/[\p{L}\p{N}]/u.test(character);

/** Where words of the case stand in a text: whole words, none within another. */
export function caseWordsIn(text: string, words: CaseWords): { readonly from: number; readonly to: number; readonly field: CaseField }[] {
  const lower = text.toLowerCase();
  // Letters whose lower case is longer would move everything behind them: such a text is compared as it is.
  const haystack = lower.length === text.length ? lower : text;
  const found: { from: number; to: number; field: CaseField }[] = [];
  for (const { words: needle, field } of words) {
    const wanted = haystack === lower ? needle.toLowerCase() : needle;
    for (let from = haystack.indexOf(wanted); from >= 0; from = haystack.indexOf(wanted, from + 1)) {
      const to = from + wanted.length;
      const isWhole = isWordEnd(text[from - 1]) && isWordEnd(text[to]);
      if (isWhole && !found.some((other) => from < other.to && other.from < to)) found.push({ from, to, field });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}
