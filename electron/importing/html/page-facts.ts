import { attribute } from './elements.ts';
import { type HtmlElement, type HtmlRoot, walk } from './tree.ts';

/** What the head of a page says: its title, and the site it stands on. */
export type PageFacts = { readonly title: string | null; readonly site: string | null };

/** Characters; longer ones are no title. */
const LONGEST_TITLE = 300;

const clean = (text: string): string | null => {
  const words = text
    .slice(0, LONGEST_TITLE * 2)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return words === '' || words.length > LONGEST_TITLE ? null : words;
};

/** The title without the site's name after it: 'Udkast til ældrepolitik | Odense Kommune'. */
const withoutSite = (title: string): { readonly title: string; readonly site: string | null } => {
  const parts = title.split(/\s+[|–—»-]\s+/);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined || !/kommune|region|ministeri|styrelse|portal|\.dk$|folketinget/i.test(last))
    return { title, site: null };
  return { title: title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—»-]\s*$/, ''), site: last };
};

export const pageFacts = (root: HtmlRoot): PageFacts => {
  let inTitle = false;
  let title = '';
  let site = '';
  const isPageTitle = (element: HtmlElement): boolean => element.name === 'title' && title === '';
  walk(root, {
    enter: (element) => {
      if (element.name === 'body') return false;
      if (isPageTitle(element)) inTitle = true;
      if (element.name === 'meta' && /^og:site_name$/i.test(attribute(element, 'property'))) site = attribute(element, 'content');
      return true;
    },
    leave: (element) => {
      if (element.name === 'title') inTitle = false;
    },
    text: (node) => {
      if (inTitle) title += node.value;
    },
  });
  const whole = clean(title);
  const parted = whole === null ? null : withoutSite(whole);
  return { title: parted?.title ?? null, site: clean(site) ?? parted?.site ?? null };
};
