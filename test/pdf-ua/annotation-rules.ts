import type { PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfDict, type PdfValue } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { languageOf, textIn, type Element, type StructureTree } from './structure-tree.ts';

/** The flag of an annotation that no one sees (ISO 32000-1, 12.5.3). */
const HIDDEN = 2;

type Rectangle = readonly [number, number, number, number];

const rectangleOf = (numbers: readonly PdfValue[]): Rectangle => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers.map(Number);
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
};

const meet = (a: Rectangle, b: Rectangle): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A field's name for people, which may stand on a field it is part of. */
const fieldName = (file: PdfFile, widget: PdfDict): string | null => {
  let at: PdfDict | null = widget;
  for (let depth = 0; at !== null && depth < 32; depth += 1) {
    const name = textIn(file, at, 'TU');
    if (name !== null) return name;
    at = file.dictIn(at, 'Parent');
  }
  return null;
};

const isWithin = (element: Element | null, type: string): boolean => element !== null && element.type === type;

const checkAnnotation = (file: PdfFile, annotation: PdfDict, holder: Element | null, language: string | null, report: Report): void => {
  const kind = file.nameIn(annotation, 'Subtype') ?? '';
  const contents = textIn(file, annotation, 'Contents');
  const alternative = holder === null ? null : textIn(file, holder.dict, 'Alt');
  const hasLanguage = (languageOf(file, holder) ?? language ?? '') !== '';
  if (contents !== null && contents !== '' && !hasLanguage) report('7.2-t24', 'contents in no language');
  switch (kind) {
    case 'TrapNet':
      return report('7.18.2-t01', 'a TrapNet');
    case 'Popup':
      return;
    case 'PrinterMark':
      return holder === null ? undefined : report('7.18.8-t01', 'a mark for printers among the tags');
    case 'Widget': {
      const name = fieldName(file, annotation);
      if (!isWithin(holder, 'Form')) report('7.18.4-t01', 'a field outside Form');
      if (holder !== null && holder.objects.length > 1) report('7.18.4-t02', 'a Form of several fields');
      if ((name ?? '') === '' && (alternative ?? '') === '') report('7.18.1-t03', 'a field without a name');
      if (name !== null && !hasLanguage) report('7.2-t25', 'a field named in no language');
      return;
    }
    case 'Link':
      if (!isWithin(holder, 'Link')) report('7.18.5-t01', 'a link outside Link');
      if ((contents ?? '') === '') report('7.18.5-t02', 'a link that does not say where it leads');
      return;
    case 'FileAttachment': {
      const attached = file.dictIn(annotation, 'FS');
      const isNamed = attached !== null && textIn(file, attached, 'F') !== null && textIn(file, attached, 'UF') !== null;
      if (!isNamed) report('7.18.7-t01', 'an attached file without both names');
    }
  }
  if (!isWithin(holder, 'Annot')) report('7.18.1-t01', `a ${kind} outside Annot`);
  if ((contents ?? '') === '' && (alternative ?? '') === '') report('7.18.1-t02', `a ${kind} that is not described`);
};

/** What holds of the annotations of a page. `box`: as much of it as is seen. */
export const checkAnnotations = (
  file: PdfFile,
  page: PdfDict,
  box: readonly PdfValue[],
  tree: StructureTree | null,
  language: string | null,
  report: Report,
): void => {
  const annotations = file.listIn(page, 'Annots').filter((annotation) => annotation instanceof PdfDict);
  if (annotations.length > 0 && file.nameIn(page, 'Tabs') !== 'S')
    report('7.18.3-t01', 'annotations that are not gone through as they are read');
  for (const annotation of annotations) {
    const isHidden = ((file.numberIn(annotation, 'F') ?? 0) & HIDDEN) !== 0;
    if (isHidden || !meet(rectangleOf(file.listIn(annotation, 'Rect')), rectangleOf(box))) continue;
    checkAnnotation(file, annotation, tree?.holder(annotation) ?? null, language, report);
  }
};
