import { expect, it } from 'vitest';
import { wordPieces } from '../../../shared/versions/word-pieces.ts';

const picture = (old: string, next: string): string =>
  wordPieces(old, next)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('');

it('shows word by word what became of some words', () => {
  expect(picture('kontakt inden for en uge.', 'kontakt inden for fjorten dage.')).toBe('kontakt inden for [-en uge-][+fjorten dage+].');
  expect(picture('det samme', 'det samme')).toBe('det samme');
  expect(picture('', 'nyt')).toBe('[+nyt+]');
  expect(picture('gammelt', '')).toBe('[-gammelt-]');
});
