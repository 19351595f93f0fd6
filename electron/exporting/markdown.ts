import type { PrintableResponse } from '../../shared/response/printable.ts';
import { citationText, type ComposedBlock, type ComposedInline } from './composed-block.ts';
import { composeLetter } from './composed-letter.ts';

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
  const plain = content.map((node) => (node.kind === 'break' ? '\n' : node.kind === 'citation' ? citationText(node) : node.text));
  return content
    .map((node, index) => {
      if (node.kind === 'break') return BREAK;
      if (node.kind === 'citation') return escaped(citationText(node));
      const { bold, italic, strike, link } = node.marks;
      const joinsWord = /[^\s.,;:)(]$/u.test(plain[index - 1] ?? '') && /^\S/u.test(node.text);
      const joinedByWord = /^[^\s.,;:)(]/u.test(plain[index + 1] ?? '') && /\S$/u.test(node.text);
      const free = !joinsWord && !joinedByWord && /^\s*[\p{L}\p{N}]/u.test(node.text) && /[\p{L}\p{N}]\s*$/u.test(node.text);
      let out = escaped(node.text);
      if (italic) out = marked(out, '*', 'em', free);
      if (bold) out = marked(out, '**', 'strong', free);
      if (strike) out = marked(out, '~~', 'del', free);
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
    case 'rule':
      return '---';
  }
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

/** The answer as CommonMark, with strike-through as GitHub writes it. Underlining, which Markdown has none of, is left out. */
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
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
