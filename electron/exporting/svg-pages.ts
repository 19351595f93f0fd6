/**
 * Takes the one tall picture that Typst draws of all pages apart into a picture a page. Typst writes an element a line, set in by
 * four spaces a level: a sheet of paper and what stands on it for each page, and below them what pages refer to (the shapes of
 * letters, paths that cut). No text of a letter stands in it as text but the addresses of links, which have no line breaks.
 */

/** The outermost elements, with all that stands in them. */
const outermost = (lines: readonly string[]): string[][] => {
  const parts: string[][] = [];
  for (const line of lines) {
    if (/^ {4}<(?!\/)/.test(line)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
};

/** The sheet of paper that begins a page; a picture on the page is never outermost. */
const SHEET = /^ {4}<path class="typst-shape" fill="#ffffff"/;

/** Every `id` that is defined, with the lines that define it. */
function definitions(parts: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const part of parts) {
    if (!/^ {4}<defs/.test(part[0] ?? '')) continue;
    let open: string[] | null = null;
    for (const line of part.slice(1)) {
      const id = /^ {8}<(?!\/)[^>]*?\bid="([^"]+)"/.exec(line)?.[1];
      if (id !== undefined) found.set(id, (open = [line]));
      else if (/^ {8}/.test(line)) open?.push(line);
    }
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

/** Where a page stands below those before it. */
const PLACE_ON_ROLL = / transform="matrix\(1 0 0 1 0 [\d.]+\)"/;

/**
 * A picture of each page, complete by itself. Throws where they are not as many as there are pages: Typst would then write
 * them otherwise than this reads them.
 */
export function pagesOf(svg: string, count: number): string[] {
  const [, ...lines] = svg.trimEnd().split('\n').slice(0, -1);
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  const parts = outermost(lines);
  const defined = definitions(parts);
  const pages: string[][] = [];
  for (const part of parts) {
    const [first = ''] = part;
    if (SHEET.test(first)) pages.push([...part]);
    else if (!/^ {4}<(?:defs|style)/.test(first)) pages.at(-1)?.push(first.replace(PLACE_ON_ROLL, ''), ...part.slice(1));
  }
  if (pages.length !== count || size === null) throw new Error(`Typst draws ${String(count)} pages; ${String(pages.length)} were found.`);
  const [, width = '0', height = '0'] = size;
  const pageHeight = String(Number(height) / count);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${pageHeight}" width="${width}pt" height="${pageHeight}pt">`;
  return pages.map((page) => {
    const body = [...page, '<defs>', ...referredTo(page, defined), '</defs>'].map((line) => line.trim()).join('\n');
    return `${open}\n${body}\n</svg>`;
  });
}
