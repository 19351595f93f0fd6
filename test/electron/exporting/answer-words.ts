import type { ComposedBlock } from '../../../electron/exporting/composed-block.ts';
import type { ComposedInline } from '../../../electron/exporting/composed-inline.ts';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import type { PrintableResponse } from '../../../shared/response/printable.ts';

/** Words as they read: ligatures and raised digits as plain ones, nothing that is not seen. */
export const words = (read: string): string[] =>
  read
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Of the first words, the share that is among the second, each counted once. */
export function shareOf(wanted: readonly string[], among: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of among) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count > 0) found += 1;
    left.set(word, count - 1);
  }
  return wanted.length === 0 ? 1 : found / wanted.length;
}

const linesOf = (content: readonly ComposedInline[]): string[] => [
  content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'citation' ? `${inline.words} ${inline.reference}` : inline.kind === 'break' ? ' ' : '';
    })
    .join(''),
  ...content.flatMap((inline) => (inline.kind === 'footnote' ? linesOf(inline.content) : [])),
];

const blockLines = (blocks: readonly ComposedBlock[]): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return linesOf(block.content);
      case 'bullet-list':
      case 'ordered-list':
        return block.items.flatMap(blockLines);
      case 'quote':
        return blockLines(block.content);
      case 'citation':
        return [...block.words, block.reference];
      case 'table':
        return block.rows.flat().flatMap((cell) => blockLines(cell.content));
      case 'amendment':
        return block.parts.flatMap(({ label, content }) => [label, ...blockLines(content)]);
      case 'picture':
      case 'page-break':
      case 'rule':
        return [];
    }
  });

/** Every line of a letter as it is set up. */
export function letterLines(printable: PrintableResponse): string {
  const { senderName, senderLines, placeAndDate, references, recipient, subject, blocks, closing, signature, coSignatures } =
    composeLetter(printable);
  const head = [senderName, ...senderLines, placeAndDate, ...references, ...recipient, subject];
  return [...head, ...blockLines(blocks), closing, ...signature, ...coSignatures.flat()].join('\n');
}
