import { expect, it } from 'vitest';
import { answerPoints } from '../../../shared/handover/answer-points.ts';
import { handoverOf } from '../../../shared/handover/handover-of.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { answer, citing, paragraph, SOURCE, text, VERSION } from '../response/answer-picture.ts';
import { marked } from '../response/marked-document.ts';

const { document, rangeOf } = marked(
  [
    '[1]',
    '== Baggrund',
    'Reformen giver frihed.',
    '# 1 Økonomisk råderum',
    'Frihed koster. Vi ser på det.',
    '[2]',
    '# 2 Skarp prioritering',
    'Vi kan ikke hjælpe alle. Det er vilkåret.',
  ].join('\n'),
);
const heard = [{ sourceId: SOURCE, versionId: VERSION, title: 'Vores kopi', document }];
const input = (body: NodeJson) => ({ body, heard, documentOf: () => ({ sourceId: SOURCE, document }) });
const letter = { ...EMPTY_LETTER, senderName: 'Foreningen', subject: 'Svar om pejlemærker', journalNumber: '25/7', signatoryName: 'Karen' };

const inlineCiting = (words: string): NodeJson => ({ ...citing(rangeOf(words)), type: 'citation' });
const amendment = (current: NodeJson[], proposed: string): NodeJson => ({
  type: 'amendment',
  content: [
    { type: 'amendmentCurrent', content: current },
    { type: 'amendmentProposed', content: [paragraph(text(proposed))] },
  ],
});

/** 'remark 1: words', 'quotation 2 s. 2 »quote«: words', 'amendment …: words | current → proposed'. */
const told = (...pieces: readonly (string | NodeJson)[]): string[] =>
  answerPoints(input(answer(...pieces))).map(({ type, guideposts, quote, remark, proposal }) => {
    const numbers = guideposts.map(({ entry }) => entry.number ?? entry.title).join('+');
    const quoted = quote === null ? '' : ` s. ${quote.page ?? '?'} »${quote.exact}«`;
    const change = proposal === null ? '' : ` | ${proposal.current} → ${proposal.proposed}`;
    return `${type} ${numbers}${quoted}: ${remark.join(' / ')}${change}`;
  });

it('a section about a guidepost is one remark, with what stands below its lesser headings; words about none are no point', () => {
  expect(
    told(
      'Tak for muligheden.',
      '# Pejlemærke 1: Økonomisk råderum',
      'Godt.',
      'Meget godt.',
      '## Undtagelser',
      'Ingen.',
      '# Afslutning',
      'Hilsen.',
    ),
  ).toEqual(['remark 1: Godt. / Meget godt. / Undtagelser / Ingen.']);
});

it('a quotation is a point about the guidepost its words stand in, and what follows up to the next is said of it', () => {
  expect(
    told('Først.', citing(rangeOf('Vi kan ikke hjælpe alle.')), 'Det bekymrer os.', citing(rangeOf('Reformen giver frihed.'))),
  ).toEqual(['quotation 2 s. 2 »Vi kan ikke hjælpe alle.«: Det bekymrer os.', 'quotation  s. 1 »Reformen giver frihed.«: ']);
});

it('a sentence that quotes twice gives two quotations and is said once', () => {
  const sentence = paragraph(
    text('Både '),
    inlineCiting('Frihed koster.'),
    text(' og '),
    inlineCiting('Det er vilkåret.'),
    text(' er nyt.'),
  );
  expect(told('# Pejlemærke 1', sentence)).toEqual([
    'quotation 1 s. 1 »Frihed koster.«: Både ”Frihed koster.” og ”Det er vilkåret.” er nyt.',
    'quotation 2 s. 2 »Det er vilkåret.«: ',
  ]);
});

it('an amendment says how words read and how they should, and keeps the quotation it begins with', () => {
  expect(
    told(
      '# Pejlemærke 2',
      amendment([citing(rangeOf('Vi kan ikke hjælpe alle.'))], 'Vi hjælper alle.'),
      'Begrundelse.',
      '**Pejlemærke 1**',
      'Fint.',
    ),
  ).toEqual(['amendment 2 s. 2 »Vi kan ikke hjælpe alle.«: Begrundelse. | Vi kan ikke hjælpe alle. → Vi hjælper alle.', 'remark 1: Fint.']);
});

it('words that a quotation leaves out are left out of its point', () => {
  const exact = 'Vi kan ikke hjælpe alle. Det er vilkåret.';
  const { attrs: _, ...node } = citing(rangeOf(exact));
  const quotation = { sourceId: SOURCE, versionId: VERSION, annotationId: null, prefix: '', suffix: '', ...rangeOf(exact) };
  const quoted = { ...node, attrs: { quotation: { ...quotation, omissions: [{ start: 3, end: 11 }] } } };
  expect(told(quoted)).toEqual(['quotation 2 s. 2 »Vi […] hjælpe alle. Det er vilkåret.«: ']);
});

it('hands over nothing but what the answer shows: no titles of the library, no names but the letterhead’s', () => {
  const { points, ...facts } = handoverOf(letter, input(answer('# Pejlemærke 1', 'Godt.')));
  expect(facts).toEqual({
    format: 'pejling-points',
    version: 1,
    sender: 'Foreningen',
    hearing: 'Svar om pejlemærker',
    caseNumber: '25/7',
    sources: [{ title: '', issuer: null, version: null }],
  });
  expect(points).toEqual([
    { type: 'remark', guideposts: [{ source: 0, number: '1', title: 'Økonomisk råderum' }], quote: null, remark: 'Godt.', proposal: null },
  ]);
});
