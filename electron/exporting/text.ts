import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { ComposedBlock } from './composed-block.ts';
import { plainText, type ComposedInline } from './composed-inline.ts';
import { composeLetter } from './composed-letter.ts';
import { wordsInPlaces } from './composed-table.ts';
import { footnotesIn } from './footnotes.ts';
import { raised, lowered } from './raised-digits.ts';

/** What a field for plain text makes of an address is up to its portal; a reader can copy it. */
const withAddress = (inline: ComposedInline): ComposedInline => {
  if (inline.kind !== 'text' || inline.marks.link === undefined) return inline;
  const address = inline.marks.link.replace(/^mailto:/i, '');
  // The address itself as words, with or without what a browser adds to it, is not written twice.
  const says = inline.text.trim().replace(/\/$/, '');
  return address.replace(/\/$/, '').endsWith(says) && says.includes('.') ? inline : { ...inline, text: `${inline.text} (${address})` };
};

/** Marks that plain text has: raised and lowered figures, and a note's number in brackets. */
const inPlainSigns = (inline: ComposedInline): ComposedInline => {
  if (inline.kind === 'footnote') return { kind: 'text', text: `[${String(inline.number)}]`, marks: {} };
  if (inline.kind !== 'text') return inline;
  const { superscript, subscript } = inline.marks;
  return { ...inline, text: superscript ? raised(inline.text) : subscript ? lowered(inline.text) : inline.text };
};

const words = (content: readonly ComposedInline[]): string => plainText(content.map((inline) => withAddress(inPlainSigns(inline))));

/** Every line of a text after `first`, set in by `rest`. */
const hanging = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');

const listItems = (items: readonly (readonly ComposedBlock[])[], marker: (index: number) => string): string =>
  items
    .map((item, index) => {
      const mark = marker(index);
      return hanging(blockTexts(item).join('\n'), mark, ' '.repeat(mark.length)).trimEnd();
    })
    .join('\n');

function blockText(block: ComposedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return words(block.content);
    case 'bullet-list':
      return listItems(block.items, () => '- ');
    case 'ordered-list':
      return listItems(block.items, (index) => `${String(block.start + index)}. `);
    case 'quote':
      return hanging(blockTexts(block.content).join('\n\n'), '    ', '    ');
    case 'citation': {
      const reference = block.reference === '' ? [] : [`(${block.reference})`];
      return hanging([...block.words, ...reference].join('\n'), '    ', '    ');
    }
    case 'table':
      return wordsInPlaces(block, ({ content }) => blockTexts(content).join(' / ').replaceAll('\n', ' / '))
        .map((row) => row.join(' | ').trim())
        .join('\n');
    case 'picture':
      return block.alternative === '' ? '' : `[Billede: ${block.alternative}]`;
    case 'amendment':
      return block.parts
        .map(({ label, content }) => [`${label}:`, hanging(blockTexts(content).join('\n\n'), '    ', '    ')].join('\n'))
        .join('\n\n');
    case 'page-break':
      return '';
    case 'rule':
      return '* * *';
  }
}

const blockTexts = (blocks: readonly ComposedBlock[]): string[] => blocks.map(blockText).filter((text) => text !== '');

/**
 * The answer as plain text, for the field of a portal or an e-mail: a paragraph a line, which the field wraps itself, and
 * an empty line between. UTF-8 without a byte order mark, lines end in a line feed.
 */
export function exportText(printable: PrintableResponse): string {
  const letter = composeLetter(printable);
  const groups = [
    [letter.senderName, ...letter.senderLines],
    letter.recipient,
    [letter.placeAndDate, ...letter.references],
    [letter.subject],
    ...blockTexts(letter.blocks).map((block) => [block]),
    [letter.closing],
    letter.signature,
    ...letter.coSignatures,
    footnotesIn(letter.blocks).map(({ number, content }) => `[${String(number)}] ${words(content)}`),
  ];
  const texts = groups.map((lines) => lines.filter((line) => line !== '').join('\n')).filter((group) => group !== '');
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}
