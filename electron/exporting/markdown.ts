import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { CellAlignment } from '../../shared/response/printable-table.ts';
import type { ComposedBlock } from './composed-block.ts';
import { citationText, type ComposedInline } from './composed-inline.ts';
import { composeLetter } from './composed-letter.ts';
import { cellsInPlaces, wordsInPlaces } from './composed-table.ts';
import { footnotesIn } from './footnotes.ts';
import { pictureAddress } from './html-body.ts';
import { picturesIn } from './pictures-in.ts';

/** A line break in a paragraph. */
const BREAK = '\\\n';

/** Text that Markdown leaves as it is, wherever in a line it stands; GitHub makes pictures of names between colons. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&~|$#^]|:(?=[\w+-]+:)|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '\\$&');

/** A paragraph's text whose start Markdown does not take for code, a list, a heading or a rule. */
const lineStart = (text: string): string =>
  text
    .replace(/^[ \t]+/, '')
    .replace(/^(\s*)([-+=]|:(?=\s))/gm, '$1\\$2')
    .replace(/^(\s*\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])/gim, '$1\\$2');

/** Alone between spaces and punctuation the short marks are read by every Markdown; within a word only tags are. */
function marked(text: string, mark: string, tag: string, free: boolean): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  return before + (free ? mark + core + mark : `<${tag}>${core}</${tag}>`) + after;
}

function inlines(content: readonly ComposedInline[]): string {
  const plain = content.map((node) => {
    if (node.kind === 'break') return '\n';
    return node.kind === 'citation' ? citationText(node) : node.kind === 'footnote' ? '' : node.text;
  });
  return content
    .map((node, index) => {
      if (node.kind === 'break') return BREAK;
      if (node.kind === 'citation') return escaped(citationText(node));
      if (node.kind === 'footnote') return `[^${String(node.number)}]`;
      const { bold, italic, underline, strike, superscript, subscript, link } = node.marks;
      const joinsWord = /[^\s.,;:)(]$/u.test(plain[index - 1] ?? '') && /^\S/u.test(node.text);
      const joinedByWord = /^[^\s.,;:)(]/u.test(plain[index + 1] ?? '') && /\S$/u.test(node.text);
      const free = !joinsWord && !joinedByWord && /^\s*[\p{L}\p{N}]/u.test(node.text) && /[\p{L}\p{N}]\s*$/u.test(node.text);
      const next = content[index + 1];
      const isBeforeLink = next?.kind === 'text' && next.marks.link !== undefined;
      // Else the link would be a picture.
      let out = isBeforeLink ? escaped(node.text).replace(/!$/, '\\!') : escaped(node.text);
      if (italic) out = marked(out, '*', 'em', free);
      if (bold) out = marked(out, '**', 'strong', free);
      if (strike) out = marked(out, '~~', 'del', free);
      if (underline && link === undefined) out = marked(out, '', 'u', false);
      if (superscript) out = `<sup>${out}</sup>`;
      else if (subscript) out = `<sub>${out}</sub>`;
      return link === undefined ? out : `[${out}](<${link.replace(/[<>]/g, encodeURIComponent)}>)`;
    })
    .join('');
}

/** Every line of a text, set in or quoted by `prefix`; the first by `first`. */
const prefixed = (text: string, first: string, prefix: string): string =>
  text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : prefix) + line).trimEnd())
    .join('\n');

const items = (list: readonly (readonly ComposedBlock[])[], marker: (index: number) => string): string =>
  list
    .map((item, index) => {
      const mark = marker(index);
      return prefixed(blocksMarkdown(item), mark, ' '.repeat(mark.length));
    })
    .join('\n');

/** `top` is the level of the body's largest headings. */
function blockMarkdown(block: ComposedBlock, top: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(top - 1 + block.level)} ${inlines(block.content).replaceAll(BREAK, ' ')}`;
    case 'paragraph':
      return lineStart(inlines(block.content));
    case 'bullet-list':
      return items(block.items, () => '- ');
    case 'ordered-list':
      return items(block.items, (index) => `${String(block.start + index)}. `);
    case 'quote':
      return prefixed(blocksMarkdown(block.content), '> ', '> ');
    case 'citation': {
      const paragraphs = [
        ...block.words.map((words) => lineStart(escaped(words))),
        ...(block.reference === '' ? [] : [`— ${escaped(block.reference)}`]),
      ];
      return prefixed(paragraphs.join('\n\n'), '> ', '> ');
    }
    case 'table':
      return tableMarkdown(block);
    case 'picture':
      return `![${escaped(block.alternative)}][${pictureLabel(block.sha256)}]`;
    case 'amendment':
      return block.parts.map(({ label, content }) => `**${label}**\n\n${blocksMarkdown(content)}`).join('\n\n');
    case 'page-break':
      return '<!-- sideskift -->';
    case 'rule':
      // Not of hyphens: an item that begins with one would be a rule itself.
      return '***';
  }
}

/** What a picture's address is called below the text: its bytes would drown the words. */
const pictureLabel = (sha256: string): string => `billede-${sha256.slice(0, 12)}`;

type TableBlock = Extract<ComposedBlock, { kind: 'table' }>;

/** A pipe table, as GitHub writes it. It has one header row, one line a cell and no merged cells: those stay empty but for the first. */
function tableMarkdown(table: TableBlock): string {
  const { columns, headerRows } = table;
  // Of several header rows the first is the head; the words of all others that are headers are bold.
  const places = wordsInPlaces(table, (cell, row) => cellMarkdown(cell.isHeader && row > 0 ? cell.content.map(inBold) : cell.content));
  const [head = [], ...body] = headerRows > 0 ? places : [columns.map(() => ''), ...places];
  return [head, columnAlignments(table).map((alignment) => RULES[alignment]), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const RULES = { left: '---', center: ':-:', right: '--:' } as const;

/** How each column's words stand: as most of its cells below the header do. */
function columnAlignments(table: TableBlock): CellAlignment[] {
  const cells = cellsInPlaces(table).filter(({ cell }) => cell.colspan === 1 && cell.content.length > 0);
  return table.columns.map((_, column) => {
    const own = cells.filter((placed) => placed.column === column);
    const below = own.filter(({ row }) => row >= table.headerRows);
    const counted = below.length > 0 ? below : own;
    const count = (alignment: CellAlignment): number => counted.filter(({ cell }) => cell.alignment === alignment).length;
    return (['right', 'center'] as const).find((alignment) => count(alignment) * 2 > counted.length) ?? 'left';
  });
}

/** What stands in a cell on its one line. Signs that only begin a line say nothing there. */
const cellMarkdown = (blocks: readonly ComposedBlock[]): string => blocksMarkdown(blocks.flatMap(unquoted)).replace(/\\?\n+/g, '<br>');

/** A quotation as the paragraphs it is made of. */
function unquoted(block: ComposedBlock): ComposedBlock[] {
  if (block.kind === 'quote') return block.content.flatMap(unquoted);
  if (block.kind !== 'citation') return [block];
  return [...block.words, ...(block.reference === '' ? [] : [`— ${block.reference}`])].map((words) => ({
    kind: 'paragraph',
    content: [{ kind: 'text', text: words, marks: {} }],
    keepWithNext: false,
  }));
}

const inBold = (block: ComposedBlock): ComposedBlock =>
  block.kind === 'paragraph'
    ? {
        ...block,
        content: block.content.map((inline) =>
          inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: true as const } } : inline,
        ),
      }
    : block;

/** Where the pictures of a letter lie: in the file itself, at its end. */
function pictureAddresses(blocks: readonly ComposedBlock[], pictures: ReadonlyMap<string, Uint8Array>): string {
  const found = new Map<string, string>();
  for (const picture of picturesIn(blocks)) {
    const bytes = pictures.get(picture.sha256);
    if (bytes !== undefined) found.set(picture.sha256, `[${pictureLabel(picture.sha256)}]: <${pictureAddress(picture, bytes)}>`);
  }
  return [...found.values()].join('\n');
}

/** Blocks one after another; a comment keeps two lists apart that Markdown would join. */
function blocksMarkdown(blocks: readonly ComposedBlock[], top = 1): string {
  const isList = (block: ComposedBlock | undefined): boolean => block?.kind === 'bullet-list' || block?.kind === 'ordered-list';
  const isQuote = (block: ComposedBlock | undefined): boolean => block?.kind === 'quote' || block?.kind === 'citation';
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const joins = (isList(before) && block.kind === before?.kind) || (isQuote(before) && isQuote(block));
      return (joins ? '<!-- -->\n\n' : '') + blockMarkdown(block, top);
    })
    .join('\n\n');
}

/** The answer as CommonMark, with strike-through, tables and footnotes as GitHub writes them, and tags for underlined, raised and lowered words. */
export function exportMarkdown(printable: PrintableResponse): string {
  const letter = composeLetter(printable);
  const lines = (texts: readonly string[]): string =>
    texts
      .filter((text) => text !== '')
      .map((text) => lineStart(escaped(text)))
      .join(BREAK);
  const parts = [
    lines([letter.senderName, ...letter.senderLines]),
    lines(letter.recipient),
    lines([letter.placeAndDate, ...letter.references]),
    letter.subject === '' ? '' : `# ${escaped(letter.subject)}`,
    blocksMarkdown(letter.blocks, letter.subject === '' ? 1 : 2),
    letter.closing,
    lines(letter.signature),
    ...letter.coSignatures.map(lines),
    ...footnotesIn(letter.blocks).map(
      ({ number, content }) => `[^${String(number)}]: ${lineStart(inlines(content).replaceAll(BREAK, ' '))}`,
    ),
    pictureAddresses(letter.blocks, printable.pictures ?? new Map<string, Uint8Array>()),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
