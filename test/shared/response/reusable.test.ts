import { expect, it } from 'vitest';
import { caseValues, caseWords, caseWordsIn, filled, filledWords } from '../../../shared/response/case-fields.ts';
import { hearingLength } from '../../../shared/response/hearing-length.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { fromOwnTemplate, templateOf } from '../../../shared/response/own-template.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { fitsSchema } from '../../../shared/response/document-json.ts';
import { reusable } from '../../../shared/response/reusable.ts';
import { EMPTY_SENDER } from '../../../shared/response/sender.ts';
import { bodyOfWords, builtInBlocks, isPlain, wordsOfBlock } from '../../../shared/response/text-block.ts';
import { Hearing } from '../../../shared/domain/hearing.ts';

const hearing = Hearing.parse({
  id: '00000000-0000-4000-8000-000000000001',
  title: 'Beskæftigelsesreformen 2025',
  authority: 'Nordfyns Kommune',
  journalNumber: '2025-17',
  receivedOn: '2025-08-21',
  deadline: '2025-09-12T12:00',
  recipient: 'Beskæftigelsesudvalget\nØstergade 23',
  createdAt: 0,
  updatedAt: 0,
});
const sender = { ...EMPTY_SENDER, senderName: 'Ældrerådet' };
const values = caseValues({ hearing, heardSource: null, sender });
const words = caseWords(values, hearing, ['En ny indsats']);

const text = (words: string, ...marks: string[]): NodeJson => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content });
const doc = (...content: NodeJson[]): NodeJson => ({ type: 'doc', content });

it('makes fields of the words of the case, whole words only, the longest first and across looks', () => {
  const body = doc(
    paragraph(
      text('Ældrerådet har den 21. august 2025 modtaget »Beskæftigelses'),
      text('reformen 2025', 'bold'),
      text('« fra Nordfyns Kommune (j.nr. 2025-17) med frist den 12. september 2025 kl. 12.00, altså 12. september 2025.'),
    ),
    paragraph(text('Ældrerådets medlemmer, sag 2025-171.')),
  );
  const made = reusable(body, words);
  expect(wordsOfBlock(made.body)).toBe(
    '[forening] har den [modtaget] modtaget »[dokument]« fra [myndighed] (j.nr. [journalnummer]) med frist den [frist], altså [frist].\n' +
      'Ældrerådets medlemmer, sag 2025-171.',
  );
  expect(made.leftOut.words).toBe(7);
  expect(fitsSchema(made.body)).toBe(true);
  expect(wordsOfBlock(filled(made.body, values))).toContain(
    'Ældrerådet har den 21. august 2025 modtaget »Beskæftigelsesreformen 2025« fra Nordfyns Kommune',
  );
});

it('leaves no citation, guidepost, remark, proposal or list of sources, and counts what it took', () => {
  const body = doc(
    { type: 'paragraph', attrs: { level: 2, guidepost: '{"sourceId":"x"}' }, content: [text('Pejlemærke 2: Skarp prioritering')] },
    paragraph(text('Som '), { type: 'citation', attrs: { exact: 'hemmelige ord' } }, text(' siger')),
    { type: 'blockCitation', attrs: { exact: 'flere hemmelige ord' } },
    { type: 'amendment', content: [{ type: 'amendmentCurrent', content: [{ type: 'blockCitation', attrs: { exact: 'gamle ord' } }] }] },
    { type: 'sourceList' },
    paragraph(text('ny', 'comment'), text(' slettet', 'deletion')),
  );
  const { body: made, leftOut } = reusable(body, words);
  expect(JSON.stringify(made)).not.toMatch(/hemmelige|gamle ord|guidepost|prioritering|sourceList|comment/);
  expect(leftOut).toEqual({ citations: 3, words: 0, guideposts: 1, pictures: 0 });
  expect(fitsSchema(made)).toBe(true);
});

it('makes an answer into a template without subject, number and dates, and fills the next answer in', () => {
  const letter = {
    ...EMPTY_LETTER,
    ...sender,
    subject: 'Høringssvar vedr. En ny indsats',
    journalNumber: '2025-17',
    date: '2025-09-01',
    ownCaseNumber: 'X-9',
  };
  const { content } = templateOf(doc(paragraph(text('Vi hilser En ny indsats velkommen.'))), letter, words);
  expect(JSON.stringify(content)).not.toMatch(/2025|En ny indsats|X-9/);
  const next = {
    ...hearing,
    title: 'Trafikplan',
    authority: 'Ærø Kommune',
    journalNumber: '7',
    receivedOn: null,
    deadline: null,
    recipient: '',
  };
  const begun = fromOwnTemplate(content, { hearing: next, heardSource: null, sender, today: '2026-01-02', remarkLines: [] });
  expect([begun.letter.subject, begun.letter.journalNumber, begun.letter.date, begun.letter.senderName]).toEqual([
    'Høringssvar vedr. Trafikplan',
    '7',
    '2026-01-02',
    'Ældrerådet',
  ]);
  expect(wordsOfBlock(begun.body)).toBe('Vi hilser Trafikplan velkommen.');
});

it('fills in no field that only looks like one, whatever its name', () => {
  expect(filledWords('[constructor] [__proto__] [forening] [ukendt]', values)).toBe('[constructor] [__proto__] Ældrerådet [ukendt]');
  expect(filled(doc(paragraph(text('[forening]'))), values)).toEqual(doc(paragraph(text('[forening]'))));
});

it('finds words of the case in a text whose lower case is longer', () => {
  expect(caseWordsIn('İİ Nordfyns Kommune', words).map(({ from, field }) => [from, field])).toEqual([[3, 'myndighed']]);
});

it.each([
  ['2025-08-21', '2025-09-12', { days: 22, isShort: true, isOverSummer: false }],
  ['2025-08-21', '2025-09-18', { days: 28, isShort: false, isOverSummer: false }],
  ['2025-06-20', '2025-08-20', { days: 61, isShort: false, isOverSummer: true }],
  ['2025-06-01', '2025-06-27', { days: 26, isShort: true, isOverSummer: false }],
  ['2025-06-01', '2025-06-28T12:00', { days: 27, isShort: true, isOverSummer: true }],
  ['2025-12-20', '2026-07-01', { days: 193, isShort: false, isOverSummer: true }],
  ['2025-09-12', '2025-09-01', null],
])('a hearing from %s to %s', (receivedOn, deadline, expected) => {
  expect(hearingLength({ receivedOn, deadline })).toEqual(expected);
});

it('says of a deadline only what is so', () => {
  const remark = (changes: Partial<Hearing>): string | undefined => {
    const block = builtInBlocks({ ...hearing, ...changes }).find(({ name }) => name === 'Kort høringsfrist');
    return block === undefined ? undefined : wordsOfBlock(block.body);
  };
  expect(remark({})).toMatch(/på 22 dage og dermed kortere end de fire uger/);
  expect(remark({ receivedOn: '2025-06-25', deadline: '2025-07-10' })).toMatch(/15 dage .* sommerferie/);
  expect(remark({ receivedOn: '2025-09-01', deadline: '2025-10-10' })).toBeUndefined();
  expect(remark({ receivedOn: null })).toMatch(/\[antal\] dage/);
});

it('gives blocks that fit the schema of answers, and takes plain words apart and together', () => {
  for (const { body } of builtInBlocks(hearing)) {
    expect(fitsSchema(body)).toBe(true);
    expect(bodyOfWords(wordsOfBlock(body))).toEqual(body);
  }
  expect(isPlain(bodyOfWords('En [dato]\n\nTo'))).toBe(true);
  expect(isPlain(doc(paragraph(text('x', 'bold'))))).toBe(false);
  expect(fitsSchema(bodyOfWords(''))).toBe(true);
});

it('makes fields of the words that someone has put in brackets, and of nothing else in them', () => {
  const made = reusable(doc(paragraph(text('Vi støtter [emne] og [andet emne], se [3] og ”ord […] ord” [', 'bold'))), words);
  const [first] = made.body.content ?? [];
  const fields = (first?.content ?? []).filter(({ marks }) => marks?.some(({ type }) => type === 'placeholder'));
  expect(fields.map(({ text: shown, marks }) => [shown, marks?.map(({ type }) => type)])).toEqual([
    ['[emne]', ['bold', 'placeholder']],
    ['[andet emne]', ['bold', 'placeholder']],
  ]);
  expect(wordsOfBlock(made.body)).toBe('Vi støtter [emne] og [andet emne], se [3] og ”ord […] ord” [');
});
