import { setImmediate } from 'node:timers/promises';
import type { FirstPage } from '../../../shared/domain/first-page.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { withPoints } from '../../../shared/handover/with-points.ts';
import { firstPageOf } from '../../../shared/text/first-page.ts';
import { structureMarked } from '../../../shared/text/structure.ts';
import { markPieces } from './mark-pieces.ts';
import { piecesOfPage } from './page-pieces.ts';
import { openPages, type PageSource } from './page-source.ts';
import type { Piece } from './pieces.ts';
import { piecesOfTaggedPage } from './tagged-pieces.ts';

/** More pages than this are refused (design.md § 9). */
export const MOST_PAGES = 5000;

/** At the foot of the only page, where nothing repeats that would show it to be furniture. */
const LONE_NUMBER = /^(?:side |page )?1(?: (?:af|of) 1|\/1)?$/i;

export type PdfMeans = {
  /** See `ReadingMeans`. */
  readonly programFolder?: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly onFirstPage?: (page: FirstPage) => void;
  readonly signal?: AbortSignal;
};

type ReadPages = { readonly pieces: Piece[]; readonly heights: number[] };

/** A first page that holds nothing but a picture says nothing; the second may. Further in it is no first page. */
const FIRST_PAGES = 3;

/** The pages read so far as a document of their own. */
const tellFirstPage = (tell: (page: FirstPage) => void, pieces: readonly Piece[], heights: readonly number[]): void => {
  const lines = markPieces(pieces, heights);
  const page = firstPageOf(structureMarked({ lines, pageLabels: heights.map((_, i) => String(i + 1)), title: null, removed: [] }));
  if (page.blocks.length > 0) tell(page);
};

/** A page that cannot be read leaves a hole; the others still can. */
const readPages = async (pages: PageSource, means: PdfMeans): Promise<ReadPages> => {
  const total = pages.pageCount;
  const pieces: Piece[] = [];
  const heights: number[] = [];
  let isFirstTold = false;
  for (let i = 0; i < total; i += 1) {
    means.signal?.throwIfAborted();
    const reading = await pages.readPage(i).catch(() => null);
    heights.push(reading?.painted.height ?? 0);
    if (reading !== null) {
      const { painted, tree } = reading;
      for (const piece of (tree === null ? null : piecesOfTaggedPage(painted, tree, i)) ?? piecesOfPage(painted, i)) pieces.push(piece);
    }
    if (means.onFirstPage !== undefined && !isFirstTold && pieces.length > 0 && i < FIRST_PAGES && total > 1) {
      isFirstTold = true;
      tellFirstPage(means.onFirstPage, pieces, heights);
      // What was told goes out before the next page is begun.
      await setImmediate();
    }
    means.onProgress?.(i + 1, total);
  }
  return { pieces, heights };
};

/** Programs put a file's name there, or their own. */
const titleOf = (title: string | null): string | null =>
  title === null || title.trim() === '' || /\.(?:docx?|odt|indd|pdf|pptx?|xlsx?)$|^microsoft word|^untitled/i.test(title.trim())
    ? null
    : title.trim();

const read = async (pages: PageSource, file: string, means: PdfMeans): Promise<Result<SourceDocument, Failure>> => {
  if (pages.pageCount > MOST_PAGES) return fail({ code: 'file-too-complex', file });
  const { pieces, heights } = await readPages(pages, means);
  const marked = markPieces(pieces, heights);
  const number =
    heights.length === 1 ? marked.findIndex(({ text, mark }, i) => i === marked.length - 1 && mark === null && LONE_NUMBER.test(text)) : -1;
  const lines = marked.filter((_, i) => i !== number);
  const removed = number < 0 ? [] : [{ at: number, text: marked[number]?.text ?? '', reason: 'page-number' as const }];
  if (!lines.some(({ text, mark }) => /[\p{L}\p{N}]/u.test(text) || mark?.kind === 'table'))
    return fail({ code: 'file-without-text', file });
  const pageLabels = heights.map((_, i) => pages.labels?.[i] ?? String(i + 1));
  return succeed(withPoints(structureMarked({ lines, pageLabels, title: titleOf(pages.title), removed }), await pages.points()));
};

/** A PDF as a document: its text in reading order with what its layout and tags say, page by page. Throws for a fault of ours only. */
export const readPdf = async (bytes: Uint8Array, file: string, means: PdfMeans = {}): Promise<Result<SourceDocument, Failure>> => {
  const opened = await openPages(bytes, file, means.programFolder, MOST_PAGES);
  if (!opened.ok) return opened;
  try {
    return await read(opened.value, file, means);
  } catch (error) {
    if (means.signal?.aborted === true) return fail({ code: 'reading-cancelled', file });
    // What is wrong with a file has been met where it was opened and page by page: this is a fault of ours.
    throw error;
  } finally {
    await opened.value.close();
  }
};
