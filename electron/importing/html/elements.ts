import type { HtmlElement, HtmlNode } from './tree.ts';

/** An attribute's value; '' where it is absent or empty. */
export const attribute = (element: HtmlElement, name: string): string => {
  for (const candidate of element.attributes) if (candidate.name === name) return candidate.value;
  return '';
};

export const hasAttribute = (element: HtmlElement, name: string): boolean =>
  element.attributes.some((candidate) => candidate.name === name);

/** Longer class lists and styles are no page's own; patterns are not run over them. */
const LONGEST_VALUE = 2000;

export const styleOf = (element: HtmlElement): string => attribute(element, 'style').slice(0, LONGEST_VALUE).toLowerCase();

export const classOf = (element: HtmlElement): string => attribute(element, 'class').slice(0, LONGEST_VALUE);

export const roleOf = (element: HtmlElement): string => attribute(element, 'role').trim().toLowerCase();

/** True for the element itself and each that holds it, as long as `test` says so of one of them. */
export const isWithin = (node: HtmlNode, test: (element: HtmlElement) => boolean): boolean => {
  for (let up: HtmlNode | null = node; up !== null; up = up.parent) if (up.kind === 'element' && test(up)) return true;
  return false;
};

/** Level of a heading: 1–6 by its tag, by its role, or by the name a word processor gives it; 0 for anything else. */
export const headingLevel = (element: HtmlElement): number => {
  const byTag = /^h([1-6])$/.exec(element.name)?.[1];
  if (byTag !== undefined) return Number(byTag);
  if (roleOf(element) === 'heading') return Math.min(9, Math.max(1, Number.parseInt(attribute(element, 'aria-level'), 10) || 2));
  if (element.name !== 'p') return 0;
  const byStyle = /^(?:(?:Overskrift|Heading)-?(\d)|(MsoTitle|Titel))\b/.exec(classOf(element));
  if (byStyle === null) return 0;
  return byStyle[2] === undefined ? Number(byStyle[1]) : 1;
};

/** Elements whose words stand apart from those before and after them. */
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot thead td th tr ul xmp listing plaintext caption`.split(
    /\s/,
  ),
);

export const isBlock = (element: HtmlElement): boolean => BLOCKS.has(element.name) || roleOf(element) === 'heading';

/** Elements that hold no words of the page. */
const SILENT = new Set(
  `script style template noscript svg head title meta link base object embed applet iframe frame frameset noframes noembed audio video canvas
select option optgroup datalist textarea input map param source track picture-source xml progress meter annotation`.split(/\s/),
);

export const isSilent = (element: HtmlElement): boolean => SILENT.has(element.name);
