import { collapse, normalise } from '../../../shared/text/normalise.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import { orNone, readPart } from './word-package.ts';
import { textInside, wholeNumber, type XmlElement } from './xml-element.ts';

/** Titles that Word or a template gives, which say nothing of the document. */
const EMPTY_TITLE = /^(?:\[?titel\]?|\[?title\]?|dokument\d*|document\d*|word document|skabelon|brev|notat|untitled)$/i;
const LONGEST_TITLE = 250;

/** Title in the file's properties; null where it has none that says something. */
export const readTitle = (zip: ZipFile, core: string | null): string | null => {
  let title: string | null = null;
  const take = (element: XmlElement): void => {
    if (element.name === 'dc:title') title ??= collapse(normalise(textInside(element))).replace(/^microsoft word - /i, '');
  };
  orNone(() => readPart(zip, core, ['cp:coreProperties'], take), undefined);
  // Assigned inside the callback above, which the compiler does not follow.
  const found: string = title ?? '';
  return found === '' || found.length > LONGEST_TITLE || EMPTY_TITLE.test(found) ? null : found;
};

/** Pages of Word's last layout; null where no such figure is stored. */
export const readPageCount = (zip: ZipFile, extended: string | null): number | null => {
  let pages: number | null = null;
  const take = (element: XmlElement): void => {
    if (element.name === 'ep:Pages') pages = wholeNumber(textInside(element));
  };
  orNone(() => readPart(zip, extended, ['ep:Properties'], take), undefined);
  return pages;
};
