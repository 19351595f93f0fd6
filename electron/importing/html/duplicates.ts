import type { MarkedLine, MarkedRemoval } from '../../../shared/text/line-mark.ts';

/** A second copy is so many blocks in a row, so many characters, and so large a part of the page. */
const BLOCKS_OF_A_COPY = 5;
const CHARACTERS_OF_A_COPY = 600;
const SHARE_OF_A_COPY = 0.25;

const keyOf = (line: MarkedLine): string =>
  line.mark?.kind === 'table' ? line.mark.rows.map((row) => row.join('\t')).join('\n') : line.text;

type Lines = { readonly lines: readonly MarkedLine[]; readonly removed: readonly MarkedRemoval[] };

/** Takes out a stretch that repeats an earlier one word for word: the print view, or the page for small screens. */
export const withoutCopies = ({ lines, removed }: Lines): Lines => {
  const keys = lines.map(keyOf);
  const total = keys.reduce((sum, key) => sum + key.length, 0);
  const firstAt = new Map<string, number>();
  const isCopy = lines.map(() => false);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? '';
    const first = firstAt.get(key);
    if (first === undefined) {
      firstAt.set(key, i);
      continue;
    }
    let length = 0;
    let characters = 0;
    while (first + length < i && i + length < keys.length && keys[first + length] === keys[i + length]) {
      characters += keys[i + length]?.length ?? 0;
      length += 1;
    }
    if (length >= BLOCKS_OF_A_COPY && characters >= CHARACTERS_OF_A_COPY && characters >= total * SHARE_OF_A_COPY)
      isCopy.fill(true, i, i + length);
    if (length > 1) i += length - 1;
  }
  if (!isCopy.includes(true)) return { lines, removed };
  const newAt: number[] = [];
  const kept: MarkedLine[] = [];
  const copies: MarkedRemoval[] = [];
  lines.forEach((line, i) => {
    newAt.push(kept.length);
    if (isCopy[i] === true) copies.push({ at: kept.length, text: keys[i] ?? '', reason: 'duplicate' });
    else kept.push(line);
  });
  return { lines: kept, removed: [...removed.map((entry) => ({ ...entry, at: newAt[entry.at] ?? kept.length })), ...copies] };
};
