import { attribute, classOf, styleOf } from './elements.ts';
import { type HtmlElement, walk } from './tree.ts';

/** What a word processor's export says of a paragraph in its own way, since it writes no lists and notes as HTML has them. */
export type ProcessorMark =
  | { readonly kind: 'item'; readonly depth: number }
  | { readonly kind: 'contents' }
  | { readonly kind: 'running-head' }
  | { readonly kind: 'running-foot' }
  | { readonly kind: 'footnote' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'subtitle' }
  | { readonly kind: 'hidden' };

/** Points by which Word indents one level of a list. */
const POINTS_PER_LEVEL = 36;

const POINTS: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, mm: 2.835, in: 72, px: 0.75 };

const indentOf = (style: string): number => {
  const match =
    /margin-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)(pt|cm|mm|in|px)/.exec(style) ??
    /margin\s*:(?:\s*[\d.]+\w*){3}\s+(\d{1,4}(?:\.\d{1,4})?)(pt|cm|mm|in|px)/.exec(style);
  return match === null ? 0 : Number(match[1]) * (POINTS[match[2] ?? 'pt'] ?? 1);
};

const depthOf = (style: string): number => {
  const level = /mso-list\s*:[^;]{0,60}?level(\d)/.exec(style)?.[1];
  if (level !== undefined) return Math.max(0, Number(level) - 1);
  const number = /-aw-list-level-number\s*:\s*(\d)/.exec(style)?.[1];
  if (number !== undefined) return Number(number);
  return Math.max(0, Math.min(8, Math.round(indentOf(style) / POINTS_PER_LEVEL) - 1));
};

/** Reads the marks of Word, Outlook, Aspose.Words and LibreOffice; null for a paragraph without any. */
export const processorMark = (element: HtmlElement): ProcessorMark | null => {
  if (element.attributes.length === 0) return null;
  const classes = classOf(element);
  const style = styleOf(element);
  if (classes === '' && style === '' && attribute(element, 'title') === '') return null;
  if (/-aw-headerfooter-type\s*:\s*header|mso-element\s*:\s*header/.test(style)) return { kind: 'running-head' };
  if (/-aw-headerfooter-type\s*:\s*footer|mso-element\s*:\s*footer/.test(style)) return { kind: 'running-foot' };
  if (/mso-element\s*:\s*comment-list/.test(style)) return { kind: 'hidden' };
  if (element.name === 'div') {
    if (attribute(element, 'title') === 'header') return { kind: 'running-head' };
    if (attribute(element, 'title') === 'footer') return { kind: 'running-foot' };
    if (/^sdfootnote\d/.test(attribute(element, 'id')) || /mso-element\s*:\s*footnote(?!-)/.test(style)) return { kind: 'footnote' };
    return null;
  }
  if (element.name !== 'p') return null;
  if (/\bMsoToc\d\b/.test(classes)) return { kind: 'contents' };
  if (/\bMsoHeader\b/.test(classes)) return { kind: 'running-head' };
  if (/\bMsoFooter\b/.test(classes)) return { kind: 'running-foot' };
  if (/\b(?:MsoFootnoteText|sdfootnote|MsoEndnoteText)\b/.test(classes)) return { kind: 'footnote' };
  if (/\b(?:MsoQuote|MsoIntenseQuote)\b/.test(classes)) return { kind: 'quote' };
  if (/\b(?:MsoSubtitle|Undertitel)\b/.test(classes)) return { kind: 'subtitle' };
  if (/\bMsoCaption\b/.test(classes)) return { kind: 'caption' };
  if (
    /\bMsoList(?:Paragraph|Bullet|Number)/.test(classes) ||
    /mso-list\s*:(?!\s*none)[^;]{0,60}level\d|-aw-import\s*:\s*list-item|-aw-list-level-number/.test(style)
  )
    return { kind: 'item', depth: depthOf(style) };
  return null;
};

/** A stretch that only shows the list sign or number of its paragraph: the format's sign, not the paragraph's words. */
export const isListSign = (element: HtmlElement): boolean =>
  element.name === 'span' && /mso-list\s*:\s*ignore|-aw-import\s*:\s*(?:ignore|spaces)/.test(styleOf(element));

/** The sign such a stretch shows: '·', '1.', 'a)'. */
export const signOf = (element: HtmlElement): string => {
  let sign = '';
  walk(element, {
    enter: () => sign.length < 40,
    leave: () => undefined,
    text: (node) => {
      sign += node.value;
    },
  });
  return sign
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, 20);
};

/** A marker with figures or letters numbers its item; any other sign is a bullet. 'o' is Courier's hollow bullet. */
export const isNumberSign = (sign: string): boolean =>
  /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zæøå]{1,2}|[ivxlc]{1,6})[.):]?\)?$/i.test(sign) && sign !== 'o';

/** A sign typed or drawn at the head of a list paragraph in a filtered export, and the words after it. */
export const splitSign = (text: string): { readonly sign: string; readonly rest: string } | null => {
  const match = /^([·•▪◦○●■§ØüÜ–—*o-]|\(?\d{1,3}[.)]|\(?[a-zæøå][.)])\s+(?=\S)/u.exec(text.slice(0, 60));
  return match === null ? null : { sign: match[1] ?? '', rest: text.slice(match[0].length) };
};
