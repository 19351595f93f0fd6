import type { Failure } from '../../../shared/domain/failure.ts';
import type { HandoverReading } from '../../../shared/handover/read-handover.ts';
import { type Result, succeed } from '../../../shared/domain/result.ts';
import { openOrdinary } from './ordinary/open-ordinary.ts';
import type { PaintedPage } from './page-shapes.ts';
import type { TaggedNode } from './structure-tree.ts';

/** What stands on a page; `tree` null where no tags say how it is built. */
export type PageReading = { readonly painted: PaintedPage; readonly tree: TaggedNode | null };

/** A PDF open for reading. */
export type PageSource = {
  readonly pageCount: number;
  /** As the file's properties have it. */
  readonly title: string | null;
  readonly labels: readonly string[] | null;
  /** The points that the file carries; null where it carries none, or they are not to be had without pdf.js. */
  readonly points: () => Promise<HandoverReading | null>;
  /** A page by its index; null where it cannot be read. */
  readonly readPage: (index: number) => Promise<PageReading | null>;
  readonly close: () => Promise<void>;
};

/** pdf.js takes a while to load, and most files do without it. */
const openWithPdfjs = async (bytes: Uint8Array, file: string, programFolder: string | undefined): Promise<Result<PageSource, Failure>> => {
  const { openPdfjsPages } = await import('./pdfjs-pages.ts');
  return openPdfjsPages(bytes, file, programFolder);
};

/** Opens a PDF: by its own bytes where it is ordinary, by pdf.js where it, or one of its pages, is not. `most`: see `openOrdinary`. */
export const openPages = async (
  bytes: Uint8Array,
  file: string,
  programFolder: string | undefined,
  most: number,
): Promise<Result<PageSource, Failure>> => {
  const own = openOrdinary(bytes, most);
  if (own === null) return openWithPdfjs(bytes, file, programFolder);
  let other: Promise<Result<PageSource, Failure>> | null = null;
  return succeed({
    pageCount: own.pageCount,
    title: own.title,
    labels: own.labels,
    points: own.points,
    readPage: async (index) => {
      const reading = own.readPage(index);
      if (reading !== null) return reading;
      other ??= openWithPdfjs(bytes, file, programFolder);
      const opened = await other;
      return opened.ok ? opened.value.readPage(index) : null;
    },
    close: async () => {
      const opened = await other;
      if (opened?.ok === true) await opened.value.close();
    },
  });
};
