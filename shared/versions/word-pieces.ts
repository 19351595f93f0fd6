import { compareTexts } from '../comparing/compare-texts.ts';
import { piecesOf, type Piece } from '../comparing/pieces.ts';

/** Some words and what they have become, word by word. */
export function wordPieces(old: string, next: string): Piece[] {
  const { stretches } = compareTexts(old, next);
  const whole = (text: string) => ({ start: 0, end: text.length });
  return piecesOf(
    old,
    next,
    whole(old),
    whole(next),
    stretches.filter(({ move }) => move === 0),
  );
}
