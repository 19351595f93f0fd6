import type { Matrix } from '../matrix.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { ordinary, PdfDict, PdfRef, type PdfValue } from './values.ts';

/** A page of the file with what it inherits. */
export type PageObject = {
  readonly dict: PdfDict;
  readonly ref: PdfRef;
  readonly resources: PdfDict;
  readonly width: number;
  readonly height: number;
  /** From the PDF's own space to the page as it is read, y down. */
  readonly base: Matrix;
};

/** Branches within branches (design.md § 9). */
const DEEPEST = 64;

/** What a page has from the branches it stands on (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['MediaBox', 'CropBox', 'Rotate'] as const;
/** Resources of all branches, the nearest first. */
type Inherited = Partial<Record<(typeof INHERITED)[number], PdfValue>> & { readonly resources: readonly PdfValue[] };

/** As pdf.js has it: each sort of resource from the nearest that has any of it. */
const resourcesOf = (file: PdfFile, { resources }: Inherited): PdfDict => {
  const merged = new PdfDict();
  for (const value of resources) {
    const own = file.resolve(value);
    if (!(own instanceof PdfDict)) continue;
    for (const [kind, named] of own.entries) if (!merged.entries.has(kind)) merged.entries.set(kind, named);
  }
  return merged;
};

type Rectangle = readonly [number, number, number, number];

const rectangleOf = (file: PdfFile, value: PdfValue | undefined): Rectangle | null => {
  const list = file.resolve(value);
  if (!isList(list)) return null;
  const [x0, y0, x1, y1, more] = list.map((item) => file.resolve(item));
  ordinary(typeof x0 === 'number' && typeof y0 === 'number' && typeof x1 === 'number' && typeof y1 === 'number', 'an odd rectangle');
  ordinary(more === undefined && x0 !== x1 && y0 !== y1, 'an odd rectangle');
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
};

/** Cosine and sine of a turn in quarters, as pdf.js has them. */
const TURNS: Readonly<Record<number, readonly [number, number, number, number]>> = {
  0: [1, 0, 0, -1],
  90: [0, 1, 1, 0],
  180: [-1, 0, 0, 1],
  270: [0, -1, -1, 0],
};

const viewOf = (file: PdfFile, inherited: Inherited): Pick<PageObject, 'width' | 'height' | 'base'> => {
  const media = rectangleOf(file, inherited.MediaBox);
  ordinary(media !== null, 'a page without a size');
  const crop = rectangleOf(file, inherited.CropBox) ?? media;
  const [x0, y0] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])];
  const [x1, y1] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  ordinary(x1 > x0 && y1 > y0, 'a page without a size');
  const rotate = file.resolve(inherited.Rotate) ?? 0;
  ordinary(typeof rotate === 'number', 'an odd turn');
  const turn = TURNS[((rotate % 360) + 360) % 360];
  ordinary(turn !== undefined, 'an odd turn');
  const [a, b, c, d] = turn;
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const isTurned = a === 0;
  const offsetX = isTurned ? Math.abs(middleY - y0) : Math.abs(middleX - x0);
  const offsetY = isTurned ? Math.abs(middleX - x0) : Math.abs(middleY - y0);
  return {
    width: isTurned ? y1 - y0 : x1 - x0,
    height: isTurned ? x1 - x0 : y1 - y0,
    base: [a, b, c, d, offsetX - a * middleX - c * middleY, offsetY - b * middleX - d * middleY],
  };
};

/** The places of a file's pages, in order. `most`: a file that says it has more is not looked into. */
export const pagesOf = (file: PdfFile, root: PdfDict, most: number): (() => PageObject)[] => {
  const top = file.dictIn(root, 'Pages');
  ordinary(top !== null, 'no pages');
  const told = file.numberIn(top, 'Count');
  ordinary(told !== null && told > 0 && told <= most, 'an odd number of pages');
  const pages: (() => PageObject)[] = [];
  const seen = new Set<PdfDict>();
  const visit = (node: PdfDict, given: Inherited, depth: number): void => {
    ordinary(depth < DEEPEST && !seen.has(node) && pages.length <= told, 'pages in a circle');
    seen.add(node);
    const ownResources = node.entries.get('Resources');
    const inherited = { ...given, resources: ownResources === undefined ? given.resources : [ownResources, ...given.resources] };
    for (const key of INHERITED) {
      const own = node.entries.get(key);
      if (own !== undefined) inherited[key] = own;
    }
    const kids = file.get(node, 'Kids');
    if (isList(kids)) {
      for (const kid of kids) {
        const child = file.resolve(kid);
        ordinary(kid instanceof PdfRef && child instanceof PdfDict, 'a page that is not there');
        visit(child, inherited, depth + 1);
      }
      return;
    }
    const { ref } = node;
    ordinary(ref !== null && file.nameIn(node, 'Type') === 'Page', 'a page that is none');
    pages.push(() => {
      ordinary(!node.entries.has('UserUnit'), 'units of its own');
      return { dict: node, ref, resources: resourcesOf(file, inherited), ...viewOf(file, inherited) };
    });
  };
  visit(top, { resources: [] }, 0);
  ordinary(pages.length === told, 'another number of pages than told');
  return pages;
};
