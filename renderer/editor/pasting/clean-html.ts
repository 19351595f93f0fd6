import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isAllowedLink } from '../../../shared/response/schema/link.ts';
import { escaped, HtmlWriter } from './html-writer.ts';
import { inlineTags, isFollowedChange } from './inline-style.ts';
import { styleOf, type Style } from './style.ts';
import { isFrameOfWebItem, webListItem, wordListItem } from './word-list.ts';
import { wordFootnotes } from './word-footnotes.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words are not the text's. */
const JUNK = new Set(
  'script style head title meta link noscript template object iframe svg math select textarea input audio video canvas xml'.split(' '),
);
/** Elements written on with the attributes named. */
const KEPT = new Map<string, readonly string[]>([
  ['p', ['data-guidepost']],
  ['h1', ['data-guidepost']],
  ['h2', ['data-guidepost']],
  ['h3', ['data-guidepost']],
  ['h4', ['data-guidepost']],
  ['h5', ['data-guidepost']],
  ['h6', ['data-guidepost']],
  ['pre', []],
  ['div', ['data-amendment', 'data-amendment-current', 'data-amendment-proposed']],
  ['blockquote', ['data-citation']],
  ['table', []],
  ['tr', []],
  ['td', ['colspan', 'rowspan', 'colwidth']],
  ['th', ['colspan', 'rowspan', 'colwidth']],
  ['q', ['data-citation']],
  ['sup', []],
  ['sub', []],
]);
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 pre div blockquote table ul ol li td th tr hr'.split(' '));
/** Set by this program when it copies; everything else in the way of `data-` is another's. */
const OWN_SPANS = ['data-footnote', 'data-placeholder'];

/** What is kept of pasted HTML, and what could not be. */
export type CleanHtml = { readonly html: string; readonly droppedPictures: number };

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value;

const attributes = (element: Element, names: readonly string[]): string =>
  names
    .flatMap((name) => {
      const value = attribute(element, name);
      return value === undefined ? [] : [` ${name}="${escaped(value)}"`];
    })
    .join('');

const alignment = (element: Element, style: Style): string => {
  const align = style.get('text-align') ?? attribute(element, 'align');
  return align === 'right' || align === 'center' ? ` align="${align}"` : '';
};

const isPageBreak = (element: Element, style: Style): boolean =>
  element.tagName === 'br' && (style.get('page-break-before') === 'always' || style.get('break-before') === 'page');

/** A table in a table: a cell holds none, so its cells become paragraphs. */
const TABLE_PARTS = new Set('table tr td th'.split(' '));
const inInnerTable = (tagName: string): readonly (readonly [string, string])[] =>
  tagName === 'td' || tagName === 'th' ? [['div', '']] : [];

/** Tags that open an element, the outermost first; null where the element goes, words and all. */
function tagsOf(element: Element, style: Style): readonly (readonly [string, string])[] | null {
  const { tagName } = element;
  if (JUNK.has(tagName)) return null;
  const names = element.attrs.map(({ name }) => name);
  if (isFollowedChange(tagName, names)) return tagName === 'del' ? null : inlineTags('span', style);
  const slice = attributes(element, ['data-pm-slice']);
  const kept = KEPT.get(tagName);
  if (kept !== undefined) {
    const isCell = tagName === 'td' || tagName === 'th';
    const wordStyle = tagName === 'p' ? attribute(element, 'class') : undefined;
    const isTitle = wordStyle === 'MsoTitle';
    const isQuote = wordStyle === 'MsoQuote' || wordStyle === 'MsoIntenseQuote';
    return [
      ...(isQuote ? [['blockquote', ''] as const] : []),
      [isTitle ? 'h1' : tagName, attributes(element, kept) + (isCell ? alignment(element, style) : '') + slice],
      ...inlineTags(tagName, style),
    ];
  }
  if (tagName === 'ul' || tagName === 'ol') return [[tagName, attributes(element, ['start']) + slice]];
  if (tagName === 'li') return [['li', slice]];
  if (tagName === 'a') {
    const href = attribute(element, 'href') ?? '';
    return isAllowedLink(href) ? [['a', ` href="${escaped(href.trim())}"`]] : [];
  }
  const own = tagName === 'span' ? attributes(element, OWN_SPANS) + slice : '';
  return own === '' ? inlineTags(tagName, style) : [['span', own]];
}

/**
 * Pasted HTML with what an answer can hold, and nothing else: headings, lists, tables, quotes, links, bold and the like.
 * Word's lists, which are paragraphs with a sign before them, become lists; its footnotes become notes. Walks by hand
 * instead of recursion, and no list stands deeper than the deepest an answer writes: what is pasted may be nested at will.
 */
export function cleanHtml(html: string): CleanHtml {
  const root = parse(html);
  const notes = wordFootnotes(root);
  const out = new HtmlWriter();
  let droppedPictures = 0;
  /** How many tables what is read now stands in. */
  let tables = 0;
  const work: (Node | (() => void))[] = [];
  // Not pushed as arguments: there may be more children than a call takes.
  const lookInto = (children: readonly Node[]): void => {
    for (const child of children.toReversed()) work.push(child);
  };
  lookInto(root.childNodes);

  const enter = (element: Element): void => {
    const style = styleOf(attribute(element, 'style'));
    const note = notes.markedBy(element);
    if (note !== null) return out.raw(`<span data-footnote="">${escaped(note)}</span>`);
    if (notes.isList(element)) return;
    if (element.tagName === 'img') {
      if (attribute(element, 'data-picture') === undefined) droppedPictures += 1;
      else out.raw(`<img${attributes(element, ['data-picture', 'alt'])}>`);
      return;
    }
    if (element.tagName === 'br') return out.raw(isPageBreak(element, style) ? '<hr data-page-break="">' : '<br>');
    if (element.tagName === 'hr') {
      out.endWordList();
      return out.raw(`<hr${attributes(element, ['data-page-break'])}>`);
    }
    // The mark with which Word for the web ends a paragraph.
    if (attribute(element, 'class')?.split(/\s+/).includes('EOP') === true) return;
    const item = wordListItem(element, style) ?? webListItem(element);
    const isFrame = isFrameOfWebItem(element);
    // The sign that Word writes before an item; the list has its own.
    if (style.get('mso-list')?.toLowerCase() === 'ignore') return;
    if (element.tagName === 'table') tables += 1;
    const tags = isFrame ? [] : tables > 1 && TABLE_PARTS.has(element.tagName) ? inInnerTable(element.tagName) : tagsOf(element, style);
    if (tags === null) return;
    if (item !== null) out.startWordItem(item);
    else if (BLOCKS.has(element.tagName) && !isFrame) out.endWordList();
    const opened = item === null ? tags.filter(([tag, attrs]) => out.open(tag, attrs)) : [];
    work.push(() => {
      if (BLOCKS.has(element.tagName) && item === null && !isFrame) out.endWordList();
      for (const [tag] of opened.toReversed()) out.close(tag);
      if (element.tagName === 'table') tables -= 1;
    });
    lookInto(element.childNodes);
  };

  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (typeof next === 'function') next();
    else if (tree.isTextNode(next)) out.text(next.value);
    else if (tree.isElementNode(next)) enter(next);
  }
  return { html: out.finish(), droppedPictures };
}
