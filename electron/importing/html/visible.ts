import { attribute, classOf, hasAttribute, isSilent, roleOf, styleOf } from './elements.ts';
import { countLetters } from './letters.ts';
import { type HtmlElement, type HtmlRoot, walk } from './tree.ts';

/** So large a part of the page is hidden only while a dialog stands before it. */
const SHARE_OF_PAGE = 0.4;

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/;

/** Which elements a reader of the page cannot see. */
export type Visibility = (element: HtmlElement) => boolean;

/** Ids that a button opens and closes: an accordion's text is hidden until somebody presses, and is part of the page. */
const openedIds = (root: HtmlRoot): Set<string> => {
  const ids = new Set<string>();
  walk(root, {
    enter: (element) => {
      const controls = attribute(element, 'aria-controls');
      if (controls !== '') for (const id of controls.slice(0, 2000).split(/\s+/)) ids.add(id);
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return ids;
};

const isMarkedHidden = (element: HtmlElement): boolean => {
  if (element.attributes.length === 0) return false;
  if (hasAttribute(element, 'hidden')) return attribute(element, 'hidden').toLowerCase() !== 'until-found';
  if (HIDDEN_STYLE.test(styleOf(element))) return true;
  return /(?:^|\s)(?:hidden|d-none|is-hidden)(?:\s|$)/.test(classOf(element)) && !/(?:^|\s)d-\w+-/.test(classOf(element));
};

/** Measures every element, and says which of them are hidden. */
export const measureTree = (root: HtmlRoot): Visibility => {
  const opened = openedIds(root);
  const hidden = new Set<HtmlElement>();
  const veiled: HtmlElement[] = [];
  let total = 0;
  let linkDepth = 0;
  let hiddenDepth = 0;
  walk(root, {
    enter: (element) => {
      if (isSilent(element)) return false;
      const isOpened = opened.has(attribute(element, 'id')) || roleOf(element) === 'tabpanel';
      if (!isOpened && isMarkedHidden(element)) hidden.add(element);
      else if (!isOpened && attribute(element, 'aria-hidden').toLowerCase() === 'true') veiled.push(element);
      if (hidden.has(element)) hiddenDepth += 1;
      if (element.name === 'a') linkDepth += 1;
      return true;
    },
    leave: (element) => {
      if (element.name === 'a') linkDepth -= 1;
      if (hidden.has(element)) hiddenDepth -= 1;
      else if (element.parent?.kind === 'element') {
        element.parent.characters += element.characters;
        element.parent.linked += element.linked;
        element.parent.links += element.links + (element.name === 'a' ? 1 : 0);
      }
    },
    text: (node) => {
      if (hiddenDepth > 0 || node.parent?.kind !== 'element') return;
      const characters = countLetters(node.value);
      node.parent.characters += characters;
      if (linkDepth > 0) node.parent.linked += characters;
      total += characters;
    },
  });
  for (const element of veiled) {
    if (element.characters < total * SHARE_OF_PAGE && element.name !== 'main' && element.name !== 'body') hidden.add(element);
  }
  return (element) => isSilent(element) || hidden.has(element);
};
