import { LETTERS } from '../../shared/response/drawn-letters.ts';

/**
 * The letters of a page joined to one outline a run of text. Typst draws each letter as a reference to its shape; a browser makes a tree of
 * its own of every reference, which for a page of three thousand letters takes three times as long as to draw their outlines.
 */

/** Of a point: coordinates are whole numbers of them. On a screen a hundredth is a thirtieth of a pixel. */
const PARTS = 100;

/** Shapes that are kept: a long answer in all sizes and weights has some thousand. */
const MOST_SHAPES = 20_000;

const RUN = /^<g class="typst-text" transform="(matrix\([^"]*\))">$/;
const LETTER = /^<use xlink:href="#([^"]+)" x="(-?[\d.]+)" y="(-?[\d.]+)" fill="(#[0-9a-f]+)" fill-rule="nonzero"\/>$/;
const SHAPE = /^<path d="M 0 0 ?([^"]*)"\/>$/;

/** Numbers of each step of a path; all steps but the last one of `Z` are from where the one before ended. */
const NUMBERS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, Z: 0 };

const written = (numbers: readonly number[]): string =>
  numbers.map((number, index) => (index > 0 && number >= 0 ? ` ${String(number)}` : String(number))).join('');

/** A path in whole parts of a point, or null where it holds a step that is not known here. Rounded places, not steps: what is rounded off does not add up. */
export function inWholeParts(path: string): string | null {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const whole = (value: number): number => Math.round(value * PARTS);
  const out: string[] = [];
  for (const [, step = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    if (NUMBERS[step] !== numbers.length || numbers.some(Number.isNaN)) return null;
    if (step === 'Z') [x, y] = [startX, startY];
    const [fromX, fromY] = [x, y];
    const steps: number[] = [];
    if (step === 'h') steps.push(whole((x += numbers[0] ?? 0)) - whole(fromX));
    else if (step === 'v') steps.push(whole((y += numbers[0] ?? 0)) - whole(fromY));
    else
      for (let at = 0; at < numbers.length; at += 2) {
        [x, y] = [fromX + (numbers[at] ?? 0), fromY + (numbers[at + 1] ?? 0)];
        steps.push(whole(x) - whole(fromX), whole(y) - whole(fromY));
      }
    if (step === 'm') [startX, startY] = [x, y];
    out.push(step + written(steps));
  }
  return out.join('');
}

const shapes = new Map<string, string | null>();

/** The outline of a letter whose name is `id`: names are made of what is drawn, so it is read once. */
function shapeOf(id: string, definition: readonly string[] | undefined): string | null {
  const known = shapes.get(id);
  if (known !== undefined) return known;
  const [, path] = definition?.length === 3 ? (SHAPE.exec((definition[1] ?? '').trim()) ?? []) : [];
  const shape = path === undefined ? null : inWholeParts(path);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(id, shape);
  return shape;
}

/** Outlines that a page is drawn with, each with its number. */
type Outlines = Map<string, number>;

/** A run's letters, from `at` on, as one path; null where it holds anything but letters of one colour whose shapes are known. */
function joined(
  lines: readonly string[],
  at: number,
  place: string,
  defined: ReadonlyMap<string, readonly string[]>,
  outlines: Outlines,
): { readonly path: string; readonly end: number } | null {
  let colour: string | null = null;
  const letters: (number | string)[] = [];
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '</g>')
      return colour === null
        ? null
        : { path: `${LETTERS}${letters.join(' ')}" transform="${place} scale(${String(1 / PARTS)})" fill="${colour}"/>`, end: index };
    const [, id, x, y, fill] = LETTER.exec(line) ?? [];
    if (id === undefined || fill === undefined || (colour !== null && fill !== colour)) return null;
    const shape = shapeOf(id, defined.get(id));
    if (shape === null) return null;
    const number = outlines.get(shape) ?? outlines.size;
    outlines.set(shape, number);
    colour = fill;
    letters.push(number, Math.round(Number(x) * PARTS), Math.round(Number(y) * PARTS));
  }
  return null;
}

/** The lines of a page, each run of letters joined where it can be, and the outlines of the letters. `lines` are not set in. */
export function withJoinedText(
  lines: readonly string[],
  defined: ReadonlyMap<string, readonly string[]>,
): { readonly lines: string[]; readonly outlines: string[] } {
  const outlines: Outlines = new Map();
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const place = RUN.exec(line)?.[1];
    const run = place === undefined ? null : joined(lines, index + 1, place, defined, outlines);
    out.push(run?.path ?? line);
    if (run !== null) index = run.end;
  }
  return { lines: out, outlines: [...outlines.keys()] };
}
