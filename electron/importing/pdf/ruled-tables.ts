import type { Box, PaintedPage, Rule, Word } from './page-shapes.ts';
import { MOST_SHAPES } from './painted-paths.ts';

/** Cells between painted rules: `xs` and `ys` are the places of the upright and flat rules. */
export type Grid = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/** Points; rules this near are one, and rules that miss each other by less touch. */
const SNAP = 3;
/** Points: a rule is flat or upright when it is so thin. */
const THIN = 3;
const FEWEST_RULES = 3;

type Cluster = { readonly rules: Rule[]; box: { x0: number; y0: number; x1: number; y1: number } };

const touches = (a: Box, b: Box): boolean => a.x0 <= b.x1 + SNAP && b.x0 <= a.x1 + SNAP && a.y0 <= b.y1 + SNAP && b.y0 <= a.y1 + SNAP;

/** Rules that touch, put together. Linear in rules times clusters, and clusters are few. */
const clustersOf = (rules: readonly Rule[]): Cluster[] => {
  let clusters: Cluster[] = [];
  for (const rule of rules) {
    const near = clusters.filter((cluster) => touches(cluster.box, rule));
    const merged: Cluster = { rules: [rule], box: { ...rule } };
    for (const cluster of near) {
      merged.rules.push(...cluster.rules);
      merged.box = {
        x0: Math.min(merged.box.x0, cluster.box.x0),
        y0: Math.min(merged.box.y0, cluster.box.y0),
        x1: Math.max(merged.box.x1, cluster.box.x1),
        y1: Math.max(merged.box.y1, cluster.box.y1),
      };
    }
    clusters = [...clusters.filter((cluster) => !near.includes(cluster)), merged];
  }
  return clusters;
};

/** Distinct places among `values`, from low to high. */
const places = (values: readonly number[]): number[] => {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) if (value - (found.at(-1) ?? -Infinity) > SNAP) found.push(value);
  return found;
};

const span = (values: readonly number[]): number => (values.at(-1) ?? 0) - (values[0] ?? 0);

/** A place counts when the rules on it together run along a good part of the table. */
const runFar = (rules: readonly Rule[], isFlat: boolean, whole: Box): number[] => {
  const length = isFlat ? whole.x1 - whole.x0 : whole.y1 - whole.y0;
  const placed = places(rules.map((rule) => (isFlat ? (rule.y0 + rule.y1) / 2 : (rule.x0 + rule.x1) / 2)));
  return placed.filter((place) => {
    const own = rules.filter((rule) => Math.abs((isFlat ? (rule.y0 + rule.y1) / 2 : (rule.x0 + rule.x1) / 2) - place) <= SNAP);
    return own.reduce((sum, rule) => sum + (isFlat ? rule.x1 - rule.x0 : rule.y1 - rule.y0), 0) > length * 0.3;
  });
};

/** Tables drawn with rules around their cells: at least two columns and two rows. */
export const gridsOf = ({ rules, width, height }: PaintedPage): Grid[] => {
  if (rules.length < 2 * FEWEST_RULES || rules.length > MOST_SHAPES) return [];
  const inside = rules.filter(({ x0, x1, y0, y1 }) => x1 > 0 && y1 > 0 && x0 < width && y0 < height);
  if (inside.length > 1500) return [];
  return clustersOf(inside).flatMap((cluster) => {
    const flat = cluster.rules.filter(({ y0, y1, x0, x1 }) => y1 - y0 <= THIN && x1 - x0 > THIN);
    const upright = cluster.rules.filter(({ y0, y1, x0, x1 }) => x1 - x0 <= THIN && y1 - y0 > THIN);
    const ys = runFar(flat, true, cluster.box);
    const xs = runFar(upright, false, cluster.box);
    if (xs.length < FEWEST_RULES || ys.length < FEWEST_RULES) return [];
    return span(xs) > 40 && span(ys) > 16 ? [{ xs, ys }] : [];
  });
};

const intervalOf = (places_: readonly number[], value: number): number => {
  for (let i = 0; i + 1 < places_.length; i += 1) if (value >= (places_[i] ?? 0) && value < (places_[i + 1] ?? 0)) return i;
  return -1;
};

/** Words of each cell of a grid, and the words outside it. */
export const fillGrid = (grid: Grid, words: readonly Word[]): { readonly cells: Word[][][]; readonly rest: Word[] } => {
  const cells: Word[][][] = Array.from({ length: grid.ys.length - 1 }, () => Array.from({ length: grid.xs.length - 1 }, () => []));
  const rest: Word[] = [];
  for (const word of words) {
    const row = intervalOf(grid.ys, word.y - word.size * 0.3);
    const column = intervalOf(grid.xs, word.x0 + Math.min(word.size * 0.3, (word.x1 - word.x0) / 2));
    const cell = row < 0 || column < 0 ? undefined : cells[row]?.[column];
    if (cell === undefined) rest.push(word);
    else cell.push(word);
  }
  return { cells, rest };
};
