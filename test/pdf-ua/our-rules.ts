import type { PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import type { PdfDict } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { attributeOf, textIn, type StructureTree } from './structure-tree.ts';

/** Headings in a file's outline. */
const outlined = (file: PdfFile, node: PdfDict | null, depth = 0): number => {
  let count = 0;
  const seen = new Set<PdfDict>();
  for (let item = node === null ? null : file.dictIn(node, 'First'); item !== null && !seen.has(item); item = file.dictIn(item, 'Next')) {
    seen.add(item);
    count += 1 + (depth < 8 ? outlined(file, item, depth + 1) : 0);
  }
  return count;
};

/**
 * What a file of Pejling's has besides PDF/UA, which leaves some of it to the writer: one language for the file, an outline
 * with every heading, and headers that say which way they point.
 */
export const checkOurs = (file: PdfFile, catalog: PdfDict, tree: StructureTree | null, report: Report): void => {
  if ((textIn(file, catalog, 'Lang') ?? '') === '') report('language', 'the file says no language');
  const info = file.dictIn(file.trailer, 'Info');
  if (info === null || (textIn(file, info, 'Title') ?? '') === '') report('title', 'the properties have no title');
  const elements = tree?.elements ?? [];
  const headings = elements.filter(({ type }) => /^H\d$/.test(type)).length;
  const inOutline = outlined(file, file.dictIn(catalog, 'Outlines'));
  if (headings !== inOutline) report('outline', `${String(headings)} headings, ${String(inOutline)} of them in the outline`);
  if (tree === null) return;
  for (const element of elements) {
    if (element.type === 'TH' && attributeOf(file, tree, element, 'Table', 'Scope') === null)
      report('scope', 'a header without a direction');
    if (element.type === 'THead' && element.kids.some(({ kids }) => kids.some(({ type }) => type !== 'TH')))
      report('headers', 'a header row with other cells');
    if (element.type === 'Link' && element.objects.length === 0) report('links', 'a Link that leads nowhere');
  }
};
