import { wordDiff, type DiffPart } from '../comparing/word-diff.ts';
import { wordsIn, type AnswerLine } from './answer-lines.ts';

/** A line of two versions of an answer side by side: what both say, what only the earlier and what only the later says. */
export type ComparedLine = { readonly level: AnswerLine['level']; readonly parts: readonly DiffPart[] };

/** Lines among which the line that one was rewritten from is looked for. */
const NEAR = 30;
/** Share of words that two lines must have in common to be one line that was rewritten. */
const ALIKE = 0.4;

const keyOf = ({ level, text }: AnswerLine): string => `${String(level)} ${text}`;

/** Indices of the lines that stand once in each version and are the same, in an order that both share (longest increasing run). */
function landmarks(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const once = (lines: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>();
    lines.forEach((line, at) => places.set(line, places.has(line) ? -1 : at));
    return places;
  };
  const later = once(now);
  const pairs: (readonly [number, number])[] = [];
  for (const [line, at] of once(old)) {
    const other = later.get(line) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, place], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const chain: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
}

/** Share of their words that two lines have in common, 0–1. */
function likeness(a: AnswerLine, b: AnswerLine): number {
  const [first, second] = [wordsIn(a.text), wordsIn(b.text)];
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * common) / total;
}

/** Two versions of an answer line by line, and word by word where a line was rewritten. Time grows about with their length. */
export function compareAnswers(before: readonly AnswerLine[], after: readonly AnswerLine[]): ComparedLine[] {
  const out: ComparedLine[] = [];
  const only = (kind: 'removed' | 'added', { level, text }: AnswerLine): void => void out.push({ level, parts: [{ kind, text }] });

  /** Lines that have no like in the other version, or were rewritten. */
  const gap = (old: readonly AnswerLine[], now: readonly AnswerLine[]): void => {
    let next = 0;
    for (const line of old) {
      let best = -1;
      let most = ALIKE;
      for (let at = next; at < Math.min(now.length, next + NEAR); at += 1) {
        const other = now[at];
        const share = other === undefined ? 0 : likeness(line, other);
        if (share > most) [best, most] = [at, share];
      }
      const rewritten = now[best];
      if (rewritten === undefined) only('removed', line);
      else {
        for (const added of now.slice(next, best)) only('added', added);
        out.push({ level: rewritten.level, parts: wordDiff(line.text, rewritten.text) });
        next = best + 1;
      }
    }
    for (const added of now.slice(next)) only('added', added);
  };

  const between = (old: readonly AnswerLine[], now: readonly AnswerLine[]): void => {
    const [oldKeys, newKeys] = [old.map(keyOf), now.map(keyOf)];
    let head = 0;
    while (head < old.length && head < now.length && oldKeys[head] === newKeys[head]) head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && oldKeys.at(-1 - tail) === newKeys.at(-1 - tail)) tail += 1;
    const same = (lines: readonly AnswerLine[]): void => {
      for (const { level, text } of lines) out.push({ level, parts: [{ kind: 'same', text }] });
    };
    same(now.slice(0, head));
    const [oldEnd, newEnd] = [old.length - tail, now.length - tail];
    const marks = landmarks(oldKeys.slice(head, oldEnd), newKeys.slice(head, newEnd));
    if (marks.length === 0) gap(old.slice(head, oldEnd), now.slice(head, newEnd));
    else {
      let [oldFrom, newFrom] = [head, head];
      for (const [oldAt, newAt] of marks) {
        between(old.slice(oldFrom, head + oldAt), now.slice(newFrom, head + newAt));
        same(now.slice(head + newAt, head + newAt + 1));
        [oldFrom, newFrom] = [head + oldAt + 1, head + newAt + 1];
      }
      between(old.slice(oldFrom, oldEnd), now.slice(newFrom, newEnd));
    }
    same(now.slice(newEnd));
  };
  between(before, after);
  return out;
}
