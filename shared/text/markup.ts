import { collapse } from './normalise.ts';

/** A stretch of words between two block tags of HTML, with what the tags around it say of it. */
export type MarkupBlock = {
  /** 'h1'…'h6', 'li', 'td', 'th', 'caption', 'p' (anything else). */
  readonly tag: string;
  readonly text: string;
  /** Index of the table it stands in, -1 outside tables. */
  readonly table: number;
};

const BLOCK_TAGS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol table tbody thead tr td th caption br section article blockquote dt dd hr title'.split(' '),
);
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
  hellip: '…',
  sect: '§',
  shy: '',
};

export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED_ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });

/** At least so many block tags make a line a piece of HTML rather than a sentence that mentions a tag. */
const BLOCK_TAGS_OF_MARKUP = 3;

/** A line that carries a document as HTML. */
export const isMarkup = (text: string): boolean =>
  (text.match(/<\/?(?:p|div|h[1-6]|li|tr|td|table)\b/gi)?.length ?? 0) >= BLOCK_TAGS_OF_MARKUP;

/**
 * The blocks of a piece of HTML in order, in one pass and without a tree: however deep it is nested, it costs its length.
 * Only words and the kind of block are read; attributes, scripts and styles are passed over.
 */
export const readMarkup = (html: string): MarkupBlock[] => {
  const blocks: MarkupBlock[] = [];
  let tag = 'p';
  let words = '';
  let table = -1;
  let tables = 0;
  let depthOfTables = 0;
  let silent = '';
  const close = () => {
    const text = collapse(decodeEntities(words));
    words = '';
    if (text !== '') blocks.push({ tag, text, table });
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    if (silent === '') words += html.slice(at, until);
    if (open < 0) break;
    const end = html.indexOf('>', open);
    if (end < 0) {
      if (silent === '') words += html.slice(open);
      break;
    }
    const name = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, Math.min(end, open + 20)));
    at = end + 1;
    if (name === null) continue;
    const closing = name[1] === '/';
    const element = (name[2] ?? '').toLowerCase();
    if (element === 'script' || element === 'style') silent = closing ? '' : element;
    if (!BLOCK_TAGS.has(element)) continue;
    close();
    if (element === 'table') {
      depthOfTables += closing ? -1 : 1;
      if (!closing) tables += 1;
      table = depthOfTables > 0 ? tables - 1 : -1;
    }
    if (closing) tag = /^(?:h[1-6]|li|td|th|caption)$/.test(element) ? 'p' : tag;
    else if (/^(?:h[1-6]|li|td|th|caption)$/.test(element)) tag = element;
  }
  close();
  return blocks;
};
