import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { styleOf, type Style } from './style.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** An item of one of Word's lists: how deep it stands, from 1, and how it is counted. */
export type WordItem = { readonly level: number; readonly isNumbered: boolean; readonly start: number; readonly list: string };

/** 'l0 level2 lfo1': which list, how deep. */
const MSO_LIST = /\b(l\d+)\s+level(\d+)/i;

/** '1.', '1)', 'a.', 'iv.', '1.2.'; anything else is a bullet. */
const NUMBER = /^\(?(?:\d+[.)]?)+$|^\(?[a-zæøå]{1,4}[.)]$/i;

/** The sign stands first in its paragraph; further in there is none to look for. */
const SIGN_WITHIN = 20;

/** The sign before an item: what stands in the span that Word marks to be ignored. */
function signOf(paragraph: Element): string {
  const work: DefaultTreeAdapterTypes.ChildNode[] = paragraph.childNodes.slice(0, SIGN_WITHIN);
  for (let next = work.shift(); next !== undefined; next = work.shift()) {
    if (!tree.isElementNode(next)) continue;
    const style = styleOf(next.attrs.find(({ name }) => name === 'style')?.value);
    if (style.get('mso-list')?.toLowerCase() === 'ignore') return textOf(next).replaceAll(/\s|\u00a0/g, '');
    for (const child of next.childNodes.slice(0, SIGN_WITHIN)) work.push(child);
    if (work.length > SIGN_WITHIN) return '';
  }
  return '';
}

/** The words of an element. */
export function textOf(element: Element): string {
  let text = '';
  const work: DefaultTreeAdapterTypes.ChildNode[] = [element];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (tree.isTextNode(next)) text += next.value;
    else if (tree.isElementNode(next)) for (const child of next.childNodes.toReversed()) work.push(child);
  }
  return text;
}

/** What list Word has put a paragraph in; null for all other elements. */
export function wordListItem(element: Element, style: Style): WordItem | null {
  const found = /^(?:p|h[1-6])$/.test(element.tagName) ? MSO_LIST.exec(style.get('mso-list') ?? '') : null;
  if (found === null) return null;
  const sign = signOf(element);
  const number = Number.parseInt(/\d+(?=[.)]*$)/.exec(sign)?.[0] ?? '1', 10);
  return { level: Math.max(1, Number(found[2])), isNumbered: NUMBER.test(sign), start: number, list: found[1] ?? '' };
}

const attribute = (element: Element, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';

/** Word for the web writes each item in a list of its own, which says how deep it stands. */
const isWebItem = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode | null): node is Element =>
  node !== null && tree.isElementNode(node) && node.tagName === 'li' && Number(attribute(node, 'data-aria-level')) >= 1;

/** What list Word for the web has put an item in; null for all other elements. */
export function webListItem(element: Element): WordItem | null {
  if (!isWebItem(element)) return null;
  const { parentNode } = element;
  const list = parentNode !== null && tree.isElementNode(parentNode) ? parentNode : null;
  return {
    level: Math.trunc(Number(attribute(element, 'data-aria-level'))),
    isNumbered: list?.tagName === 'ol',
    start: Math.max(1, Math.trunc(Number(list === null ? 1 : attribute(list, 'start'))) || 1),
    list: attribute(element, 'data-listid'),
  };
}

/** True for what Word for the web puts around its items and within them, which parts nothing. */
export function isFrameOfWebItem(element: Element): boolean {
  if (element.tagName === 'p') return isWebItem(element.parentNode);
  if (element.tagName === 'div') return attribute(element, 'class').split(/\s+/).includes('ListContainerWrapper');
  return (element.tagName === 'ul' || element.tagName === 'ol') && element.childNodes.some((child) => isWebItem(child));
}
