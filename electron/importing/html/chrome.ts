import { isContentsLinks } from './contents-links.ts';
import { attribute, classOf, headingLevel, isWithin, roleOf } from './elements.ts';
import { type HtmlElement, type HtmlNode, type HtmlRoot, walk } from './tree.ts';
import type { Visibility } from './visible.ts';

/** What of a page is the portal's and not the document's. */
export type Chrome = {
  /** Elements and loose words that belong to the portal. */
  readonly apart: ReadonlySet<HtmlNode>;
  /** Headings inside those that are the document's all the same: a title in the page's banner. */
  readonly kept: ReadonlySet<HtmlElement>;
  /** Lists of the page's own parts. */
  readonly contents: ReadonlySet<HtmlElement>;
};

/** Characters; a smaller <main> is a shell whose text is elsewhere. */
const SMALLEST_MAIN = 80;
/** An article without a <main> is the page's when it holds so large a part of it. */
const SHARE_OF_ARTICLE = 0.4;
/** Headings of the first level that may be the title; a page with more of them has no one title. */
const MOST_TITLES = 20;
/** What is called a menu or a share bar and holds more of the page than this is only called so. */
const SHARE_OF_CHROME = 0.35;
/** A box whose words are links to this share leads elsewhere. */
const SHARE_OF_LINKS = 0.75;

/** Elements that a list of the page's parts may be set in. */
const HOLDS_CONTENTS = new Set('nav div section aside ul ol'.split(' '));

const CHROME_ROLES = new Set('navigation search contentinfo menu menubar toolbar dialog alertdialog tablist tooltip'.split(' '));

/** Names that sites give to what surrounds a document, as parts of a class or id parted by '-', '_' or space. */
const CHROME_NAMES = new Set(
  `cookie cookies cookiebanner cookieconsent consent gdpr cybotcookiebotdialog coibanner breadcrumb breadcrumbs brødkrumme broedkrumme crumbs
share sharing sharebar social sociallinks some socialmedia skiplink skip navbar navigation mainnav sidenav menu mainmenu sidemenu topmenu bundmenu
searchform searchbox searchbar sitesearch søgefelt soegefelt newsletter nyhedsbrev pagination pager readspeaker oplæsning webreader
feedback chatbot chatwidget languageselector languageswitcher sitefooter pagefooter siteheader topbar printlink printknap printbutton
pagetools sidevaerktoejer visuallyhidden sronly screenreader udskriv backlink tilbagelink`.split(/\s+/),
);
/** The same as two parts: 'share-links', 'print_button'. */
const CHROME_PAIRS =
  /(?:^|[\s_-])(?:(?:share|social|some|print|skip|back|del)[-_](?:links?|buttons?|bar|knap|side|to|icons?|media)|(?:site|page|global|main)[-_](?:footer|nav|navigation|menu|search|tools)|site[-_]header|global[-_]header|search[-_](?:form|box|bar|field)|(?:visually|visual)[-_]?hidden|sr-only|screen-?reader(?:-text)?|language[-_](?:selector|switcher)|chat[-_](?:bot|widget))(?=$|[\s_-])/i;

/** Names of what stands beside a text: it is the portal's when it is links. */
const BESIDE = /(?:^|[\s_-])(?:related|relateret|sidebar|secondary|aside|seeother|laes-?ogsaa)(?=$|[\s_-])/i;

const hasChromeName = (element: HtmlElement): boolean => {
  if (element.attributes.length === 0) return false;
  const names = `${classOf(element)} ${attribute(element, 'id').slice(0, 200)}`.trim();
  if (names === '') return false;
  return (
    CHROME_PAIRS.test(names) ||
    names
      .toLowerCase()
      .split(/\s+/)
      .some((name) => CHROME_NAMES.has(name) || CHROME_NAMES.has(name.split(/[-_]/, 1)[0] ?? ''))
  );
};

const isLandmark = (element: HtmlElement): boolean =>
  ['main', 'article', 'section', 'blockquote', 'figure', 'td'].includes(element.name) || roleOf(element) === 'main';

type Survey = { readonly mains: HtmlElement[]; readonly articles: HtmlElement[]; readonly headings: HtmlElement[]; readonly total: number };

const survey = (root: HtmlRoot, isHidden: Visibility): Survey => {
  const found: { mains: HtmlElement[]; articles: HtmlElement[]; headings: HtmlElement[] } = { mains: [], articles: [], headings: [] };
  let total = 0;
  walk(root, {
    enter: (element) => {
      if (isHidden(element)) return false;
      if (element.name === 'body') total = element.characters;
      if (element.name === 'main' || roleOf(element) === 'main') found.mains.push(element);
      if (element.name === 'article' || roleOf(element) === 'article') found.articles.push(element);
      if (headingLevel(element) === 1 && found.headings.length < MOST_TITLES) found.headings.push(element);
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return { ...found, total };
};

const largest = (elements: readonly HtmlElement[]): HtmlElement | null =>
  elements.reduce<HtmlElement | null>((best, element) => (best === null || element.characters > best.characters ? element : best), null);

/** The element that holds the document proper; null where nothing says so. */
const mainOf = ({ mains, articles, total }: Survey): HtmlElement | null => {
  const main = largest(mains);
  if (main !== null && main.characters >= SMALLEST_MAIN) return main;
  const article = largest(articles);
  // Several long articles are one document in parts.
  const rivals = articles.filter((other) => article !== null && other !== article && other.characters >= article.characters / 4);
  return article !== null && rivals.length === 0 && article.characters >= Math.max(SMALLEST_MAIN, total * SHARE_OF_ARTICLE)
    ? article
    : null;
};

/** Everything beside the path from the page's top down to `main`. */
const besides = (main: HtmlElement): HtmlNode[] => {
  const beside: HtmlNode[] = [];
  for (let node: HtmlNode = main; node.parent !== null && node.parent.kind === 'element'; node = node.parent) {
    for (let sibling: HtmlNode | null = node.parent.first; sibling !== null; sibling = sibling.next)
      if (sibling !== node) beside.push(sibling);
  }
  return beside;
};

const isIn = (node: HtmlNode, top: HtmlNode): boolean => {
  for (let up: HtmlNode | null = node; up !== null; up = up.parent) if (up === top) return true;
  return false;
};

/** A heading that is a link home or stands in a menu names the site. */
const namesSite = (heading: HtmlElement): boolean =>
  heading.linked >= heading.characters * 0.9 ||
  isWithin(
    heading,
    (element) =>
      element.name === 'nav' || element.name === 'footer' || CHROME_ROLES.has(roleOf(element)) || /logo|brand/i.test(classOf(element)),
  );

/** The title of a document whose <main> has none, where one heading above it can be it. */
const titlesOutside = ({ headings }: Survey, main: HtmlElement): HtmlElement[] => {
  if (headings.some((heading) => isIn(heading, main))) return [];
  const candidates = headings.filter((heading) => heading.characters > 0 && !namesSite(heading));
  return candidates.length === 1 ? candidates : [];
};

/** Tells what surrounds the document from the document, by landmarks first, then by names, then by links. */
export const findChrome = (root: HtmlRoot, isHidden: Visibility): Chrome => {
  const seen = survey(root, isHidden);
  const main = mainOf(seen);
  const apart = new Set<HtmlNode>(main === null ? [] : besides(main));
  const kept = new Set(main === null ? [] : titlesOutside(seen, main));
  const isSmall = (element: HtmlElement): boolean => element.characters <= seen.total * SHARE_OF_CHROME;
  const holdsTitle = (element: HtmlElement): boolean => seen.headings.some((heading) => isIn(heading, element) && !namesSite(heading));
  const contents = new Set<HtmlElement>();
  let afterHeading = false;
  walk(main ?? root, {
    enter: (element) => {
      if (isHidden(element)) return false;
      if (headingLevel(element) > 0) afterHeading = true;
      if (element !== main && HOLDS_CONTENTS.has(element.name) && isContentsLinks(element)) {
        contents.add(element);
        return false;
      }
      if (element === main || !isChrome(element, main !== null, isSmall, afterHeading)) return true;
      if (element.name === 'header' || roleOf(element) === 'banner') {
        if (holdsTitle(element)) for (const heading of seen.headings) if (isIn(heading, element) && !namesSite(heading)) kept.add(heading);
      }
      apart.add(element);
      return false;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return { apart, kept, contents };
};

/** What a box beside the text is headed when it tells how to reach the body, not what the document says. */
const CONTACT = /^\s*(?:kontakt|har du spørgsmål|følg os|læs også|se også|relateret)/i;

const opensWithContact = (box: HtmlElement): boolean => {
  let words = '';
  walk(box, {
    enter: () => words.length < 40,
    leave: () => undefined,
    text: ({ value }) => {
      if (words.length < 40) words = `${words} ${value.trim()}`.trim();
    },
  });
  return CONTACT.test(words);
};

const isChrome = (element: HtmlElement, hasMain: boolean, isSmall: (element: HtmlElement) => boolean, afterHeading: boolean): boolean => {
  const { name } = element;
  const role = roleOf(element);
  if (name === 'html' || name === 'body' || element.characters === 0) return false;
  if (name === 'nav' || CHROME_ROLES.has(role)) return isSmall(element) || element.linked >= element.characters * SHARE_OF_LINKS;
  if (name === 'footer' || (name === 'header' && !hasMain) || (role === 'banner' && !hasMain))
    return isSmall(element) && !isWithin(element.parent ?? element, isLandmark);
  if (!isSmall(element)) return false;
  if (name === 'dialog') return true;
  if (role === 'complementary' || name === 'aside') {
    if (element.linked >= element.characters * 0.5 || (hasMain && opensWithContact(element))) return true;
  }
  if (hasChromeName(element) && headingLevel(element) === 0) return true;
  if (BESIDE.test(classOf(element)) && element.linked >= element.characters * SHARE_OF_LINKS) return true;
  // Without landmarks: a box of links before the document's first heading is a menu.
  return (
    !hasMain &&
    !afterHeading &&
    ['ul', 'ol', 'div', 'table', 'p'].includes(name) &&
    element.linked >= element.characters * SHARE_OF_LINKS &&
    element.links >= 3
  );
};
