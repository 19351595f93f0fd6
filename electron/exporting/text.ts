import type { PrintableResponse } from '../../shared/response/printable.ts';
import { plainText, type ComposedBlock, type ComposedInline } from './composed-block.ts';
import { composeLetter } from './composed-letter.ts';

/** What a field for plain text makes of an address is up to its portal; a reader can copy it. */
const withAddress = (inline: ComposedInline): ComposedInline => {
  if (inline.kind !== 'text' || inline.marks.link === undefined) return inline;
  const address = inline.marks.link.replace(/^mailto:/i, '');
  // The address itself as words, with or without what a browser adds to it, is not written twice.
  const says = inline.text.trim().replace(/\/$/, '');
  return address.replace(/\/$/, '').endsWith(says) && says.includes('.') ? inline : { ...inline, text: `${inline.text} (${address})` };
};

const words = (content: readonly ComposedInline[]): string => plainText(content.map(withAddress));

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
    case 'rule':
      return '* * *';
  }
}

const blockTexts = (blocks: readonly ComposedBlock[]): string[] => blocks.map(blockText);

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
  ];
  const texts = groups.map((lines) => lines.filter((line) => line !== '').join('\n')).filter((group) => group !== '');
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}
