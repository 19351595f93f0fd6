import { expect, it } from 'vitest';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import { reference, verifyCitation } from '../../../shared/response/reference.ts';
import { marked } from './marked-document.ts';

const citing = (range: { start: number; end: number; exact: string }): Citation => ({
  sourceId: SourceId.parse('00000000-0000-4000-8000-000000000001'),
  versionId: SourceVersionId.parse('00000000-0000-4000-8000-000000000002'),
  annotationId: null,
  prefix: '',
  suffix: '',
  ...range,
});

/** Inline and block reference of words in a picture of a document. */
function references(picture: string, words: string, facts: Partial<SourceDocument> = {}, heard = true): [string, string] {
  const { document, rangeOf } = marked(picture);
  const source = { document: { ...document, ...facts }, title: 'Kildens navn', heard };
  return [reference(citing(rangeOf(words)), source, 'inline'), reference(citing(rangeOf(words)), source, 'block')];
}

const NORDFYN =
  '[1]\n== Baggrund:\nReformen giver frihed.\n[3]\n# 2 Skarp prioritering\nVi kan ikke hjælpe alle.\nEn lang sætning der\n[4]\nløber over siden.';
const FACTS = { issuer: 'Nordfyns Kommune', versionLabel: 'HØRINGSVERSION, AUGUST 2025' };

it('names guidepost and page; below a quotation the source and its version too', () => {
  expect(references(NORDFYN, 'Vi kan ikke hjælpe alle.', FACTS)).toEqual([
    'pejlemærke 2, s. 3',
    'Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3',
  ]);
});

it('names a source that is not the heard one within a sentence too', () => {
  expect(references(NORDFYN, 'Vi kan ikke hjælpe alle.', FACTS, false)[0]).toBe('Nordfyns Kommune, pejlemærke 2, s. 3');
});

it('names both pages of words that run over a page break', () => {
  expect(references(NORDFYN, 'sætning der\nløber over', FACTS)[0]).toBe('pejlemærke 2, s. 3–4');
});

it('names the section where there is no guidepost', () => {
  expect(references(NORDFYN, 'giver frihed', FACTS)[0]).toBe('»Baggrund«, s. 1');
});

it('names a guidepost without a number by its title: a number is never invented', () => {
  expect(references('# Mennesket er motiveret\nAlle vil bidrage.', 'Alle vil bidrage.')).toEqual([
    '»Mennesket er motiveret«',
    'Kildens navn, »Mennesket er motiveret«',
  ]);
});

it('leaves out what the source does not say, and falls back to its name', () => {
  expect(references('Bare en linje.', 'Bare en linje.')).toEqual(['Kildens navn', 'Kildens navn']);
  expect(references('Bare en linje.', 'Bare en linje.', { issuer: 'Odense Kommune', versionLabel: 'Udkast 2' })).toEqual([
    'Odense Kommune',
    'Odense Kommune, Udkast 2',
  ]);
});

it('a quotation holds letter by letter or not at all', () => {
  const { document, rangeOf } = marked(NORDFYN);
  const citation = citing(rangeOf('Vi kan ikke hjælpe alle.'));
  expect(verifyCitation(document, citation)).toBe(true);
  expect(verifyCitation(document, { ...citation, exact: 'Vi kan ikke hjælpe alle' })).toBe(false);
  expect(verifyCitation(document, { ...citation, exact: citation.exact.replace('æ', 'ae') })).toBe(false);
  expect(verifyCitation(document, { ...citation, start: citation.start + 1 })).toBe(false);
  expect(verifyCitation(document, { ...citation, start: 3, end: 3, exact: '' })).toBe(false);
});

it('says of words that are not the authority’s own whose they are', () => {
  const { document, rangeOf } = marked(NORDFYN);
  const blocks = document.blocks.map((block) => (block.kind === 'heading' ? block : { ...block, provenance: 'ai-summary' as const }));
  const source = { document: { ...document, ...FACTS, blocks }, title: 'Kildens navn', heard: true };
  const citation = citing(rangeOf('Vi kan ikke hjælpe alle.'));
  expect(reference(citation, source, 'inline')).toBe('AI-resumé, pejlemærke 2, s. 3');
  expect(reference(citation, source, 'block')).toBe('Nordfyns Kommune, høringsversion august 2025, AI-resumé, pejlemærke 2, s. 3');
});

it('names the version within a sentence too when it is kept although there is a later one', () => {
  const { document, rangeOf } = marked(NORDFYN);
  const kept: Citation = { ...citing(rangeOf('Vi kan ikke hjælpe alle.')), isKept: true };
  const source = { document: { ...document, ...FACTS }, title: 'Kildens navn', heard: true };
  expect(reference(kept, source, 'inline')).toBe('høringsversion august 2025, pejlemærke 2, s. 3');
  const unnamed = { ...source, document: { ...source.document, versionLabel: null } };
  expect(reference(kept, unnamed, 'inline')).toBe('tidligere version, pejlemærke 2, s. 3');
});
