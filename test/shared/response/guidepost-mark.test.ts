import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { coverageOf, coverageReader } from '../../../shared/response/coverage.ts';
import { answerParts } from '../../../shared/response/answer-parts.ts';
import { readGuidepostMark, writeGuidepostMark } from '../../../shared/response/guidepost-mark.ts';
import { bodyOf, type NodeJson } from '../../../shared/response/response-doc.ts';
import { sectionHeading } from '../../../shared/response/section-heading.ts';
import { outlineOf } from '../../../shared/text/outline.ts';
import { answer, SOURCE, VERSION } from './answer-picture.ts';
import { marked } from './marked-document.ts';
import { answerOf, change, copyOf, edited, merged, paragraph, placeOf, schema } from './two-copies.ts';

const DRAFT =
  '# 1 Økonomisk råderum\nFrihed koster.\n# 2 Skarp prioritering af målgrupper\nVi kan ikke hjælpe alle.\n# 3 Partnerskab\nSammen.';

const heardAs = (picture: string) => [{ sourceId: SOURCE, versionId: VERSION, title: 'Pejlemærker', document: marked(picture).document }];

/** The mark of the guidepost whose heading holds the words. */
function markOf(words: string): string {
  const { document } = marked(DRAFT);
  const entry = outlineOf(document).find(({ title }) => title.includes(words));
  const heading = entry === undefined ? null : sectionHeading(SOURCE, document, entry);
  if (heading === null) throw new Error('The document has that heading.');
  return writeGuidepostMark(heading.mark);
}

const begun = (words: string, guidepost: string | null, level = 2): NodeJson => ({
  type: 'paragraph',
  attrs: { level, guidepost },
  content: words === '' ? [] : [{ type: 'text', text: words }],
});

const states = (body: NodeJson, picture = DRAFT): string[] =>
  coverageOf({ body, heard: heardAs(picture), skips: [] }).map(
    ({ guidepost, state, section }) =>
      `${guidepost.title.split(' ')[0] ?? ''} ${state}${section === null ? '' : ` at ${section.path.join('.')}`}`,
  );

it('a heading that was begun for a guidepost is its own whatever its words become', () => {
  expect(states(answer(begun('Hvem skal hjælpes?', markOf('Skarp')), 'Alle.'))).toEqual([
    'Økonomisk missing',
    'Skarp answered at 0',
    'Partnerskab missing',
  ]);
});

it('a section with nothing below its heading is there, and answers nothing', () => {
  expect(states(answer(begun('Pejlemærke 2: Skarp prioritering af målgrupper', markOf('Skarp')), ''))).toEqual([
    'Økonomisk missing',
    'Skarp missing at 0',
    'Partnerskab missing',
  ]);
});

it('a heading whose words now name another guidepost is that one’s', () => {
  expect(states(answer(begun('Pejlemærke 3', markOf('Skarp')), 'Alle.'))).toEqual([
    'Økonomisk missing',
    'Skarp missing',
    'Partnerskab answered at 0',
  ]);
});

it('a mark counts for headings with words only', () => {
  expect(states(answer(begun('Bare tekst', markOf('Skarp'), 0), 'Alle.'))[1]).toBe('Skarp missing');
  expect(states(answer(begun('', markOf('Skarp')), 'Alle.'))[1]).toBe('Skarp missing');
});

it('a mark finds its guidepost in a newer version, where it has moved and been given another number', () => {
  const newer =
    '# 1 Nyt først\nNyt.\n# 2 Økonomisk råderum\nFrihed koster.\n# 3 Skarp prioritering af målgrupper\nVi kan ikke hjælpe alle.';
  expect(states(answer(begun('Hvem skal hjælpes?', markOf('Skarp')), 'Alle.'), newer)).toEqual([
    'Nyt missing',
    'Økonomisk missing',
    'Skarp answered at 0',
  ]);
});

it.each(['', 'x', '{}', '{"sourceId":"1"}', '[1,2]', 'null', null, 7, { sourceId: SOURCE }])('what is no mark is none: %j', (attribute) => {
  expect(readGuidepostMark(attribute)).toBeNull();
});

it('a mark of one’s own comes back as it was written', () => {
  const anchor = anchorFor('a »b«\n"c" d', { start: 2, end: 5 });
  if (anchor === null) throw new Error('There are words there.');
  const mark = { sourceId: SOURCE, ...anchor };
  expect(readGuidepostMark(writeGuidepostMark(mark))).toEqual(mark);
});

it('a mark set in one copy and words changed in another both survive a merge', () => {
  const doc = answerOf([paragraph('Pejlemærke 2', { level: 2 }), paragraph('Tekst')]);
  const other = copyOf(doc);
  change(
    doc,
    edited((tr) => tr.setNodeAttribute(0, 'guidepost', markOf('Skarp'))),
  );
  change(other, (before) => edited((tr) => tr.insert(placeOf(before, 'Pejlemærke 2') + 12, schema.text(' (ny)')))(before));
  const [heading] = bodyOf(merged(doc, other)).content ?? [];
  expect(heading?.attrs?.['guidepost']).toBe(markOf('Skarp'));
  expect(heading?.content?.[0]?.text).toBe('Pejlemærke 2 (ny)');
});

it('headings name number and title as the source has them, without inventing a number', () => {
  const words = (picture: string): (string | undefined)[] => {
    const { document } = marked(picture);
    return outlineOf(document).map((entry) => sectionHeading(SOURCE, document, entry)?.words);
  };
  expect(words(DRAFT)[1]).toBe('Pejlemærke 2: Skarp prioritering af målgrupper');
  expect(words('# - Uden tal\nTekst.')).toEqual([expect.stringMatching(/Uden tal$/)]);
});

it('reads one answer after another against the same documents as if each were the first', () => {
  const read = coverageReader(heardAs(DRAFT));
  const parts = (...pieces: string[]) => answerParts(answer(...pieces));
  const first = read(parts('# Pejlemærke 1', 'a'), []).map(({ state }) => state);
  const second = read(parts('# Pejlemærke 3', 'Se pejlemærke 2.'), []).map(({ state, mentions }) => `${state} ${String(mentions.length)}`);
  expect(first).toEqual(['answered', 'missing', 'missing']);
  expect(second).toEqual(['missing 0', 'missing 1', 'answered 0']);
  expect(read(parts('# Pejlemærke 1', 'a'), []).map(({ state }) => state)).toEqual(first);
});
