import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { ComposedBlock } from './composed-block.ts';
import { citationText, type ComposedInline } from './composed-inline.ts';
import { composeLetter } from './composed-letter.ts';
import { wordsInPlaces } from './composed-table.ts';
import { footnotesIn } from './footnotes.ts';
import { pictureAddress } from './html-body.ts';

/** A line break in a paragraph. */
const BREAK = '\\\n';

/** Text that Markdown leaves as it is, wherever in a line it stands. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&~|$#]/g, '\\$&');

/** A paragraph's text whose start Markdown does not take for a list, a heading or a rule. */
const lineStart = (text: string): string => text.replace(/^(\s*)([-+=])/gm, '$1\\$2').replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

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
      const { bold, italic, strike, superscript, subscript, link } = node.marks;
      const joinsWord = /[^\s.,;:)(]$/u.test(plain[index - 1] ?? '') && /^\S/u.test(node.text);
      const joinedByWord = /^[^\s.,;:)(]/u.test(plain[index + 1] ?? '') && /\S$/u.test(node.text);
      const free = !joinsWord && !joinedByWord && /^\s*[\p{L}\p{N}]/u.test(node.text) && /[\p{L}\p{N}]\s*$/u.test(node.text);
      let out = escaped(node.text);
      if (italic) out = marked(out, '*', 'em', free);
      if (bold) out = marked(out, '**', 'strong', free);
      if (strike) out = marked(out, '~~', 'del', free);
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
      return '---';
  }
}

/** What a picture's address is called below the text: its bytes would drown the words. */
const pictureLabel = (sha256: string): string => `billede-${sha256.slice(0, 12)}`;

type TableBlock = Extract<ComposedBlock, { kind: 'table' }>;

/** A pipe table, as GitHub writes it. It has one header row, one line a cell and no merged cells: those stay empty but for the first. */
function tableMarkdown(table: TableBlock): string {
  const { columns, headerRows } = table;
  const places = wordsInPlaces(table, (content) => blocksMarkdown(content).replace(/\\?\n+/g, '<br>'));
  const [head = [], ...body] = headerRows > 0 ? places : [columns.map(() => ''), ...places];
  return [head, columns.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Where the pictures of a letter lie: in the file itself, at its end. */
function pictureAddresses(blocks: readonly ComposedBlock[], pictures: ReadonlyMap<string, Uint8Array>): string {
  const found = new Map<string, string>();
  const look = (block: ComposedBlock): void => {
    if (block.kind === 'quote') block.content.forEach(look);
    if (block.kind === 'bullet-list' || block.kind === 'ordered-list') block.items.flat().forEach(look);
    if (block.kind === 'amendment') block.parts.forEach(({ content }) => content.forEach(look));
    if (block.kind === 'table') block.rows.flat().forEach((cell) => cell.content.forEach(look));
    const bytes = block.kind === 'picture' ? pictures.get(block.sha256) : undefined;
    if (block.kind === 'picture' && bytes !== undefined)
      found.set(block.sha256, `[${pictureLabel(block.sha256)}]: <${pictureAddress(block, bytes)}>`);
  };
  blocks.forEach(look);
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

/** The answer as CommonMark, with strike-through, tables and footnotes as GitHub writes them. Underlining, which Markdown has none of, is left out. */
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
    ...footnotesIn(letter.blocks).map(({ number, content }) => `[^${String(number)}]: ${inlines(content).replaceAll(BREAK, ' ')}`),
    pictureAddresses(letter.blocks, printable.pictures ?? new Map<string, Uint8Array>()),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
