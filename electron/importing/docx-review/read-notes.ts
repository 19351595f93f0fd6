import type { WordHand, WordNote } from '../../../shared/response/word-review.ts';
import { relatedParts, readPart } from '../docx/word-package.ts';
import { elementsOf, type XmlElement } from '../docx/xml-element.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import { readPieces } from './read-pieces.ts';

const paragraphsIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));

/** Footnotes of a document in the file's order; lines that only part them from the text are none. Throws `Unreadable`. */
export function readNotes(zip: ZipFile, document: string): WordNote[] {
  const notes: WordNote[] = [];
  readPart(zip, relatedParts(zip, document)('footnotes')[0]?.path ?? null, ['w:footnotes'], (element) => {
    const type = element.attributes['w:type'] ?? 'normal';
    if (element.name !== 'w:footnote' || type !== 'normal') return;
    let hand: WordHand | null = null;
    const lines = paragraphsIn(element).map((paragraph) =>
      readPieces(paragraph, { open: new Set(), placed: new Set() })
        .map(({ text, inserted, deleted }) => {
          hand = deleted ?? inserted ?? hand;
          return deleted === null ? text : '';
        })
        .join(''),
    );
    notes.push({ text: lines.join('\n').trim(), hand });
  });
  return notes;
}
