import { expect, it } from 'vitest';
import { citationReader } from '../../../renderer/features/drafting/citation-reader.ts';
import { draftingWords } from '../../../renderer/features/drafting/words.ts';
import { SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceReading } from '../../../shared/corrections/source-reading.ts';
import { citing } from '../editor/picture.ts';

const words = draftingWords.da.citation;
const citation = citing('bør det');

const source = (text: string): SourceReading =>
  // as: a reading as small as a citation needs it.
  ({
    summary: { title: 'Pejlemærker', role: 'heard', versionId: citation.versionId },
    document: { text, blocks: [], pages: [], issuer: 'Nordfyns Kommune', versionLabel: null },
  }) as unknown as SourceReading;

const kindWith = (reading: SourceReading | undefined, known = true): string =>
  citationReader(
    () => reading,
    () => known,
    words,
  )(citation).kind;

it('tells words that stand in the source letter by letter from those that do not', () => {
  expect([
    kindWith(source('Efter os  bør det ske')),
    kindWith(source('Efter os: bør det ske')),
    kindWith(source('Efter os  Bør det ske')),
  ]).toEqual(['verbatim', 'verbatim', 'mismatch']);
});
it('tells a source that is on its way from one that is gone', () => {
  expect([kindWith(undefined), kindWith(undefined, false)]).toEqual(['pending', 'source-missing']);
});
it('waits to be told of words of another version: only its newest has been read', () => {
  const newer = source('Efter os  bør det ske');
  const read = citationReader(
    () => ({ ...newer, summary: { ...newer.summary, versionId: SourceVersionId.parse('33333333-3333-4333-8333-333333333333') } }),
    () => true,
    words,
  );
  expect(read(citation).kind).toBe('pending');
});
