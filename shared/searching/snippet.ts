import { z } from 'zod';
import type { TextRange } from '../domain/source-document.ts';
import { keysOf } from './index-words.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { areHyphenated, wordsOf, type FoundWord } from './words-of.ts';

/** A piece of a snippet; `isHit` where it is what was searched for. */
export const SnippetRun = z.strictObject({ text: z.string(), isHit: z.boolean() });
export type SnippetRun = z.infer<typeof SnippetRun>;

export type Snippet = {
  readonly runs: readonly SnippetRun[];
  /** The words that were found, as offsets into the passage; the whole passage where none of them can be pointed at. */
  readonly range: TextRange;
  /** How near the passage comes to what was typed: the sum over the terms of the nearest that each was found. */
  readonly closeness: number;
};

/** How near what was found is to what was typed: the same, another form of it, part of a compound, only begun so. */
const CLOSENESS = { same: 4, form: 3, part: 2, begun: 1 } as const;

type Match = { readonly length: number; readonly closeness: number };

const NONE: Match = { length: 0, closeness: 0 };
const NO_TERM = { term: -1, ...NONE };

/** Length of a snippet in UTF-16 units: two lines of the list. */
const LENGTH = 180;

/** What is shown before the first word that was found, in UTF-16 units. */
const BEFORE = 50;

type Mark = TextRange & { readonly term: number; readonly closeness: number };

const standSo = (words: readonly FoundWord[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, k) => words[at + k]?.form === word);

/** The words from `at` begin with the term's; the last of them may go on. */
const beginSo = (words: readonly FoundWord[], at: number, wanted: readonly string[]): boolean =>
  standSo(words, at, wanted.slice(0, -1)) && words[at + wanted.length - 1]?.form.startsWith(wanted.at(-1) ?? '') === true;

/** What of the words from `at` is what the term asks for; null where nothing is. */
function matchAt(text: string, words: readonly FoundWord[], at: number, term: SearchTerm): Match | null {
  if (standSo(words, at, term.words)) return { length: term.words.length, closeness: CLOSENESS.same };
  const begun = term.isOpen && beginSo(words, at, term.words) ? { length: term.words.length, closeness: CLOSENESS.begun } : null;
  const word = words[at];
  if (term.isPhrase || word === undefined) return begun;
  const joined = term.words.join('');
  const { stem: wanted } = keysOf(joined);
  const { stem: own, parts } = keysOf(word.form);
  if (own === wanted) return { length: 1, closeness: CLOSENESS.form };
  if (parts.includes(wanted)) return { length: 1, closeness: CLOSENESS.part };
  const next = words[at + 1];
  if (next !== undefined && areHyphenated(text, word, next) && keysOf(word.form + next.form).stem === wanted)
    return { length: 2, closeness: CLOSENESS.form };
  return begun ?? (term.isOpen && parts.some((part) => part.startsWith(joined)) ? { length: 1, closeness: CLOSENESS.begun } : null);
}

/** Where a passage holds what is searched for, in order; no two overlap. */
function marksIn(text: string, query: SearchQuery): Mark[] {
  const words = wordsOf(text);
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const matches = query.map((term, index) => ({ term: index, ...(matchAt(text, words, at, term) ?? NONE) }));
    const best = matches.reduce((a, b) => (b.length > a.length || (b.length === a.length && b.closeness > a.closeness) ? b : a), NO_TERM);
    const first = words[at];
    const last = words[at + best.length - 1];
    if (best.length === 0 || first === undefined || last === undefined) continue;
    marks.push({ start: first.start, end: last.end, term: best.term, closeness: best.closeness });
    at += best.length - 1;
  }
  return marks;
}

/** The marks that fit in one snippet and say most of what was asked for. */
function bestOf(marks: readonly Mark[]): readonly Mark[] {
  let best: readonly Mark[] = [];
  let mostTerms = 0;
  marks.forEach((first, i) => {
    const near = marks.slice(i).filter(({ end }) => end - first.start <= LENGTH - BEFORE);
    const terms = new Set(near.map(({ term }) => term)).size;
    if (terms > mostTerms) {
      best = near;
      mostTerms = terms;
    }
  });
  return best;
}

/** The nearest place at or before `at` where a word begins. */
const wordStart = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at);
  return at <= 0 ? 0 : space === -1 || at - space > 30 ? at : space + 1;
};

/** A passage around what was found in it, with what was found marked. */
export function snippetOf(text: string, query: SearchQuery): Snippet {
  const marks = marksIn(text, query);
  const best = bestOf(marks);
  const first = best[0];
  const last = best.at(-1);
  const start = first === undefined || text.length <= LENGTH ? 0 : wordStart(text, Math.min(first.start - BEFORE, text.length - LENGTH));
  const end = text.length - start <= LENGTH ? text.length : Math.max(wordStart(text, start + LENGTH), last?.end ?? 0);
  const runs: SnippetRun[] = [];
  const add = (piece: string, isHit: boolean): void => {
    if (piece !== '') runs.push({ text: piece.replaceAll(/\s/g, ' '), isHit });
  };
  let at = start;
  if (start > 0) add('… ', false);
  for (const mark of marks.filter((each) => each.start >= start && each.end <= end)) {
    add(text.slice(at, mark.start), false);
    add(text.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  add(text.slice(at, end).trimEnd(), false);
  if (end < text.length) add(' …', false);
  return {
    runs,
    closeness: query.reduce((sum, _, term) => sum + Math.max(0, ...marks.map((mark) => (mark.term === term ? mark.closeness : 0))), 0),
    range: first === undefined || last === undefined ? { start: 0, end: text.length } : { start: first.start, end: last.end },
  };
}
