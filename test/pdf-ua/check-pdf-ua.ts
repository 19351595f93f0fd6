import { isList, PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { pagesOf } from '../../electron/importing/pdf/ordinary/page-tree.ts';
import { type PdfDict, PdfStream } from '../../electron/importing/pdf/ordinary/values.ts';
import { checkAnnotations } from './annotation-rules.ts';
import { checkContent } from './content-rules.ts';
import { checkDocument } from './document-rules.ts';
import type { Finding, Report } from './finding.ts';
import { checkFont } from './font-rules.ts';
import { checkOurs } from './our-rules.ts';
import { checkLanguageTag, checkStructure } from './structure-rules.ts';
import { readStructure, textIn } from './structure-tree.ts';
import { checkTables } from './table-rules.ts';

const MOST_PAGES = 10_000;

/** A page's content, its parts one after the other. */
const contentOf = (file: PdfFile, page: PdfDict): Uint8Array => {
  const content = file.get(page, 'Contents');
  const streams = isList(content) ? content.map((part) => file.resolve(part)) : [content];
  return Buffer.concat(streams.flatMap((stream) => (stream instanceof PdfStream ? [file.decoded(stream), Buffer.from('\n')] : [])));
};

/**
 * What a PDF breaks of PDF/UA-1, each rule once; empty where it breaks none that this knows. Reads the bytes with the
 * program's own reader of PDFs, which throws where a file is damaged or encrypted. `isOurs`: it is Pejling's, and held to
 * `checkOurs` as well.
 */
export const checkPdfUa = (bytes: Uint8Array, { isOurs = false } = {}): Finding[] => {
  const found = new Map<string, Finding>();
  const report: Report = (rule, what) => void (found.has(rule) || found.set(rule, { rule, what }));
  const file = new PdfFile(bytes);
  const catalog = file.dictIn(file.trailer, 'Root');
  if (catalog === null) throw new Error('A PDF has a catalog.');
  const language = textIn(file, catalog, 'Lang');
  const tree = readStructure(file, catalog);
  checkDocument(file, catalog, report);
  checkLanguageTag(language, report);
  if (tree !== null) {
    checkStructure(file, tree, language, report);
    checkTables(file, tree, report);
  }
  const fonts = new Set<PdfDict>();
  const drawn = new Set<number>();
  const pages = pagesOf(file, catalog, MOST_PAGES).map((open) => open());
  for (const { dict, ref, resources, width, height } of pages) {
    const onFont = (font: PdfDict, isSeen: boolean): void => void (isSeen && fonts.add(font));
    checkContent({ file, tree, language, report, onFont, drawn }, contentOf(file, dict), resources, ref.number);
    const box = file.listIn(dict, 'CropBox');
    checkAnnotations(file, dict, box.length === 4 ? box : [0, 0, width, height], tree, language, report);
  }
  for (const font of fonts) checkFont(file, font, report);
  if (isOurs) checkOurs(file, catalog, tree, report);
  return [...found.values()];
};
