import type { Box, PaintedPage, Word } from './page-shapes.ts';

/** Of the type's height: a bullet sign stands no further before its words. */
const FARTHEST = 3;
/** Spots on a page: more are a drawing or a map. */
const MOST_DOTS = 200;

const isBefore = (dot: Box, word: Word): boolean => {
  const middle = (dot.y0 + dot.y1) / 2;
  const room = word.x0 - dot.x1;
  return (
    room > 0 && room < word.size * FARTHEST && middle < word.y && middle > word.y - word.size * 0.8 && dot.y1 - dot.y0 < word.size * 0.75
  );
};

/** Browsers paint the signs of a list as shapes: a spot with nothing before it, just before a word, is a bullet sign. */
export const withPaintedBullets = (page: PaintedPage): PaintedPage => {
  if (page.dots.length === 0 || page.dots.length > MOST_DOTS) return page;
  const signs = new Map<Word, Word>();
  for (const dot of page.dots) {
    const near = page.words.filter((word) => word.turn === 0 && isBefore(dot, word)).toSorted((a, b) => a.x0 - b.x0)[0];
    if (near === undefined || signs.has(near)) continue;
    const isInside = page.words.some(
      (word) => word.turn === 0 && word.x0 < dot.x0 && dot.x0 - word.x1 < near.size * 1.5 && Math.abs(word.y - near.y) < near.size * 0.3,
    );
    if (!isInside) signs.set(near, { ...near, text: '•', x0: dot.x0, x1: dot.x1, spaced: true });
  }
  const words = page.words.flatMap((word) => {
    const sign = signs.get(word);
    return sign === undefined ? [word] : [sign, { ...word, spaced: true }];
  });
  return { ...page, words };
};
