import { randomUUID } from 'node:crypto';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { applyCorrections, type Corrected } from '../../../shared/corrections/apply.ts';
import type { Correction, CorrectionChange } from '../../../shared/corrections/correction.ts';
import { CorrectionId, SourceId } from '../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';

const SOURCE = SourceId.parse(randomUUID());

/** Where words stand in a document. */
export function wordsIn({ text }: SourceDocument, words: string): TextRange {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The document holds the words: ${words}`);
  return { start, end: start + words.length };
}

/** A correction of what stands in a range of a document; of the document itself without one. */
export const correctionOf = (document: SourceDocument, range: TextRange | null, change: CorrectionChange): Correction => ({
  id: CorrectionId.parse(randomUUID()),
  sourceId: SOURCE,
  anchor: range === null ? null : anchorFor(document.text, range),
  change,
  madeAt: 0,
});

/** What a person does to a document, by the words it is about. */
export const corrected = (document: SourceDocument, ...acts: readonly (readonly [string | null, CorrectionChange])[]): Corrected =>
  applyCorrections(
    document,
    acts.map(([words, change]) => correctionOf(document, words === null ? null : wordsIn(document, words), change)),
  );

export const guidepost = (number: string | null = null, title: string | null = null): CorrectionChange => ({
  kind: 'set-heading',
  role: 'guidepost',
  level: 2,
  number,
  title,
});
