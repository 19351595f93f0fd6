import { attribute } from './elements.ts';
import { type HtmlElement, walk } from './tree.ts';

/** A list of a page's own parts is no larger than this, in characters and links. */
const LARGEST_CONTENTS = 6000;
const MOST_LINKS = 120;
/** Characters beside the links: the list's heading. */
const LONGEST_LABEL = 40;
/** So many links to parts are a table of contents, though no heading says so. */
const LINKS_WITHOUT_LABEL = 3;

const LABEL = /^(?:indhold|indholdsfortegnelse|på (?:denne )?side(?:n)?|hop til|gå til|spring til|i denne (?:plan|strategi|politik))/i;

/** 'På denne side' and links to the page's own parts: a table of contents. */
export const isContentsLinks = (element: HtmlElement): boolean => {
  const { characters, linked, links } = element;
  if (links < 2 || links > MOST_LINKS || characters > LARGEST_CONTENTS || characters - linked > LONGEST_LABEL) return false;
  let isInside = true;
  let insideLinks = 0;
  let label = '';
  walk(element, {
    enter: (inner) => {
      if (inner.name === 'a') {
        if (!/^#[^\s!]/.test(attribute(inner, 'href'))) isInside = false;
        insideLinks += 1;
      }
      return isInside;
    },
    leave: (inner) => {
      if (inner.name === 'a') insideLinks -= 1;
    },
    text: ({ value }) => {
      if (insideLinks === 0) label += value;
    },
  });
  const words = label.trim();
  return isInside && (words === '' ? links >= LINKS_WITHOUT_LABEL : LABEL.test(words));
};
