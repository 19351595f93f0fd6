import type { MarkedRemoval } from '../../../shared/text/line-mark.ts';
import { collapse } from '../../../shared/text/normalise.ts';
import { blockReader } from './read-blocks.ts';
import type { Reading } from './reading.ts';
import { paragraphsIn, type WordBlock, type WordParagraph, wordsOf } from './word-block.ts';
import { readPart, type RelatedPart } from './word-package.ts';
import type { ZipFile } from '../zip/open-zip.ts';

const withBoxes = (blocks: readonly WordBlock[]): WordParagraph[] =>
  paragraphsIn(blocks).flatMap((paragraph) => [paragraph, ...paragraph.boxes.flatMap((box) => withBoxes(box))]);

/** Words of the heads and feet that Word prints on every page, each once. They are no part of the text. */
export const readRunningWords = (
  zip: ZipFile,
  parts: { readonly headers: readonly RelatedPart[]; readonly footers: readonly RelatedPart[] },
  reading: Reading,
): MarkedRemoval[] => {
  const removed = new Map<string, MarkedRemoval>();
  const read = ({ path }: RelatedPart, root: string, reason: 'running-header' | 'running-footer'): void => {
    const reader = blockReader(reading);
    readPart(zip, path, [root], reader.take);
    for (const { pieces } of withBoxes(reader.end())) {
      const text = collapse(wordsOf(pieces));
      if (text !== '') removed.set(`${reason} ${text}`, { at: 0, text, reason });
    }
  };
  for (const part of parts.headers) read(part, 'w:hdr', 'running-header');
  for (const part of parts.footers) read(part, 'w:ftr', 'running-footer');
  return [...removed.values()];
};
