import { compareTexts } from './compare-texts.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What makes some quoted words others, word by word; empty where they are the same. */
export function quoteDifference(before: string, after: string): Piece[] {
  if (before === after) return [];
  const { stretches } = compareTexts(before, after);
  const inOrder = stretches.filter(({ move }) => move === 0);
  return piecesOf(before, after, { start: 0, end: before.length }, { start: 0, end: after.length }, inOrder);
}
