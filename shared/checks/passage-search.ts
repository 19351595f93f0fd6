import type { TextRange } from '../domain/source-document.ts';

/** Words of a text that are those looked for, or nearly. `likeness`: the share of words they have in common, 1 for all in the same order. */
export type FoundPassage = { readonly range: TextRange; readonly likeness: number };

type Word = { readonly form: string; readonly start: number; readonly end: number };

/** Longest passage that is looked for, in words. */
const MOST_WORDS = 800;
/** Share of its pairs of words that must stand near one another for a place to be looked at. */
const FEWEST_VOTES = 0.15;
/** A run of words that stands in more places than this says nothing about where the passage is. */
const MOST_PLACES = 100;
/** Of the places where runs of words agree, how many are looked at in full. */
const MOST_TRIED = 3;

/** Words in the form in which case, hyphens and punctuation make no difference. */
const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    form: match[0].toLocaleLowerCase('da'),
    start: match.index,
    end: match.index + match[0].length,
  }));

export const countOfWords = (text: string): number => wordsIn(text).length;

/** Words that two rows have in common in the same order: how many, and the first and last of them in `there` and in `wanted`. */
type CommonWords = {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly firstWanted: number;
  readonly lastWanted: number;
};

function commonWords(wanted: readonly Word[], there: readonly Word[]): CommonWords {
  const width = there.length + 1;
  const lengths = new Uint16Array((wanted.length + 1) * width);
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    for (let j = there.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        wanted[i]?.form === there[j]?.form
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const count = lengths[0] ?? 0;
  let [i, j, first, last, firstWanted, lastWanted] = [0, 0, -1, -1, -1, -1];
  // As late as all of them still follow: the passage's first word may stand in the sentence before it too.
  while (j + 1 < there.length && lengths[j + 1] === count) j += 1;
  while (i < wanted.length && j < there.length) {
    if (wanted[i]?.form === there[j]?.form) {
      if (first < 0) [first, firstWanted] = [j, i];
      [last, lastWanted] = [j, i];
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { count, first, last, firstWanted, lastWanted };
}

/**
 * The words of a window from `first` to `last`, with those that stand for the outermost words of what was looked for: as many on each
 * side as were not found there, within the sentence.
 */
function withReplacedEnds(text: string, window: readonly Word[], wanted: readonly Word[], common: CommonWords): TextRange | null {
  let { first, last } = common;
  const isOneSentence = (before: Word | undefined, after: Word | undefined): boolean =>
    before !== undefined && after !== undefined && !/[.!?:\n]/.test(text.slice(before.end, after.start));
  for (let lost = common.firstWanted; lost > 0 && isOneSentence(window[first - 1], window[first]); lost -= 1) first -= 1;
  for (let lost = wanted.length - 1 - common.lastWanted; lost > 0 && isOneSentence(window[last], window[last + 1]); lost -= 1) last += 1;
  const [start, end] = [window[first]?.start, window[last]?.end];
  return start === undefined || end === undefined ? null : { start, end };
}

/** A range with the punctuation around it that the words looked for have as well: a closing full stop, an opening parenthesis. */
function withPunctuation(text: string, { start, end }: TextRange, wanted: string): TextRange {
  const lead = /^[^\p{L}\p{N}]{1,8}/u.exec(wanted)?.[0] ?? '';
  const tail = /[^\p{L}\p{N}]{1,8}$/u.exec(wanted)?.[0] ?? '';
  let [before, after] = [0, 0];
  while (before < lead.length && text.charAt(start - before - 1) === lead.charAt(lead.length - before - 1)) before += 1;
  while (after < tail.length && text.charAt(end + after) === tail.charAt(after)) after += 1;
  return { start: start - before, end: end + after };
}

/**
 * Finds words in one text, though a word has been changed, added or left out. The text is taken apart once; each search looks only at
 * places where two words in a row agree.
 */
export function passageSearch(text: string): (wanted: string) => FoundPassage | null {
  let known: { readonly words: readonly Word[]; readonly pairs: ReadonlyMap<string, readonly number[]> } | null = null;
  const take = () => {
    const words = wordsIn(text);
    const pairs = new Map<string, number[]>();
    for (let index = 0; index + 1 < words.length; index += 1) {
      const pair = `${words[index]?.form ?? ''} ${words[index + 1]?.form ?? ''}`;
      const places = pairs.get(pair);
      if (places === undefined) pairs.set(pair, [index]);
      else if (places.length <= MOST_PLACES) places.push(index);
    }
    return { words, pairs };
  };

  /** What was looked for is often looked for again at once. */
  const answers = new Map<string, FoundPassage | null>();
  return (wanted) => {
    const answer = answers.get(wanted);
    if (answer !== undefined) return answer;
    const found = search(wanted);
    answers.set(wanted, found);
    return found;
  };

  function search(wanted: string): FoundPassage | null {
    known ??= take();
    const { words, pairs } = known;
    const looked = wordsIn(wanted);
    if (looked.length < 2 || looked.length > MOST_WORDS) return null;
    const slack = Math.max(2, Math.ceil(looked.length / 4));
    /** Where the passage would begin, and how many pairs of words say so. */
    const votes = new Map<number, number>();
    for (let index = 0; index + 1 < looked.length; index += 1) {
      const places = pairs.get(`${looked[index]?.form ?? ''} ${looked[index + 1]?.form ?? ''}`) ?? [];
      if (places.length > MOST_PLACES) continue;
      for (const place of places) {
        const bucket = Math.floor((place - index) / slack);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      }
    }
    const tried = [...votes]
      .filter(([, count]) => count >= looked.length * FEWEST_VOTES)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_TRIED);
    let best: FoundPassage | null = null;
    for (const [bucket] of tried) {
      const from = Math.max(0, (bucket - 1) * slack);
      const window = words.slice(from, (bucket + 2) * slack + looked.length + slack);
      const common = commonWords(looked, window);
      const { count, first, last } = common;
      const range = withReplacedEnds(text, window, looked, common);
      if (range === null) continue;
      const likeness = count / Math.max(looked.length, last - first + 1);
      if (best === null || likeness > best.likeness) best = { range: withPunctuation(text, range, wanted), likeness };
      if (likeness === 1) break;
    }
    return best;
  }
}
