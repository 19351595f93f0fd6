/** What a paragraph of plain text is, once its lists are seen. */
export type PlainBlock =
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'bulletList' | 'orderedList'; readonly start: number; readonly items: readonly string[] };

type Item = { readonly kind: 'bulletList' | 'orderedList'; readonly words: string; readonly number: number; readonly sign: string };

/** Signs that PDF readers and mail programs write before the items of a list. */
const BULLET = /^\s*([•▪◦·●○‣–-])\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,3})([.)])\s+(?=\S)/;
/** Signs that begin much else than items: a list has two of them, at the least. */
const COMMON = new Set(['–', '-', '.', ')']);

function itemOf(paragraph: string): Item | null {
  const bullet = BULLET.exec(paragraph);
  if (bullet !== null) return { kind: 'bulletList', words: paragraph.slice(bullet[0].length), number: 1, sign: bullet[1] ?? '' };
  const number = NUMBER.exec(paragraph);
  if (number === null) return null;
  return { kind: 'orderedList', words: paragraph.slice(number[0].length), number: Number(number[1]), sign: number[2] ?? '' };
}

const follows = (item: Item, last: Item): boolean =>
  item.sign === last.sign && (item.kind === 'bulletList' || item.number === last.number + 1);

/** Finds the lists of plain text. A date or a dash alone is no item, and neither is anything in a single line. */
export function plainBlocks(paragraphs: readonly string[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const asTyped = (words: string): number => blocks.push({ kind: 'paragraph', words });
  for (let at = 0; at < paragraphs.length;) {
    const run: Item[] = [];
    for (let item = itemOf(paragraphs[at] ?? ''); item !== null; item = itemOf(paragraphs[at + run.length] ?? '')) {
      const last = run.at(-1);
      if (last !== undefined && !follows(item, last)) break;
      run.push(item);
    }
    const [first] = run;
    if (first === undefined || paragraphs.length === 1 || (run.length === 1 && COMMON.has(first.sign))) {
      asTyped(paragraphs[at] ?? '');
      at += 1;
      continue;
    }
    blocks.push({ kind: first.kind, start: first.number, items: run.map(({ words }) => words) });
    at += run.length;
  }
  return blocks;
}
