import type { PDFPageProxy } from 'pdfjs-dist';
import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { structureMarked } from '../../../shared/text/structure.ts';
import { type Font, readFont } from './fonts.ts';
import { markPieces } from './mark-pieces.ts';
import { IDENTITY, readMatrix } from './matrix.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { piecesOfPage } from './page-pieces.ts';
import type { PaintedPage } from './page-shapes.ts';
import { readPainted } from './painted-page.ts';
import type { Piece } from './pieces.ts';
import { readTree } from './structure-tree.ts';
import { piecesOfTaggedPage } from './tagged-pieces.ts';

/** More pages than this are refused (design.md § 9). */
export const MOST_PAGES = 5000;

/** At the foot of the only page, where nothing repeats that would show it to be furniture. */
const LONE_NUMBER = /^(?:side |page )?1(?: (?:af|of) 1|\/1)?$/i;

export type PdfMeans = {
  /** See `ReadingMeans`. */
  readonly programFolder?: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

const paintedPage = async (
  page: PDFPageProxy,
  fonts: Map<unknown, Font>,
  isLayerShown: (group: unknown) => boolean,
): Promise<PaintedPage> => {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const fontOf = (name: unknown): Font | null => {
    if (typeof name !== 'string') return null;
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    fonts.set(name, font);
    return font;
  };
  return readPainted(operators, {
    width: viewport.width,
    height: viewport.height,
    base: readMatrix(viewport.transform) ?? IDENTITY,
    fontOf,
    isLayerShown,
  });
};

type ReadPages = { readonly pieces: Piece[]; readonly heights: number[] };

/** Page after page, each let go before the next: a long document needs no more room than its text. */
const readPages = async ({ document }: OpenPdf, means: PdfMeans): Promise<ReadPages> => {
  const total = document.numPages;
  const properties = await document.getMetadata().catch(() => null);
  const isTagged = properties !== null && Reflect.get(properties, 'hasStructTree') === true;
  const layers = await document.getOptionalContentConfig().catch(() => null);
  const isLayerShown = (group: unknown): boolean => layers === null || layers.isVisible(group);
  const fonts = new Map<unknown, Font>();
  const pieces: Piece[] = [];
  const heights: number[] = [];
  for (let i = 0; i < total; i += 1) {
    means.signal?.throwIfAborted();
    // A page that cannot be read leaves a hole; the others still can.
    const page = await document.getPage(i + 1).catch(() => null);
    const painted = page === null ? null : await paintedPage(page, fonts, isLayerShown).catch(() => null);
    heights.push(painted?.height ?? 0);
    if (page !== null && painted !== null) {
      const tree = isTagged && painted.words.length > 0 ? readTree(await page.getStructTree().catch(() => null)) : null;
      for (const piece of (tree === null ? null : piecesOfTaggedPage(painted, tree, i)) ?? piecesOfPage(painted, i)) pieces.push(piece);
    }
    page?.cleanup();
    means.onProgress?.(i + 1, total);
  }
  return { pieces, heights };
};

const titleOf = async ({ document }: OpenPdf): Promise<string | null> => {
  const properties = await document.getMetadata().catch(() => null);
  const title: unknown = properties === null ? null : Reflect.get(properties.info, 'Title');
  // Programs put a file's name there, or their own.
  return typeof title !== 'string' ||
    title.trim() === '' ||
    /\.(?:docx?|odt|indd|pdf|pptx?|xlsx?)$|^microsoft word|^untitled/i.test(title.trim())
    ? null
    : title.trim();
};

const read = async (pdf: OpenPdf, file: string, means: PdfMeans): Promise<Result<SourceDocument, Failure>> => {
  const { document } = pdf;
  if (document.numPages > MOST_PAGES) return fail({ code: 'file-too-complex', file });
  const { pieces, heights } = await readPages(pdf, means);
  const marked = markPieces(pieces, heights);
  const number =
    heights.length === 1 ? marked.findIndex(({ text, mark }, i) => i === marked.length - 1 && mark === null && LONE_NUMBER.test(text)) : -1;
  const lines = marked.filter((_, i) => i !== number);
  const removed = number < 0 ? [] : [{ at: number, text: marked[number]?.text ?? '', reason: 'page-number' as const }];
  if (!lines.some(({ text, mark }) => /[\p{L}\p{N}]/u.test(text) || mark?.kind === 'table'))
    return fail({ code: 'file-without-text', file });
  const labels = await document.getPageLabels().catch(() => null);
  const pageLabels = heights.map((_, i) => labels?.[i] ?? String(i + 1));
  return succeed(structureMarked({ lines, pageLabels, title: await titleOf(pdf), removed }));
};

/** A PDF as a document: its text in reading order with what its layout and tags say, page by page. Never throws for bad input. */
export const readPdf = async (bytes: Uint8Array, file: string, means: PdfMeans = {}): Promise<Result<SourceDocument, Failure>> => {
  const opened = await openPdf(bytes, file, means.programFolder);
  if (!opened.ok) return opened;
  try {
    return await read(opened.value, file, means);
  } catch {
    return fail({ code: means.signal?.aborted === true ? 'reading-cancelled' : 'file-damaged', file });
  } finally {
    await opened.value.close();
  }
};
