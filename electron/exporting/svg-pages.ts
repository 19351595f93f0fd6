import type { PagePicture } from '../../shared/response/page-picture.ts';
import { withJoinedText } from './drawn-text.ts';

/**
 * Takes the one tall picture that Typst draws of all pages apart into a picture a page. Typst writes an element a line, set in by
 * four spaces a level: a sheet of paper and what stands on it for each page, and below them what pages refer to (the shapes of
 * letters, paths that cut). No text of a letter stands in it as text but the addresses of links, which have no line breaks.
 */

/** The sheet of paper that begins a page; a picture on the page is never outermost. */
const SHEET = '\n    <path class="typst-shape" fill="#ffffff"';

/** Where what stands below the pages begins. */
const BELOW = ['\n    <defs', '\n    <style', '\n</svg>'];

/** Every `id` that is defined, with the lines that define it. */
function definitions(below: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  let open: string[] | null = null;
  for (const line of below.split('\n')) {
    const id = /^ {8}<(?!\/)[^>]*?\bid="([^"]+)"/.exec(line)?.[1];
    if (id !== undefined) found.set(id, (open = [line]));
    else if (/^ {8}/.test(line)) open?.push(line);
    else open = null;
  }
  return found;
}

/** Names that lines refer to, each once. */
function references(lines: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    // A page has a line for each of its letters: looked through by hand, since this is done at every pause in the writing.
    const at = line.indexOf('href="#');
    if (at >= 0) found.add(line.slice(at + 7, line.indexOf('"', at + 7)));
    if (line.includes('url(#')) for (const [, name = ''] of line.matchAll(/url\(#([^)]+)\)/g)) found.add(name);
  }
  return found;
}

/** What a page refers to, and what that refers to in turn, in the order it is met. */
function referredTo(page: readonly string[], defined: ReadonlyMap<string, readonly string[]>): string[] {
  const met = new Set<string>();
  const work = [page];
  for (let lines = work.pop(); lines !== undefined; lines = work.pop())
    for (const id of references(lines)) {
      const definition = defined.get(id);
      if (definition === undefined || met.has(id)) continue;
      met.add(id);
      work.push(definition);
    }
  return [...met].flatMap((id) => defined.get(id) ?? []);
}

/** Where a page stands below those before it: said of the second of its lines. */
const PLACE_ON_ROLL = / transform="matrix\(1 0 0 1 0 [\d.]+\)"/;

/** A letter of which there are many: what goes without saying is left out, and its place is told to a hundredth of a point. */
const briefly = (line: string): string =>
  line.startsWith('<use ')
    ? line
        .replace(' y="0"', '')
        .replace(' fill-rule="nonzero"', '')
        .replace('xlink:href', 'href')
        .replace(/ x="(\d+\.\d{3,})"/, (_, x: string) => ` x="${String(Math.round(Number(x) * 100) / 100)}"`)
    : line;

/** A page as Typst draws it. */
export type DrawnPage = {
  /** All that stands on it in two parts, wherever it stands among the pages: the same page has the same. */
  readonly drawing: readonly [beginning: string, rest: string];
  /** A picture of it, complete by itself. Takes a while: not asked for where the page is known. */
  readonly picture: () => PagePicture;
};

/**
 * The pages of the one tall picture. Throws where they are not as many as there are pages: Typst would then write them
 * otherwise than this reads them.
 */
export function pagesOf(svg: string, count: number): DrawnPage[] {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  const starts: number[] = [];
  for (let at = svg.indexOf(SHEET); at >= 0; at = svg.indexOf(SHEET, at + 1)) starts.push(at);
  const last = starts.at(-1) ?? 0;
  const end = Math.min(...BELOW.map((mark) => svg.indexOf(mark, last)).filter((at) => at >= 0));
  if (starts.length !== count || size === null) throw new Error(`Typst draws ${String(count)} pages; ${String(starts.length)} were found.`);
  let defined: ReadonlyMap<string, readonly string[]> | null = null;
  const [, width = '0', height = '0'] = size;
  const pageHeight = String(Number(height) / count);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${pageHeight}" width="${width}pt" height="${pageHeight}pt">`;
  return starts.map((start, index) => {
    const secondEnds = svg.indexOf('\n', svg.indexOf('\n', start + 1) + 1);
    const drawing = [
      svg.slice(start + 1, secondEnds).replace(PLACE_ON_ROLL, ''),
      // A slice and nothing made of it: most of what a page says is only looked at.
      svg.slice(secondEnds, starts[index + 1] ?? end),
    ] as const;
    const picture = (): PagePicture => {
      defined ??= definitions(svg.slice(end + 1));
      const drawn = drawing
        .join('')
        .split('\n')
        .map((line) => line.trim());
      const { lines, outlines } = withJoinedText(drawn, defined);
      const body = [...lines, '<defs>', ...referredTo(lines, defined), '</defs>'].map((line) => briefly(line.trim())).join('\n');
      return { svg: `${open}\n${body}\n</svg>`, outlines };
    };
    return { drawing, picture };
  });
}
