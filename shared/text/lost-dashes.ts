import { type Chunk, isOfficial } from './chunk.ts';
import { endsSentence, firstWord, startsLower } from './line.ts';

/** A dash that a conversion has dropped, breaking the line there. `at`: offset in the chunk's text of the space it left. */
export type LostDash = { readonly chunk: Chunk; readonly at: number; readonly before: string; readonly after: string };

/** Lines wrap a little before their measure; a break this far inside it was not made by wrapping. */
const ROOM = 0.95;
/** More suspicions than this share of all line breaks: the text is wrapped by hand, and short lines mean nothing. */
const MOST_SUSPICIONS = 0.2;

/** Prepositions, articles and conjunctions: the phrase goes on, so no dash stood here. */
const NEVER_BEFORE_A_DASH =
  /^(?:af|at|på|i|til|for|fra|med|om|ved|under|over|mellem|efter|hos|uden|og|eller|samt|men|der|som|en|et|den|det|de|vores|deres|sin|sit|sine|er|har|skal|kan|vil|ikke|jf|senest|inden)$/i;

/** 'Forslag' / 'til': a title set on lines of its own. */
const NEVER_AFTER_A_DASH = /^(?:til|om|af)$/;

const quantile = (lengths: readonly number[], share: number): number | null => {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
};

/** Headings are set larger and lists narrower than the text, so each has its own measure. */
const family = (chunk: Chunk): 'text' | 'list' | 'heading' =>
  chunk.kind === 'heading' ? 'heading' : chunk.kind === 'text' ? 'text' : 'list';

const measures = (chunks: readonly Chunk[]): ReadonlyMap<string, number> => {
  const lengths = new Map<string, number[]>();
  for (const chunk of chunks) {
    for (const line of chunk.lines.slice(0, -1)) {
      const known = lengths.get(family(chunk));
      if (known === undefined) lengths.set(family(chunk), [line.text.length]);
      else known.push(line.text.length);
    }
  }
  const found = new Map<string, number>();
  for (const [name, all] of lengths) found.set(name, (quantile(all, name === 'heading' ? 1 : 0.85) ?? 0) * ROOM);
  return found;
};

/**
 * Places in hard-wrapped text where a line ends though the next word, in lower case, would have fitted: there the
 * conversion dropped a dash. What is left of a line after such a break is counted together with what stood before it.
 * Looked for only where the text has no dashes at all; suggestions, never changes.
 */
export const findLostDashes = (chunks: readonly Chunk[], measure: number | null): LostDash[] => {
  const wrapped = chunks.filter(
    (chunk) => isOfficial(chunk) && ['text', 'bullet', 'heading'].includes(chunk.kind) && chunk.lines.length > 1,
  );
  if (measure === null || chunks.some((chunk) => isOfficial(chunk) && /[–—]/.test(chunk.text))) return [];
  const widths = measures(wrapped);
  const found: LostDash[] = [];
  let breaks = 0;
  for (const chunk of wrapped) {
    const width = widths.get(family(chunk)) ?? measure;
    let spent = 0;
    for (let i = 0; i + 1 < chunk.lines.length; i += 1) {
      const line = chunk.lines[i]?.text ?? '';
      const next = chunk.lines[i + 1]?.text ?? '';
      const at = (chunk.starts[i + 1] ?? 0) - 1;
      breaks += 1;
      const length = spent + line.length;
      const fits = length + 1 + firstWord(next).length <= width;
      const suspicious = fits && chunk.text.charAt(at) === ' ' && !endsSentence(line) && !/[:;,-]$/.test(line);
      // A quotation set on lines of its own breaks lines too, without a dash.
      const quoted = /["”“]/.test(line.slice(-20)) || /["”“]$/.test(next);
      spent = suspicious ? length + 3 : 0;
      const word = line.split(' ').at(-1) ?? '';
      if (suspicious && !quoted && startsLower(next) && !NEVER_BEFORE_A_DASH.test(word) && !NEVER_AFTER_A_DASH.test(firstWord(next)))
        found.push({ chunk, at, before: word, after: firstWord(next) });
    }
  }
  return found.length > breaks * MOST_SUSPICIONS ? [] : found;
};
