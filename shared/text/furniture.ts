import type { RemovedReason } from '../domain/source-document.ts';
import { namedNumber } from './guidepost-nouns.ts';
import { isShort, type Line, startsLower, endsSentence } from './line.ts';
import { findNumberedRunningLines, findPageNumbers } from './page-numbers.ts';
import { isSectionName } from './section-names.ts';

export type RemovedLine = { readonly at: number; readonly raw: string; readonly text: string; readonly reason: RemovedReason };

export type Unfurnished = {
  readonly lines: readonly Line[];
  readonly removed: readonly RemovedLine[];
  /** Printed label of each page; empty where the document carries no page boundaries. */
  readonly pageLabels: readonly string[];
};

/** Name of a scanned page's image ('3059648_0003.png') or a line such as '--- Side 3 ---': a page begins. */
const PAGE_MARKER =
  /^(?:\d{4,}_\d{3,4}\.(?:png|jpe?g|tiff?)|(?:[-=*_#]{2,}|<!--|\[\[?)\s?(?:side|page) \d{1,4}(?: (?:af|of) \d{1,4})?\s?(?:[-=*_#]{2,}|-->|\]\]?))$/i;
/** Head that Folketinget's site prints over a document: committee, reference, openness. */
const PARLIAMENT_HEAD =
  /^(?:\p{Lu}[\p{L} ,-]{3,80}udvalget \d{4}-\d{2}(?: \(\d\. samling\))?|\p{Lu}{2,4} (?:Alm\. ?del|[LBSV] \d{1,3}).{0,40}Bilag \d{1,4}|[LB] \d{1,3} Bilag \d{1,4}|Offentligt|Fortroligt)$/u;
/** Foot that Folketinget's site prints under each page. */
const PARLIAMENT_FOOT = /^(?:[A-ZÆØÅ]{2,4}, Alm\. ?del - \d{4}-\d{2}.{0,60} - Bilag \d+:|[LBSV] \d+ - \d{4}-\d{2}.{0,60} - Bilag \d+:)/;
/** So many lines from the top a head may stand. */
const LINES_OF_A_HEAD = 8;
/** Running lines stand within so many lines of a page's edge, other furniture not counted. */
const EDGE = 3;

/** Form in which a running line is the same on every page: digits may be the page's number. */
const runningKey = (text: string): string => text.toLowerCase().replace(/\d+/g, '#');

/** Lines that repeat by right: sub-headings, guideposts, list items. */
const mayRepeat = (line: Line): boolean =>
  /[:;]$/.test(line.text) ||
  startsLower(line.text) ||
  (endsSentence(line.text) && line.text.includes(' ')) ||
  /^(?:[-–•*o·▪]|\d{1,2}[.)])\s/.test(line.text) ||
  line.raw.startsWith('#') ||
  /\|.*\|/.test(line.raw) ||
  namedNumber(line.text) !== null ||
  isSectionName(line.text) ||
  /^(?:kapitel|punkt|bilag|§|afsnit|del)\s?\d/i.test(line.text);

type Marks = (RemovedReason | null)[];

/** Page index of each line, and whether the printed number closes its page or opens it. */
type Paging = { readonly pageOf: readonly number[]; readonly labels: readonly string[] };

const pagesByMarkers = (lines: readonly Line[], marks: Marks, opens: readonly boolean[], numbers: ReadonlyMap<number, number>): Paging => {
  let page = -1;
  let bodySeen = false;
  const labels: string[] = [];
  const pageOf = lines.map((_, i) => {
    if (opens[i] === true) page = bodySeen || page >= 0 ? Math.max(page, 0) + 1 : 0;
    bodySeen ||= marks[i] === null;
    const printed = numbers.get(i);
    const at = Math.max(page, 0);
    if (printed !== undefined) labels[at] ??= String(printed);
    return at;
  });
  const count = (pageOf.at(-1) ?? -1) + 1;
  return { pageOf, labels: Array.from({ length: count }, (_, i) => labels[i] ?? String(i + 1)) };
};

/** Fewer body lines than this before the first or after the last number, and the numbers stand at that edge of their pages. */
const LINES_OF_BODY = 3;

const pagesByNumbers = (lines: readonly Line[], marks: Marks, numbers: ReadonlyMap<number, number>): Paging => {
  const at = [...numbers.keys()];
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? 0;
  const body = (from: number, to: number) => marks.slice(from, to).filter((mark) => mark === null).length;
  const bodyAfter = body(last + 1, lines.length);
  const closing = body(0, first) >= LINES_OF_BODY || body(0, first) > bodyAfter;
  const labels: string[] = [];
  let page = 0;
  const values = at.map((i) => numbers.get(i) ?? 0);
  const pageOf = lines.map((_, i) => {
    const isNumber = numbers.has(i);
    if (!closing && isNumber && i !== first) page += 1;
    const here = page;
    if (closing && isNumber && (i !== last || bodyAfter > 0)) page += 1;
    return here;
  });
  const count = (pageOf.at(-1) ?? -1) + 1;
  for (let i = 0; i < count; i += 1) labels.push(String(values[i] ?? (values.at(-1) ?? 0) + 1));
  return { pageOf, labels };
};

/** Marks lines that stand at the same edge of most pages. */
const markRunningLines = (lines: readonly Line[], marks: Marks, pageOf: readonly number[], pageCount: number): void => {
  const edges = new Map<number, 'running-header' | 'running-footer'>();
  const byPage = new Map<number, number[]>();
  const opener = marks.indexOf(null);
  lines.forEach((_, i) => {
    if (marks[i] !== null) return;
    const page = byPage.get(pageOf[i] ?? 0);
    if (page === undefined) byPage.set(pageOf[i] ?? 0, [i]);
    else page.push(i);
  });
  for (const indices of byPage.values()) {
    const edge = Math.min(EDGE, Math.ceil(indices.length / 2));
    indices.slice(0, edge).forEach((i) => edges.set(i, 'running-header'));
    indices
      .slice(-edge)
      .forEach((i) => edges.set(i, edges.has(i) && indices.indexOf(i) < indices.length / 2 ? 'running-header' : 'running-footer'));
  }
  const groups = new Map<string, { all: number; edge: number[] }>();
  lines.forEach((line, i) => {
    if (marks[i] !== null || !isShort(line.text) || mayRepeat(line)) return;
    const key = runningKey(line.text);
    const group = groups.get(key) ?? { all: 0, edge: [] };
    group.all += 1;
    if (edges.has(i)) group.edge.push(i);
    groups.set(key, group);
  });
  for (const [key, group] of groups) {
    const pages = new Set(group.edge.map((i) => pageOf[i]));
    if (pages.size < 2 || pages.size < pageCount / 3 || group.edge.length < group.all * 0.8) continue;
    if (key.includes('#') && !agreesWithPages(group.edge, lines, pageOf)) continue;
    for (const i of group.edge) if (i !== opener || !isTitle(lines, marks, i)) marks[i] = edges.get(i) ?? 'running-footer';
  }
};

/** The figures in a running line are the same on every page, or climb with the pages. */
const agreesWithPages = (indices: readonly number[], lines: readonly Line[], pageOf: readonly number[]): boolean => {
  const figures = indices.map((i) => (lines[i]?.text.match(/\d+/g) ?? []).map(Number));
  const first = figures[0] ?? [];
  return first.every((value, k) => {
    const constant = figures.every((row) => row[k] === value);
    const climbing = figures.every((row, n) => (row[k] ?? 0) - value === (pageOf[indices[n] ?? 0] ?? 0) - (pageOf[indices[0] ?? 0] ?? 0));
    return constant || climbing;
  });
};

/** The first line of the document is its title, though later pages repeat it, unless a title-like line follows it. */
const isTitle = (lines: readonly Line[], marks: Marks, opener: number): boolean => {
  const next = lines.find((_, i) => i > opener && marks[i] === null);
  return (
    next === undefined ||
    next.text.length > 120 ||
    // A sentence, though it breaks off at the end of its line.
    /, |(?:\S+ ){10}/.test(next.text) ||
    endsSentence(next.text) ||
    isSectionName(next.text) ||
    /^(?:\d{1,2}[.)]?|#+) /.test(next.text)
  );
};

/**
 * Without page boundaries: a line that stands three times or more and breaks into a sentence is furniture. Not so where a sentence begins
 * with it in one of its places: then it opens paragraphs that begin alike.
 */
const markInterruptingLines = (lines: readonly Line[], marks: Marks): void => {
  const groups = new Map<string, number[]>();
  const opener = marks.indexOf(null);
  lines.forEach((line, i) => {
    if (marks[i] !== null || !isShort(line.text) || mayRepeat(line) || line.text.length < 8) return;
    const group = groups.get(line.text);
    if (group === undefined) groups.set(line.text, [i]);
    else group.push(i);
  });
  for (const indices of groups.values()) {
    if (indices.length < 3) continue;
    const interrupts = indices.some((i) => {
      const before = lines[i - 1];
      const after = lines[i + 1];
      return (
        before !== undefined && after !== undefined && before.text.length > 30 && !endsSentence(before.text) && startsLower(after.text)
      );
    });
    const begins = indices.some((i) => {
      const before = lines[i - 1];
      const after = lines[i + 1];
      return (before === undefined || endsSentence(before.text)) && after !== undefined && !after.blankBefore && startsLower(after.text);
    });
    if (!interrupts || begins) continue;
    for (const i of indices) if (i !== opener || !isTitle(lines, marks, i)) marks[i] = 'running-header';
  }
};

/**
 * Where the format itself knows the pages: its labels, but for those that the pages print themselves. Where it only counts
 * them, a page that prints no number is called after the nearest that does.
 */
const pagesOfFormat = (lines: readonly Line[], numbers: ReadonlyMap<number, number>, known: readonly string[]): Paging => {
  const printed = new Map([...numbers].map(([i, value]) => [lines[i]?.page ?? -1, value]));
  const isCounted = known.every((label, i) => label === String(i + 1));
  const firstPrinted = Math.min(...printed.keys());
  let last: { readonly page: number; readonly value: number } | null = null;
  const labels = known.map((label, page) => {
    const own = printed.get(page);
    if (own !== undefined) {
      last = { page, value: own };
      return String(own);
    }
    const near = last ?? { page: firstPrinted, value: printed.get(firstPrinted) ?? 0 };
    const value = near.value + page - near.page;
    return isCounted && printed.size > 0 && value > 0 ? String(value) : label;
  });
  return { pageOf: lines.map(({ page }) => page), labels };
};

/**
 * Takes page markers, page numbers, running heads and feet out of the lines, and finds the pages by them. `known`: labels of
 * the pages of a format that has pages, as it has them; empty for other formats.
 */
export const takeFurniture = (lines: readonly Line[], known: readonly string[] = []): Unfurnished => {
  const marks: Marks = lines.map((line, i) => {
    if (!isShort(line.text)) return null;
    if (PAGE_MARKER.test(line.text)) return 'page-marker';
    if (PARLIAMENT_FOOT.test(line.text)) return 'running-footer';
    return i < LINES_OF_A_HEAD && PARLIAMENT_HEAD.test(line.text) ? 'running-header' : null;
  });
  const opens = lines.map((line, i) => marks[i] === 'page-marker' || line.feedBefore);
  const boundaries = opens.filter(Boolean).length;
  const bare = findPageNumbers(lines, boundaries > 0);
  const found = bare.length > 0 ? bare : findNumberedRunningLines(lines, (line) => !mayRepeat(line));
  const numbers = new Map(found.map((number) => [number.index, number.value]));
  for (const number of found) marks[number.index] = bare.length > 0 ? 'page-number' : 'running-footer';
  const byMarkers = boundaries > 0 && boundaries + 1 >= found.length / 2;
  let paging: Paging | null = null;
  if (known.length > 0) paging = pagesOfFormat(lines, numbers, known);
  else if (byMarkers) paging = pagesByMarkers(lines, marks, opens, numbers);
  else if (found.length > 0) paging = pagesByNumbers(lines, marks, numbers);
  if (paging === null) markInterruptingLines(lines, marks);
  else markRunningLines(lines, marks, paging.pageOf, paging.labels.length);
  const removed = lines.flatMap((line, i) => {
    const reason = marks[i] ?? null;
    return reason === null ? [] : [{ at: line.at, raw: line.raw, text: line.text, reason }];
  });
  let pageBefore = -1;
  let blankBefore = false;
  const kept = lines.flatMap((line, i) => {
    blankBefore ||= line.blankBefore;
    if ((marks[i] ?? null) !== null) return [];
    const page = paging?.pageOf[i] ?? -1;
    const unfurnished = { ...line, page, opensPage: page !== pageBefore && pageBefore >= 0, blankBefore };
    pageBefore = page;
    blankBefore = false;
    return [unfurnished];
  });
  return { lines: kept, removed, pageLabels: paging?.labels ?? [] };
};
