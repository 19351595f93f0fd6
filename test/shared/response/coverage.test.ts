import { expect, it } from 'vitest';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { coverageOf, type HeardDocument, type SkippedGuidepost } from '../../../shared/response/coverage.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { answer, citing, SOURCE, VERSION } from './answer-picture.ts';
import { marked } from './marked-document.ts';

const DRAFT = [
  '== Baggrund',
  'Reformen giver frihed.',
  '# 1 Økonomisk råderum',
  'Frihed koster. Vi ser på det.',
  '# 2 Skarp prioritering af målgrupper',
  'Vi kan ikke hjælpe alle.',
  '# 3 Partnerskab med erhvervslivet',
  'Virksomhederne er med.',
].join('\n');

const heardAs = (picture: string, of: Partial<HeardDocument> & { facts?: Partial<SourceDocument> } = {}): HeardDocument => {
  const { facts, ...rest } = of;
  return { sourceId: SOURCE, versionId: VERSION, title: 'Pejlemærker', document: { ...marked(picture).document, ...facts }, ...rest };
};

/** '1 answered citation section', '2 missing': number or title, state and why. */
const states = (body: NodeJson, heard: readonly HeardDocument[] = [heardAs(DRAFT)], skips: readonly SkippedGuidepost[] = []): string[] =>
  coverageOf({ body, heard, skips }).map(({ guidepost, state, evidence, mentions }) =>
    [guidepost.number ?? guidepost.title, state, ...evidence.map(({ kind }) => kind), ...mentions.map(() => 'mention')].join(' '),
  );

it('an empty answer leaves every guidepost without one, in their order; a document without guideposts has none', () => {
  expect(states(answer(''))).toEqual(['1 missing', '2 missing', '3 missing']);
  expect(states(answer('# Pejlemærke 1\nGodt.'), [heardAs('== Baggrund\nTekst.')])).toEqual([]);
  expect(states(answer('# Pejlemærke 1\nGodt.'), [])).toEqual([]);
});

it('a guidepost is answered where words of it are quoted, heading included; words of the background answer none', () => {
  const { rangeOf } = marked(DRAFT);
  expect(states(answer('# Bemærkninger', citing(rangeOf('Vi kan ikke hjælpe alle.')), citing(rangeOf('Reformen giver frihed.'))))).toEqual([
    '1 missing',
    '2 answered citation',
    '3 missing',
  ]);
  expect(states(answer(citing(rangeOf('Partnerskab med erhvervslivet'))))[2]).toBe('3 answered citation');
});

it('a quotation that runs over two guideposts answers both', () => {
  const { rangeOf } = marked(DRAFT);
  expect(states(answer(citing(rangeOf('hjælpe alle.\n3 Partnerskab med'))))).toEqual([
    '1 missing',
    '2 answered citation',
    '3 answered citation',
  ]);
});

it('a quotation from an older version counts where its words stand in the newest', () => {
  const older = {
    start: 4,
    end: 29,
    exact: 'Virksomhederne er med.',
    prefix: 'erhvervslivet\n',
    versionId: SourceVersionId.parse('00000000-0000-4000-8000-000000000009'),
  };
  expect(states(answer(citing(older, older)))[2]).toBe('3 answered citation');
  const gone = { ...older, exact: 'Ord der ikke længere står i den nye version' };
  expect(states(answer(citing(gone, gone)))).toEqual(['1 missing', '2 missing', '3 missing']);
});

it('words that stand in two guideposts answer neither until they stand somewhere', () => {
  const twice = '# 1 Først\nVi hjælper alle borgere i kommunen.\n# 2 Så\nVi hjælper alle borgere i kommunen.';
  const lost = { start: 0, end: 3, exact: 'Vi hjælper alle borgere i kommunen.' };
  expect(states(answer(citing(lost)), [heardAs(twice)])).toEqual(['1 missing', '2 missing']);
});

it('a quotation from another source answers nothing here', () => {
  const { rangeOf } = marked(DRAFT);
  const other = { sourceId: SourceId.parse('00000000-0000-4000-8000-000000000008') };
  expect(states(answer(citing(rangeOf('Vi kan ikke hjælpe alle.'), other)))).toEqual(['1 missing', '2 missing', '3 missing']);
});

it('a heading that names a guidepost by number or title answers it once something is written below', () => {
  expect(states(answer('# Pejlemærke 2\nVi er enige.'))[1]).toBe('2 answered section');
  expect(states(answer('## Skarp prioritering af målgrupper\nVi er enige.'))[1]).toBe('2 answered section');
  expect(states(answer('## PEJLEMÆRKE 2: SKARP PRIORITERING\nVi er enige.'))[1]).toBe('2 answered section');
  expect(states(answer('# Pejlemærke 2\n## Skarp\nVi er enige.'))[1]).toBe('2 answered section');
});

it('a heading with nothing, or only an unfilled field, below it answers nothing', () => {
  expect(states(answer('# Pejlemærke 2'))[1]).toBe('2 missing');
  expect(states(answer('# Pejlemærke 2\n[bemærkninger]\n\n# Pejlemærke 3\nGodt.'))).toEqual([
    '1 missing',
    '2 missing',
    '3 answered section',
  ]);
});

it('a heading may name several', () => {
  expect(states(answer('# Pejlemærkerne 1 og 3\nGodt.'))).toEqual(['1 answered section', '2 missing', '3 answered section']);
  expect(states(answer('# Pejlemærke 1-3\nGodt.'))).toEqual(['1 answered section', '2 answered section', '3 answered section']);
});

it('a bold line, the opening words of a paragraph and the cell of a table name guideposts as headings do', () => {
  expect(states(answer('**Pejlemærke 2**\nGodt.'))[1]).toBe('2 answered section');
  expect(states(answer('Ad pejlemærke 2: Vi er enige.'))[1]).toBe('2 answered section mention');
  expect(states(answer('||Pejlemærke|Bemærkning|\n|Pejlemærke 1|Godt|\n|Pejlemærke 2||\n|Pejlemærke 3|Skidt|'))).toEqual([
    '1 answered section',
    '2 missing',
    '3 answered section',
  ]);
});

it('a mention in passing is told, and is no answer', () => {
  expect(states(answer('# Generelt\nDet hænger sammen med pejlemærke 3 og kapitel 2.'))).toEqual([
    '1 missing',
    '2 missing',
    '3 missing mention',
  ]);
});

it('where number and title disagree, the title is believed', () => {
  expect(states(answer('# Pejlemærke 1: Partnerskab med erhvervslivet\nGodt.'))).toEqual(['1 missing', '2 missing', '3 answered section']);
});

it('is not misled by numbers of other things', () => {
  expect(states(answer('# Pejlemærke 12\nGodt.\n# Side 2\nGodt.\n# Punkt 3\nGodt.\n# Pejlemærker\n2 mio. kr.'))).toEqual([
    '1 missing',
    '2 missing',
    '3 missing',
  ]);
});

it('an unnumbered guidepost is named by its title, or by the number it is shown with', () => {
  const plain = [heardAs('# Mennesket er motiveret\nAlle vil bidrage.\n# Tillid først\nVi stoler.')];
  expect(states(answer('# Mennesket er motiveret\nEnig.'), plain)).toEqual([
    'Mennesket er motiveret answered section',
    'Tillid først missing',
  ]);
  expect(states(answer('# Pejlemærke 2\nEnig.'), plain)).toEqual(['Mennesket er motiveret missing', 'Tillid først answered section']);
});

it('a number that two documents have needs the name of one of them', () => {
  const two = [
    heardAs('# 1 Frihed\nTekst.', { facts: { issuer: 'Odense Kommune' } }),
    heardAs('# 1 Tillid\nTekst.', {
      sourceId: SourceId.parse('00000000-0000-4000-8000-000000000007'),
      facts: { issuer: 'Nordfyns Kommune' },
    }),
  ];
  expect(states(answer('# Pejlemærke 1\nGodt.'), two)).toEqual(['1 missing', '1 missing']);
  expect(states(answer('# Nordfyns Kommune\n## Pejlemærke 1\nGodt.'), two)).toEqual(['1 missing', '1 answered section']);
});

it('a guidepost that was skipped says why, and is answered where it is answered after all', () => {
  const { document, rangeOf } = marked(DRAFT);
  const anchor = anchorFor(document.text, rangeOf('Skarp prioritering af målgrupper'));
  if (anchor === null) throw new Error('The heading holds words.');
  const skip = { sourceId: SOURCE, sourceVersionId: VERSION, anchor, reason: 'Uden for foreningens område' };
  expect(states(answer(''), undefined, [skip])).toEqual(['1 missing', '2 skipped', '3 missing']);
  const [, second] = coverageOf({ body: answer('# Pejlemærke 2\nGodt.'), heard: [heardAs(DRAFT)], skips: [skip] });
  expect([second?.state, second?.skip?.reason]).toEqual(['answered', 'Uden for foreningens område']);
});

it('tells where in the answer', () => {
  const [, second] = coverageOf({ body: answer('Indledning', '# Pejlemærke 2\nGodt.'), heard: [heardAs(DRAFT)], skips: [] });
  expect(second?.evidence).toEqual([{ kind: 'section', place: { path: [1], from: 0, to: 12 } }]);
});
