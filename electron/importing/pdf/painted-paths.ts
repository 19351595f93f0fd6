import type { Matrix } from './matrix.ts';
import type { Box, Rule } from './page-shapes.ts';

/** Points; a painted rectangle thinner than this is a rule. */
const THICKEST_RULE = 3;
/** Points; shorter rules are underlines of a letter, ticks and the like. */
const SHORTEST_RULE = 6;
/** A page with more shapes than this holds a drawing, and its tables are not sought by rules. */
export const MOST_SHAPES = 4000;

/** Numbers in a path of pdf.js: the operator, then its points. */
const POINTS_OF: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 2, 4: 0 };

export type PaintedPaths = { readonly rules: Rule[]; readonly boxes: Box[]; readonly dots: Box[] };

/** Points; bullet signs that are painted as shapes are of this size. */
const SMALLEST_DOT = 1.6;
const LARGEST_DOT = 8;

const addShape = (
  { rules, boxes, dots }: PaintedPaths,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  isFrame: boolean,
  isVisible: boolean,
): void => {
  const width = x1 - x0;
  const height = y1 - y0;
  if (Math.max(width, height) <= LARGEST_DOT && Math.min(width, height) >= SMALLEST_DOT && isVisible) {
    if (Math.abs(width - height) < 1.5) dots.push({ x0, y0, x1, y1 });
    return;
  }
  if (width <= THICKEST_RULE || height <= THICKEST_RULE) {
    if (isVisible && Math.max(width, height) >= SHORTEST_RULE) rules.push({ x0, y0, x1, y1 });
    return;
  }
  if (isFrame) {
    rules.push({ x0, y0, x1, y1: y0 }, { x0, y0: y1, x1, y1 }, { x0, y0, x1: x0, y1 }, { x0: x1, y0, x1, y1 });
  }
  if (isFrame || isVisible) boxes.push({ x0, y0, x1, y1 });
};

/** Adds the rules and boxes of one painted path. `isFrame`: only its outline is painted. `isVisible`: it is not white. */
export const addPath = (paths: PaintedPaths, data: Float32Array, matrix: Matrix, isFrame: boolean, isVisible: boolean): void => {
  if (paths.rules.length + paths.boxes.length > MOST_SHAPES) return;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  let corners = 0;
  let [startX, startY, lastX, lastY] = [0, 0, 0, 0];
  const flush = (): void => {
    // An outline of two corners is a line; of more, only a rectangle's outline is a frame.
    if (corners >= 2 && x1 >= x0) addShape(paths, x0, y0, x1, y1, isFrame && corners >= 4, isVisible && (corners > 2 || isFrame));
    [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    corners = 0;
  };
  for (let i = 0; i < data.length;) {
    const operator = data[i] ?? 4;
    const points = POINTS_OF[operator] ?? 0;
    if (operator === 0) flush();
    for (let p = 0; p < points; p += 1) {
      const x = data[i + 1 + 2 * p] ?? 0;
      const y = data[i + 2 + 2 * p] ?? 0;
      lastX = matrix[0] * x + matrix[2] * y + matrix[4];
      lastY = matrix[1] * x + matrix[3] * y + matrix[5];
      x0 = Math.min(x0, lastX);
      x1 = Math.max(x1, lastX);
      y0 = Math.min(y0, lastY);
      y1 = Math.max(y1, lastY);
    }
    if (operator === 0) [startX, startY] = [lastX, lastY];
    if (operator === 4) [lastX, lastY] = [startX, startY];
    else corners += 1;
    i += 1 + 2 * points;
  }
  flush();
};
