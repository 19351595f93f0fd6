import { SaxesParser } from 'saxes';
import type { PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfDict, PdfStream } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { textIn } from './structure-tree.ts';

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** A property of the file's metadata, written as an element or as an attribute. */
type Property = { readonly uri: string; readonly prefix: string; readonly local: string; readonly text: string };

/** Every property of a metadata packet, with all the text within it. Throws where it is no XML. */
const propertiesOf = (xml: string): Property[] => {
  const found: Property[] = [];
  const open: { uri: string; prefix: string; local: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    open.push({ uri, prefix, local, text: '' });
    for (const attribute of Object.values(attributes)) found.push({ ...attribute, text: attribute.value });
  });
  parser.on('text', (text) => open.forEach((property) => (property.text += text)));
  parser.on('closetag', () => {
    const property = open.pop();
    if (property !== undefined) found.push(property);
  });
  parser.write(xml).close();
  return found;
};

const checkMetadata = (file: PdfFile, catalog: PdfDict, report: Report): void => {
  const stream = file.get(catalog, 'Metadata');
  if (!(stream instanceof PdfStream)) return report('7.1-t08', 'no metadata');
  const properties = propertiesOf(
    Buffer.from(file.decoded(stream))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim(),
  );
  const identification = properties.filter(({ uri, local }) => uri === PDFUA && ['part', 'amd', 'corr'].includes(local));
  const part = identification.find(({ local }) => local === 'part');
  if (part === undefined) report('5-t01', 'the file does not say that it is PDF/UA');
  else if (part.text.trim() !== '1') report('5-t02', `part ${part.text} of PDF/UA`);
  for (const [local, rule] of [
    ['part', '5-t03'],
    ['amd', '5-t04'],
    ['corr', '5-t05'],
  ] as const)
    if (identification.some((property) => property.local === local && property.prefix !== 'pdfuaid'))
      report(rule, `${local} under another prefix`);
  const title = properties.find(({ uri, local }) => uri === DUBLIN_CORE && local === 'title');
  if (title === undefined || title.text.trim() === '') report('7.1-t09', 'no title');
  const languages = properties.filter(({ prefix, local }) => prefix === 'xml' && local === 'lang');
  if (textIn(file, catalog, 'Lang') === null && languages.length > 0 && languages.every(({ text }) => text === 'x-default'))
    report('7.2-t33', 'metadata whose language is not told');
};

/** A file specification (ISO 32000-1, 7.11.3) that holds a file says its name twice. */
const checkFiles = (file: PdfFile, catalog: PdfDict, report: Report): void => {
  const visit = (node: PdfDict, depth: number): void => {
    for (const item of file.listIn(node, 'Names')) {
      if (!(item instanceof PdfDict) || file.dictIn(item, 'EF') === null) continue;
      if (textIn(file, item, 'F') === null || textIn(file, item, 'UF') === null) report('7.11-t01', 'an attached file without both names');
    }
    if (depth < 32) for (const kid of file.listIn(node, 'Kids')) if (kid instanceof PdfDict) visit(kid, depth + 1);
  };
  const names = file.dictIn(catalog, 'Names');
  const files = names === null ? null : file.dictIn(names, 'EmbeddedFiles');
  if (files !== null) visit(files, 0);
};

const checkOptionalContent = (file: PdfFile, catalog: PdfDict, report: Report): void => {
  const properties = file.dictIn(catalog, 'OCProperties');
  if (properties === null) return;
  for (const config of [file.get(properties, 'D'), ...file.listIn(properties, 'Configs')]) {
    if (!(config instanceof PdfDict)) continue;
    if ((textIn(file, config, 'Name') ?? '') === '') report('7.10-t01', 'a way to show layers that has no name');
    if (config.entries.has('AS')) report('7.10-t02', 'layers that are shown by themselves');
  }
};

/** What holds of the file as a whole. */
export const checkDocument = (file: PdfFile, catalog: PdfDict, report: Report): void => {
  const marks = file.dictIn(catalog, 'MarkInfo');
  if (marks === null || file.get(marks, 'Marked') !== true) report('6.2-t01', 'not marked as tagged');
  if (marks !== null && file.get(marks, 'Suspects') === true) report('7.1-t04', 'tags that are suspect');
  if (file.dictIn(catalog, 'StructTreeRoot') === null) report('7.1-t11', 'no structure');
  const preferences = file.dictIn(catalog, 'ViewerPreferences');
  if (preferences === null || file.get(preferences, 'DisplayDocTitle') !== true) report('7.1-t10', 'the title is not shown');
  if (file.dictIn(catalog, 'Outlines')?.entries.has('First') === true && textIn(file, catalog, 'Lang') === null)
    report('7.2-t02', 'an outline whose language is not told');
  const form = file.dictIn(catalog, 'AcroForm');
  const xfa = form === null ? null : file.get(form, 'XFA');
  if (xfa !== null) {
    const parts = Array.isArray(xfa) ? xfa.map((part) => file.resolve(part)) : [xfa];
    const text = parts.map((part) => (part instanceof PdfStream ? Buffer.from(file.decoded(part)).toString('latin1') : '')).join('');
    if (/<dynamicRender\s*>\s*required\s*</.test(text)) report('7.15-t01', 'a form that is drawn by a program');
  }
  checkMetadata(file, catalog, report);
  checkFiles(file, catalog, report);
  checkOptionalContent(file, catalog, report);
};
