import type { MarkedDocument } from '../../../shared/text/line-mark.ts';
import type { Chrome } from './chrome.ts';
import { attribute, headingLevel, isBlock, isWithin, roleOf, styleOf } from './elements.ts';
import { BlockLines } from './block-lines.ts';
import { tableOf } from './tables.ts';
import { type HtmlElement, type HtmlRoot, type HtmlText, walk } from './tree.ts';
import type { Visibility } from './visible.ts';
import { isListSign, processorMark, signOf } from './word-processor.ts';

/** Bold by tag or style; null where the element says nothing of it. A heading's own weight is no emphasis. */
const weightOf = (element: HtmlElement): boolean | null => {
  const style = styleOf(element);
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/.test(weight);
  return element.name === 'b' || element.name === 'strong' ? true : null;
};

/** 'Fold alle ud', 'Vis mere': a button that opens and closes what has headings of its own. */
const OPENS_ALL = /^(?:fold|vis|skjul|luk|åbn|udvid|læs) (?:alle?|alt|mere|ud|ind)/i;

/** A button that opens a part of the page is that part's heading; other buttons do something. */
const opensPart = (element: HtmlElement): boolean =>
  (attribute(element, 'aria-controls') !== '' || attribute(element, 'aria-expanded') !== '') && !OPENS_ALL.test(signOf(element));

const isInHeading = (element: HtmlElement): boolean => isWithin(element, (up) => headingLevel(up) > 0 || up.name === 'summary');

/** The blocks of a page in reading order, and what was kept out of them. */
export const readBlocks = (root: HtmlRoot, isHidden: Visibility, chrome: Chrome): Pick<MarkedDocument, 'lines' | 'removed'> => {
  const blocks = new BlockLines();
  /** What to undo when an element is left. */
  const undo = new Map<HtmlElement, (() => void)[]>();
  const bold: boolean[] = [];

  const within = (element: HtmlElement, change: () => () => void): void => {
    const back = change();
    const known = undo.get(element);
    if (known === undefined) undo.set(element, [back]);
    else known.push(back);
  };

  /** True where the table was read whole. */
  const enterTable = (element: HtmlElement): boolean => {
    const table = tableOf(element, isHidden);
    if (table.kind === 'data') {
      blocks.table(table);
      return true;
    }
    if (table.isBox) within(element, () => blocks.inside('aside'));
    return false;
  };

  const enterBlock = (element: HtmlElement): void => {
    const level = headingLevel(element);
    const { name } = element;
    if (level > 0) within(element, () => blocks.heading(level));
    else if (name === 'summary' || (name === 'button' && opensPart(element))) within(element, () => blocks.heading(null));
    else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir')
      within(element, () => {
        blocks.lists.enter(element);
        return () => blocks.lists.leave();
      });
    else if (name === 'li') within(element, () => blocks.item(blocks.lists.item(element)));
    else if (name === 'blockquote') within(element, () => blocks.inside('quote'));
    else if (name === 'aside' || roleOf(element) === 'complementary' || roleOf(element) === 'note')
      within(element, () => blocks.inside('aside'));
    else if (name === 'figcaption') within(element, () => blocks.inside('caption'));
    else if (name === 'pre' || name === 'listing' || name === 'xmp' || name === 'plaintext') within(element, () => blocks.preformatted());
    else if (name === 'dl') within(element, () => blocks.definitions());
    else if (name === 'dt' || name === 'dd') blocks.definitionPart(name);
    const mark = processorMark(element);
    if (mark === null) return;
    switch (mark.kind) {
      case 'item':
        within(element, () => blocks.listParagraph(mark.depth));
        return;
      case 'contents':
        within(element, () => blocks.apart('table-of-contents'));
        return;
      case 'running-head':
        within(element, () => blocks.apart('running-header'));
        return;
      case 'running-foot':
        within(element, () => blocks.apart('running-footer'));
        return;
      case 'hidden':
        within(element, () => blocks.apart('portal'));
        return;
      case 'footnote':
      case 'quote':
      case 'caption':
      case 'subtitle':
        within(element, () => blocks.inside(mark.kind));
        return;
    }
  };

  const enter = (element: HtmlElement): boolean => {
    if (isHidden(element)) return false;
    if (element.name === 'br') blocks.breakLine();
    if (isListSign(element)) {
      blocks.sign(signOf(element));
      return false;
    }
    if (element.name === 'button' && !opensPart(element) && !isInHeading(element)) return false;
    const asBlock = isBlock(element) || (element.name === 'button' && opensPart(element) && !isInHeading(element));
    if (asBlock) blocks.flush();
    if (chrome.apart.has(element)) within(element, () => blocks.apart('portal'));
    if (chrome.contents.has(element)) within(element, () => blocks.apart('table-of-contents'));
    if (chrome.kept.has(element)) within(element, () => blocks.kept());
    if (element.name === 'table' && enterTable(element)) {
      leave(element);
      return false;
    }
    if (asBlock) enterBlock(element);
    const weight = weightOf(element);
    if (weight !== null) {
      bold.push(weight);
      within(element, () => () => void bold.pop());
    }
    return true;
  };

  const leave = (element: HtmlElement): void => {
    const steps = undo.get(element);
    if (isBlock(element) || steps !== undefined)
      if (isBlock(element) || element.name === 'button' || chrome.apart.has(element)) blocks.flush();
    if (steps === undefined) return;
    for (const step of steps.reverse()) step();
    undo.delete(element);
  };

  const text = (node: HtmlText): void => {
    const isApart = chrome.apart.has(node);
    if (isApart && node.value.trim() === '') return;
    if (isApart) {
      blocks.flush();
      const back = blocks.apart('portal');
      blocks.add(node.value, false);
      blocks.flush();
      back();
    } else blocks.add(node.value, bold.at(-1) === true);
  };

  walk(root, { enter, leave, text });
  blocks.flush();
  return { lines: blocks.lines, removed: blocks.removed };
};
