import type { HandoverReading } from '../../../../shared/handover/read-handover.ts';
import type { PageReading } from '../page-source.ts';
import { readPageContent } from './page-content.ts';
import { pageLabelsOf } from './page-labels.ts';
import type { FontShelf } from './page-operators.ts';
import { pagesOf } from './page-tree.ts';
import { PdfFile } from './pdf-file.ts';
import { type TagTree, tagTreeOf } from './tag-tree.ts';
import { NotOrdinary, ordinary, PdfDict, PdfString, textOf } from './values.ts';

/** An ordinary PDF, read straight from its bytes. */
export type OrdinaryPdf = {
  readonly pageCount: number;
  /** As the file's properties have it. */
  readonly title: string | null;
  readonly labels: readonly string[] | null;
  /** The points that the file carries; null where it carries none. */
  readonly points: () => Promise<HandoverReading | null>;
  /** A page by its index; null where it is not ordinary, and pdf.js must read it. */
  readonly readPage: (index: number) => PageReading | null;
};

/** Nothing else is caught: a fault of ours shall be seen. Recursion without end is the file's doing. */
const unlessOdd = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotOrdinary || error instanceof RangeError) return null;
    throw error;
  }
};

/** What reads points is loaded for files that have others attached: few do. */
const pointsIn = async (file: PdfFile, root: PdfDict): Promise<HandoverReading | null> => {
  const names = unlessOdd(() => file.dictIn(root, 'Names'));
  if (names === null || !names.entries.has('EmbeddedFiles')) return null;
  const { attachedPoints } = await import('./attached-points.ts');
  return unlessOdd(() => attachedPoints(file, root));
};

/**
 * Opens a PDF of the kind that nearly all programs write today: whole, not encrypted, with fonts that say what their
 * letters mean. Such a file needs a small part of what pdf.js does, and is read in a fraction of its time. `most`: a
 * file of more pages is not looked into. Null for every other file.
 */
export const openOrdinary = (bytes: Uint8Array, most: number): OrdinaryPdf | null =>
  unlessOdd(() => {
    const file = new PdfFile(bytes);
    const root = file.dictIn(file.trailer, 'Root');
    ordinary(root !== null, 'no catalogue');
    const pages = pagesOf(file, root, most);
    const info = file.dictIn(file.trailer, 'Info');
    const title = info === null ? null : file.get(info, 'Title');
    const tagRoot = file.get(root, 'StructTreeRoot');
    const tags: TagTree | null = tagRoot instanceof PdfDict ? tagTreeOf(file, tagRoot) : null;
    const fonts: FontShelf = new Map();
    return {
      pageCount: pages.length,
      title: title instanceof PdfString ? textOf(title) : null,
      labels: pageLabelsOf(file, root, pages.length),
      points: () => pointsIn(file, root),
      readPage: (index) =>
        unlessOdd(() => {
          const page = pages[index]?.();
          ordinary(page !== undefined, 'a page that is not there');
          const painted = readPageContent(file, page, fonts);
          return { painted, tree: tags === null || painted.words.length === 0 ? null : tags.treeOf(page) };
        }),
    };
  });
