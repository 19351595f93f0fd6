/** A stretch of words that both texts have, or that only the earlier or only the later has. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Beyond this many pairs of words the comparison would be felt; what differs is then shown as a whole. */
const MOST_PAIRS = 4_000_000;

/** Words with the white space after them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/gu) ?? [];

/** A text's last word has no white space after it; that alone is no change. */
const isSameWord = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd();

/** Lengths of the longest common subsequences of the tails, row by row. */
function tailLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      const below = rows[i + 1];
      if (row === undefined || below === undefined) continue;
      row[j] = isSameWord(before[i], after[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** What was changed, word by word: a longest common subsequence, removals before additions. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let head = 0;
  while (head < old.length && head < now.length && isSameWord(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && isSameWord(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const removed = old.slice(head, old.length - tail);
  const added = now.slice(head, now.length - tail);

  const parts: { kind: DiffPart['kind']; text: string }[] = [];
  const add = (kind: DiffPart['kind'], words: readonly string[]): void => {
    const text = words.join('');
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  add('same', now.slice(0, head));
  if (removed.length * added.length > MOST_PAIRS) {
    add('removed', removed);
    add('added', added);
  } else {
    const lengths = tailLengths(removed, added);
    let i = 0;
    let j = 0;
    while (i < removed.length || j < added.length) {
      if (i < removed.length && j < added.length && isSameWord(removed[i], added[j])) {
        add('same', added.slice(j, j + 1));
        i += 1;
        j += 1;
      } else if (j >= added.length || (i < removed.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
        add('removed', removed.slice(i, i + 1));
        i += 1;
      } else {
        add('added', added.slice(j, j + 1));
        j += 1;
      }
    }
  }
  add('same', now.slice(now.length - tail));
  return parts;
}
