import type { Piece, PlacedLine } from './pieces.ts';

/** Of the page's height, from its top and its bottom. */
const EDGE = 0.14;
/** On so many pages, and on so large a share of them, a line at the edge is a running one. */
const FEWEST_PAGES = 2;
const SHARE_OF_PAGES = 0.3;

const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/**
 * Lines that repeat at the edge of the pages. They are handed on unmarked, whatever type they are set in: which of them is
 * furniture is for the rules that all formats share.
 */
export const runningLines = (pieces: readonly Piece[], heights: readonly number[]): ReadonlySet<PlacedLine> => {
  const groups = new Map<string, PlacedLine[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'line') continue;
    const { line } = piece;
    const height = heights[line.page] ?? 0;
    if (line.y > height * EDGE && line.y < height * (1 - EDGE)) continue;
    const key = keyOf(line.text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  const running = new Set<PlacedLine>();
  for (const [key, lines] of groups) {
    const pages = new Set(lines.map(({ page }) => page)).size;
    if (pages < FEWEST_PAGES || pages < heights.length * SHARE_OF_PAGES) continue;
    // 'Mål 3' climbs with the pages too, but it stands in another place than a page's number: only bare numbers are that.
    const isSteady =
      new Set(lines.map(({ text }) => text)).size === 1 || !/\p{L}{2}/u.test(key) || /(?:side|page|s\.) #/.test(key) || /.{12}/.test(key);
    const places = lines.map(({ y }) => y).toSorted((a, b) => a - b);
    const spread = (places.at(-1) ?? 0) - (places[0] ?? 0);
    if (isSteady && (spread < 6 || lines.length > 3)) for (const line of lines) running.add(line);
  }
  return running;
};
