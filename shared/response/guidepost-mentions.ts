import type { SourceDocument } from '../domain/source-document.ts';
import { GUIDEPOST_NOUNS, nounMentions } from '../text/guidepost-nouns.ts';
import { collapse, plainForm } from '../text/normalise.ts';
import { guidepostNoun, type OutlineEntry } from '../text/outline.ts';
import { placeIn, wordsOf, type AnswerPart, type AnswerPlace, type AnswerText } from './answer-parts.ts';
import type { GuidepostMark } from './guidepost-mark.ts';

/** A guidepost with what may stand in its name. */
export type NamedGuidepost = { readonly entry: OutlineEntry; readonly document: SourceDocument; readonly documentTitle: string };

/** Characters. A longer line is running text, even where all of it is bold. */
const LONGEST_HEADING = 250;
/** A title shorter than this may stand in a sentence without being meant. */
const TELLING_TITLE = 8;
/** Of a title's long words, how many a heading must have to be that title put a little otherwise. */
const SAME_TITLE = 0.75;
/** 'pejlemærke 1-6' names six; a wider range is a slip or something else. */
const WIDEST_RANGE = 30;

const NUMBER = '(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-Z])(?![\\p{L}\\p{N}])';
const NOUNS = GUIDEPOST_NOUNS.map(({ forms }) => forms).join('|');
// Nouns are found in any case; a number in letters only as a capital: 'princip i' is no number.
const anyCase = (forms: string): string => forms.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toLocaleUpperCase('da')}]`);
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${anyCase(NOUNS)})(?: nr\\.?| nummer)? {1,2}(${NUMBER}(?:(?: ?(?:,|&|/|-|–|og|samt|til) ?(?:og )?)${NUMBER})*)`,
  'gu',
);
const ORDINAL = new RegExp(`(?<![\\p{L}\\p{N}.])(\\d{1,2})\\. ?(${NOUNS})(?![\\p{L}\\p{N}])`, 'giu');

/** Numbers that a list of them names: '1, 2 og 4-6' → 1 2 4 5 6. */
function numbersIn(list: string): string[] {
  const numbers: string[] = [];
  let isRange = false;
  for (const [piece] of list.matchAll(/[\p{L}\p{N}.]+|[-–]/gu)) {
    if (/^(?:[-–]|til)$/.test(piece)) isRange = true;
    else if (!/^(?:og|samt)$/.test(piece)) {
      const [from, to] = [Number(numbers.at(-1)), Number(piece)];
      if (isRange && to > from && to - from < WIDEST_RANGE)
        for (let between = from + 1; between < to; between += 1) numbers.push(String(between));
      numbers.push(piece.toUpperCase());
      isRange = false;
    }
  }
  return numbers;
}

/** A place that names guideposts by number: half-open offsets into the text it was found in. */
type Naming = { readonly noun: string; readonly numbers: readonly string[]; readonly from: number; readonly to: number };

/** Every place of a text that names guideposts by number: 'pejlemærke 2', 'principperne 1-3', '3. anbefaling'. */
function namingsIn(text: string): Naming[] {
  const found: Naming[] = [];
  const add = (noun: string, numbers: readonly string[], match: RegExpExecArray): void => {
    const [known] = nounMentions(noun);
    if (known !== undefined) found.push({ noun: known.singular, numbers, from: match.index, to: match.index + match[0].length });
  };
  for (const match of text.matchAll(NAMED)) add(match[1] ?? '', numbersIn(match[2] ?? ''), match);
  for (const match of text.matchAll(ORDINAL)) add(match[2] ?? '', [match[1] ?? ''], match);
  return found;
}

/** `namingsIn`, or the same with a memory. */
export type ReadNamings = (text: string) => readonly Naming[];

/**
 * Reads an answer again and again while it is written: what was read last time is not looked through anew. `turn` begins a new reading
 * and forgets what the one before the last held.
 */
export function rememberedNamings(): { readonly read: ReadNamings; readonly turn: () => void } {
  let before = new Map<string, readonly Naming[]>();
  let now = new Map<string, readonly Naming[]>();
  return {
    read: (text) => {
      const known = now.get(text) ?? before.get(text) ?? namingsIn(text);
      now.set(text, known);
      return known;
    },
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}

const numberOf = ({ number, assignedNumber }: OutlineEntry): string => (number ?? String(assignedNumber)).toUpperCase();

const isStrong = (noun: string): boolean => GUIDEPOST_NOUNS.some(({ singular, strong }) => strong && singular === noun);

/** A heading's words are a guidepost's title: they hold it, or nearly all of its long words. */
function namesTitle(heading: string, title: string): boolean {
  if (title === '') return false;
  if (heading === title || (title.length >= TELLING_TITLE && ` ${heading} `.includes(` ${title} `))) return true;
  const words = title.split(' ').filter((word) => word.length >= 4);
  const there = new Set(heading.split(' '));
  return words.length >= 3 && words.filter((word) => there.has(word)).length >= words.length * SAME_TITLE;
}

/** Finds the guideposts that words name. What would fit guideposts of several documents is none, unless a document is named too. */
export function guidepostFinder(guideposts: readonly NamedGuidepost[], read: ReadNamings = namingsIn) {
  const nouns = new Map([...new Set(guideposts.map(({ document }) => document))].map((document) => [document, guidepostNoun(document)]));
  const known = guideposts.map((guidepost) => ({
    ...guidepost,
    title: plainForm(guidepost.entry.title),
    noun: nouns.get(guidepost.document) ?? '',
    names: [guidepost.document.issuer ?? '', guidepost.documentTitle].map(plainForm).filter((name) => name.length >= 4),
  }));
  type Known = (typeof known)[number];
  const ofOneDocument = (found: readonly Known[], context: string): readonly Known[] => {
    if (new Set(found.map(({ document }) => document)).size < 2) return found;
    const plain = plainForm(context);
    const named = found.filter(({ names }) => names.some((name) => plain.includes(name)));
    return new Set(named.map(({ document }) => document)).size === 1 ? named : [];
  };
  const byNumbers = (naming: Naming, context: string): readonly OutlineEntry[] =>
    naming.numbers.flatMap((number) => {
      const found = known.filter(
        ({ entry, noun }) => numberOf(entry) === number && (noun === naming.noun || (isStrong(noun) && isStrong(naming.noun))),
      );
      return ofOneDocument(found, context).map(({ entry }) => entry);
    });
  const byTitle = (heading: string, context: string): readonly OutlineEntry[] => {
    const plain = plainForm(heading);
    const found = known.filter(({ title }) => namesTitle(plain, title));
    return ofOneDocument(found, context).map(({ entry }) => entry);
  };
  return {
    isEmpty: known.length === 0,
    namingsIn: read,
    byNumbers,
    /** Both ways; where a single number and a title speak of different guideposts, the title is believed. */
    inHeading: (heading: string, context: string): readonly OutlineEntry[] => {
      const titled = byTitle(heading, context);
      const numbers = read(heading).flatMap((naming) => byNumbers(naming, context));
      return titled.length > 0 && numbers.length === 1 ? titled : [...new Set([...titled, ...numbers])];
    },
  };
}

export type GuidepostFinder = ReturnType<typeof guidepostFinder>;

const isCell = (part: AnswerText): boolean => part.around.includes('tableRow') || part.around.includes('tableCell');

/** How deep a line stands as a heading; Infinity for running text. Lines all in bold and cells serve as headings too. */
function depthOf(part: AnswerText, read: ReadNamings): number {
  if (part.level > 0) return part.level;
  // Words proposed for the source are its own to come, no headings of the answer.
  if (part.around.includes('amendment')) return Infinity;
  if (part.text.length > LONGEST_HEADING) return Infinity;
  if (part.isBold && !isCell(part)) return 10;
  return isCell(part) && read(part.text).some(({ from }) => from < 12) ? 20 : Infinity;
}

const saysSomething = (part: AnswerPart): boolean =>
  part.kind === 'citation' || (part.kind === 'text' && /[\p{L}\p{N}]/u.test(wordsOf(part)));

/** 'Pejlemærke 2: Vi støtter …', 'Ad pejlemærke 2 – …': a line that says first what it is about. */
const LEAD = /^(?:\s*(?:ad|vedr\.?|vedrørende|om|til|kommentarer? til|bemærkning(?:er)? til)\s+)?$/iu;

/** A place of an answer that is about a guidepost. */
export type GuidepostSection = {
  readonly entry: OutlineEntry;
  readonly place: AnswerPlace;
  /** 'heading': a heading, a bold line or a table's first cell. 'lead': the opening words of a paragraph. */
  readonly kind: 'heading' | 'lead';
  /** Something is written below it or after it. */
  readonly isWritten: boolean;
};

/**
 * The headings, bold lines, table cells and opening words that name guideposts, in the order of the answer. A heading that was begun for
 * a guidepost (`markedOf`) is that guidepost's whatever its words have become, unless they now name others.
 */
export function guidepostSections(
  parts: readonly AnswerPart[],
  finder: GuidepostFinder,
  markedOf: (mark: GuidepostMark) => OutlineEntry | null,
): GuidepostSection[] {
  if (finder.isEmpty) return [];
  const read = finder.namingsIn;
  const found: { -readonly [K in keyof GuidepostSection]: GuidepostSection[K] }[] = [];
  /** Headings that nothing has been written below yet, and the words of those that are open. */
  let waiting: { readonly depth: number; readonly sections: (typeof found)[number][] }[] = [];
  let open: { readonly depth: number; readonly words: string }[] = [];
  const write = (): void => {
    for (const section of waiting.flatMap(({ sections }) => sections)) section.isWritten = true;
    waiting = [];
  };
  for (const part of parts) {
    if (part.kind !== 'text') {
      if (saysSomething(part)) write();
      continue;
    }
    const depth = depthOf(part, read);
    const words = wordsOf(part);
    if (depth < Infinity) {
      waiting = waiting.filter((heading) => heading.depth < depth);
      open = open.filter((heading) => heading.depth < depth);
      open.push({ depth, words });
      const named = finder.inHeading(collapse(words), open.map((heading) => heading.words).join(' '));
      const begunFor = part.guidepost === null || words.trim() === '' ? null : markedOf(part.guidepost);
      const entries = named.length > 0 || begunFor === null ? named : [begunFor];
      const place = placeIn(part, 0, part.text.length);
      const sections = entries.map((entry) => ({ entry, place, kind: 'heading' as const, isWritten: false }));
      found.push(...sections);
      if (sections.length > 0) waiting.push({ depth, sections });
      continue;
    }
    if (!saysSomething(part)) continue;
    write();
    const [naming] = read(words.slice(0, LONGEST_HEADING));
    if (naming === undefined || !LEAD.test(words.slice(0, naming.from))) continue;
    if (!/^\s?[:.–—-]\s*[^\s]/u.test(words.slice(naming.to))) continue;
    const place = placeIn(part, naming.from, naming.to);
    for (const entry of finder.byNumbers(naming, open.map((heading) => heading.words).join(' ')))
      found.push({ entry, place, kind: 'lead', isWritten: true });
  }
  return found;
}

/** Where running text names guideposts by number, in order. */
export function mentionsIn(parts: readonly AnswerPart[], finder: GuidepostFinder): Map<OutlineEntry, AnswerPlace[]> {
  const mentions = new Map<OutlineEntry, AnswerPlace[]>();
  if (finder.isEmpty) return mentions;
  const read = finder.namingsIn;
  for (const part of parts) {
    if (part.kind !== 'text' || depthOf(part, read) < Infinity) continue;
    for (const naming of read(part.text)) {
      for (const entry of finder.byNumbers(naming, part.text)) {
        const places = mentions.get(entry) ?? [];
        places.push(placeIn(part, naming.from, naming.to));
        mentions.set(entry, places);
      }
    }
  }
  return mentions;
}
