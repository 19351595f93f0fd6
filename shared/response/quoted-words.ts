import { splitsWord, trimmed } from '../anchoring/letters.ts';
import { isLetter } from '../comparing/words.ts';
import type { TextRange } from '../domain/source-document.ts';
import { citationFrom, type Citation } from './citation.ts';

/** Stands for words that are left out, as Danish writes it. */
export const OMISSION = '[…]';

type Quoted = Pick<Citation, 'exact' | 'omissions'>;

const holdsWords = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (isLetter(text.charCodeAt(at))) return true;
  return false;
};

/**
 * The omissions that can be printed: within the words, in order, apart, and never half a word, for what is left of it could be
 * another one. None when no word would be left.
 */
export function soundOmissions({ exact, omissions = [] }: Quoted): readonly TextRange[] {
  const sound: { start: number; end: number }[] = [];
  for (const { start: from, end: to } of omissions.toSorted((a, b) => a.start - b.start)) {
    let start = Math.max(0, from);
    let end = Math.min(exact.length, to);
    while (start < end && splitsWord(exact, start)) start += 1;
    while (end > start && splitsWord(exact, end)) end -= 1;
    if (!holdsWords(exact.slice(start, end))) continue;
    const last = sound.at(-1);
    // Nothing but signs between two omissions is no words to keep.
    if (last !== undefined && (start <= last.end || !holdsWords(exact.slice(last.end, start)))) last.end = Math.max(last.end, end);
    else sound.push({ start, end });
  }
  return keptBeside(exact, sound).length === 0 ? [] : sound;
}

const keptBeside = (exact: string, gaps: readonly TextRange[]): TextRange[] =>
  [0, ...gaps.map(({ end }) => end)]
    .map((start, index) => ({ start, end: gaps[index]?.start ?? exact.length }))
    .filter(({ start, end }) => holdsWords(exact.slice(start, end)));

/** The parts of the words that are printed, in order, each letter by letter as the source has it. */
export function keptParts(quoted: Quoted): readonly TextRange[] {
  const gaps = soundOmissions(quoted);
  if (gaps.length === 0) return [{ start: 0, end: quoted.exact.length }];
  return keptBeside(quoted.exact, gaps).map((range) => trimmed(quoted.exact, range));
}

/** The words as they are printed: the exact ones, with “[…]” where some are left out. */
export function printedWords(quoted: Quoted): string {
  const { exact } = quoted;
  if (soundOmissions(quoted).length === 0) return exact;
  const kept = keptParts(quoted);
  const startsAt = (range: TextRange | undefined): number => range?.start ?? 0;
  let printed = holdsWords(exact.slice(0, startsAt(kept[0]))) ? `${OMISSION} ` : '';
  kept.forEach((range, index) => {
    const words = exact.slice(range.start, range.end);
    // “borgere […], som”: a sign follows at once.
    if (index > 0) printed += /^[,.;:!?)\]”»]/u.test(words) ? ` ${OMISSION}` : ` ${OMISSION} `;
    printed += words;
  });
  const after = exact.slice(kept.at(-1)?.end ?? exact.length);
  return holdsWords(after) ? `${printed} ${OMISSION}` : printed;
}

/** The words that a citation's node shows; of a damaged one what can be read of it. */
export function wordsOfNode(attrs: Readonly<Record<string, unknown>> | undefined): string {
  const citation = citationFrom(attrs);
  if (citation !== null) return printedWords(citation);
  const exact = attrs?.['exact'];
  return typeof exact === 'string' ? exact : '';
}
