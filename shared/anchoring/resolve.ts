import type { TextRange } from '../domain/source-document.ts';
import { normalise } from '../text/normalise.ts';
import { type Anchor, holdsIn } from './anchor.ts';

/** Where an anchor's words stand in another reading of the same source. Never a silent guess. */
export type Resolution =
  | { readonly kind: 'exact' | 'moved'; readonly range: TextRange }
  | { readonly kind: 'ambiguous'; readonly ranges: readonly TextRange[] }
  | { readonly kind: 'orphaned' };

/** Words shorter than this, in letters and digits, may be found again by chance: their surroundings must agree too. */
const SURE_BY_ITSELF = 24;

/** So many letters in common with the context on one side, or all of it, make it the same place. */
const SAME_SURROUNDINGS = 8;

/** A text that repeats the words more often than this is not searched further: no context would tell the places apart. */
const MOST_PLACES = 200;

/** A text's letters and digits alone, with where each stands: what stays the same when spaces, hyphens and line breaks are read another way. */
type Letters = { readonly letters: string; readonly at: readonly number[] };

const lettersOf = (text: string): Letters => {
  const at: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    letters += match[0];
    for (let i = 0; i < match[0].length; i += 1) at.push(match.index + i);
  }
  return { letters, at };
};

const commonEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
};

type Place = { readonly range: TextRange; readonly common: number; readonly isSurroundedAlike: boolean };

/** Finds anchors in one text. The text is taken apart once, and only when an anchor no longer holds where it was made. */
export function anchorResolver(text: string): (anchor: Anchor) => Resolution {
  let known: Letters | null = null;

  const placesOf = ({ exact, prefix, suffix }: Anchor): Place[] => {
    known ??= lettersOf(text);
    const { letters, at } = known;
    // Words from elsewhere may have their letters composed otherwise than a text of ours.
    const wanted = lettersOf(normalise(exact)).letters;
    if (wanted === '') return [];
    const before = lettersOf(normalise(prefix)).letters;
    const after = lettersOf(normalise(suffix)).letters;
    const places: Place[] = [];
    for (let from = letters.indexOf(wanted); from >= 0 && places.length < MOST_PLACES; from = letters.indexOf(wanted, from + 1)) {
      const end = from + wanted.length;
      const range = { start: at[from] ?? 0, end: (at[end - 1] ?? 0) + 1 };
      const sharedBefore = commonEnd(letters.slice(Math.max(0, from - before.length), from), before);
      const sharedAfter = commonStart(letters.slice(end, end + after.length), after);
      const isSurroundedAlike =
        sharedBefore >= Math.min(SAME_SURROUNDINGS, Math.max(1, before.length)) ||
        sharedAfter >= Math.min(SAME_SURROUNDINGS, Math.max(1, after.length));
      places.push({ range, common: sharedBefore + sharedAfter, isSurroundedAlike });
    }
    return places;
  };

  return (anchor) => {
    if (holdsIn(text, anchor)) return { kind: 'exact', range: { start: anchor.start, end: anchor.end } };
    const places = placesOf(anchor);
    const [only] = places;
    if (only === undefined) return { kind: 'orphaned' };
    if (places.length === 1) {
      const isLong = lettersOf(anchor.exact).letters.length >= SURE_BY_ITSELF;
      return isLong || only.isSurroundedAlike ? { kind: 'moved', range: only.range } : { kind: 'orphaned' };
    }
    const best = Math.max(...places.map(({ common }) => common));
    const likeliest = places.filter(({ common }) => common === best);
    const [chosen] = likeliest;
    return likeliest.length === 1 && chosen?.isSurroundedAlike === true
      ? { kind: 'moved', range: chosen.range }
      : { kind: 'ambiguous', ranges: places.map(({ range }) => range) };
  };
}
