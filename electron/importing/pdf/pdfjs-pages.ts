import type { PDFPageProxy } from 'pdfjs-dist';
import type { Failure } from '../../../shared/domain/failure.ts';
import { type Result, succeed } from '../../../shared/domain/result.ts';
import { type Font, readFont } from './fonts.ts';
import { IDENTITY, readMatrix } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import type { PaintedPage } from './page-shapes.ts';
import type { PageSource } from './page-source.ts';
import { readPainted } from './painted-page.ts';
import { readTree } from './structure-tree.ts';

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

/** A PDF's pages as pdf.js finds them, whatever state the file is in. */
export const openPdfjsPages = async (
  bytes: Uint8Array,
  file: string,
  programFolder: string | undefined,
): Promise<Result<PageSource, Failure>> => {
  const opened = await openPdf(bytes, file, programFolder);
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  const properties = await document.getMetadata().catch(() => null);
  const isTagged = properties !== null && Reflect.get(properties, 'hasStructTree') === true;
  const title: unknown = properties === null ? null : Reflect.get(properties.info, 'Title');
  const layers = await document.getOptionalContentConfig().catch(() => null);
  const isLayerShown = (group: unknown): boolean => layers === null || layers.isVisible(group);
  const fonts = new Map<unknown, Font>();
  return succeed({
    pageCount: document.numPages,
    title: typeof title === 'string' ? title : null,
    labels: await document.getPageLabels().catch(() => null),
    points: () => Promise.resolve(null),
    readPage: async (index) => {
      const page = await document.getPage(index + 1).catch(() => null);
      const painted = page === null ? null : await paintedPage(page, fonts, isLayerShown).catch(() => null);
      const tree =
        page !== null && painted !== null && isTagged && painted.words.length > 0
          ? readTree(await page.getStructTree().catch(() => null))
          : null;
      // Each page is let go before the next: a long document needs no more room than its text.
      page?.cleanup();
      return painted === null ? null : { painted, tree };
    },
    close,
  });
};
