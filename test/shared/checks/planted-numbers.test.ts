import { expect, it } from 'vitest';
import type { CheckInput } from '../../../shared/checks/check-input.ts';
import { checkResponse } from '../../../shared/checks/check-response.ts';
import { birthYear, hasCheckDigit, isBornOnADay } from '../../../shared/checks/cpr.ts';
import { AnnotationId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { answer, citing, paragraph, text } from '../response/answer-picture.ts';
import { randomFrom, SEED_IDS, seedText } from '../text/documents.ts';
import { input, LETTER, source } from './check-picture.ts';

const SEED = Number(process.env['PEJLING_SEED'] ?? 20_261);
const NOTE = AnnotationId.parse('00000000-0000-4000-8000-0000000000aa');

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T => {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is something to pick from.');
  return one;
};
const two = (value: number): string => String(value).padStart(2, '0');

/** A personnummer: a day of the calendar and a serial, with or without the check digit. */
function personnummer(random: Random, isChecked: boolean): string {
  for (;;) {
    const day = two(1 + Math.floor(random() * 31)) + two(1 + Math.floor(random() * 12)) + two(Math.floor(random() * 100));
    const digits = day + String(Math.floor(random() * 10_000)).padStart(4, '0');
    if (isBornOnADay(digits) && hasCheckDigit(digits) === isChecked) return digits;
  }
}

const wide = (written: string): string => written.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const parts = (digits: string): readonly [string, string, string, string] => [
  digits.slice(0, 2),
  digits.slice(2, 4),
  digits.slice(4, 6),
  digits.slice(6),
];

/** Ways to write any number, checked or not. */
const ANY: readonly ((digits: string, random: Random) => string)[] = [
  (digits) => digits,
  (digits, random) =>
    `${digits.slice(0, 6)}${pick(random, ['-', '–', '—', '‑', '−', ' ', '\u00a0', '\u202f', ' - ', ' – ', '.', '/', '_'])}${digits.slice(6)}`,
  (digits, random) => {
    const [day, month, year, serial] = parts(digits);
    const joint = pick(random, ['-', '/', '.', ' ', '\u00a0', '–']);
    return `${day}${joint}${month}${joint}${year}-${serial}`;
  },
  (digits) => wide(`${digits.slice(0, 6)}-${digits.slice(6)}`),
  (digits) => `${digits.slice(0, 3)}\u200b${digits.slice(3, 6)}\u00ad-${digits.slice(6, 8)}\u2060${digits.slice(8)}`,
  (digits) => `${digits.slice(0, 4)} ${digits.slice(4, 6)}-${digits.slice(6)}`,
  (digits) => `CPR-nr.: ${digits.slice(0, 6)} ${digits.slice(6)}`,
  (digits) => {
    const [day, month, year, serial] = parts(digits);
    return `personnummer ${day}${month}${String(birthYear(digits)).slice(0, 2)}${year}-${serial}`;
  },
];

/** Ways that are told from other numbers by the check digit or the name only. */
const CHECKED: readonly ((digits: string) => string)[] = [
  (digits) => digits.split('').join(' '),
  (digits) => `${digits.slice(0, 5)} ${digits.slice(5)}`,
  (digits) => {
    const [day, month, year, serial] = parts(digits);
    return `${day}-${month}-${String(birthYear(digits)).slice(0, 2)}${year}-${serial}`;
  },
  (digits) => {
    const [day, month, year, serial] = parts(digits);
    return `${String(Number(day))}.${String(Number(month))}.${year}-${serial}`;
  },
];

const SUGGESTED = '{"id":"s1","authorId":"00000000-0000-4000-8000-000000000003","name":"Bo","role":"member","at":1}';
const marked = (words: string, type: string): NodeJson => ({ type: 'text', text: words, marks: [{ type, attrs: { id: 's1' } }] });
const pieces = (written: string, random: Random): [string, string] => {
  const at = 1 + Math.floor(random() * (written.length - 1));
  return [written.slice(0, at), written.slice(at)];
};
const split = (
  written: string,
  random: Random,
  ...around: readonly [(words: string) => NodeJson, (words: string) => NodeJson]
): NodeJson => {
  const [first, second] = pieces(written, random);
  return paragraph(text('Født '), around[0](first), around[1](second), text(' på Fyn.'));
};

/** Where a number can be left behind, and the input that holds it there. */
const PLACES: Readonly<Record<string, (written: string, random: Random) => Partial<CheckInput>>> = {
  'a sentence': (written) => ({ body: answer(`Vi skriver på vegne af ${written}, som bor her.`) }),
  'words without space': (written) => ({ body: answer(`ansøger(${written})underskrift`) }),
  'a heading': (written) => ({ body: answer(`# Om ${written}`) }),
  'a table': (written) => ({ body: answer('||Navn|Nummer|', `|Ole|${written}|`) }),
  'runs of another look': (written, random) => ({
    body: answer(
      split(
        written,
        random,
        (words) => text(words, 'bold'),
        (words) => text(words, 'italic'),
      ),
    ),
  }),
  'a footnote': (written) => ({ body: answer(paragraph(text('Se noten'), { type: 'footnote', content: [text(`Født ${written}.`)] })) }),
  'a nested list': (written) => ({
    body: answer({
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text(written))] }] }] },
      ],
    }),
  }),
  'a citation': (written) => ({ body: answer(citing({ start: 0, end: written.length, exact: written })) }),
  'the title of a source that is cited': (written) => ({
    sources: [source('Ingen borger efterlades alene.', { title: `Svar ${written} underskrevet` })],
    body: answer(citing({ start: 0, end: 5, exact: 'Ingen' })),
  }),
  'the address of a link': (written) => ({
    body: answer(
      paragraph({
        type: 'text',
        text: 'her',
        marks: [{ type: 'link', attrs: { href: `https://x.dk/?nr=${encodeURIComponent(written)}` } }],
      }),
    ),
  }),
  'an alternative text': (written) => ({ body: answer({ type: 'picture', attrs: { alternative: `Scan af ${written}`, sha256: 'a' } }) }),
  'words proposed to come': (written) => ({ body: answer(paragraph(text('Født '), marked(written, 'insertion'))) }),
  'words proposed to go': (written) => ({ body: answer(paragraph(text('Født '), marked(written, 'deletion'))) }),
  'half of it proposed to come': (written, random) => ({
    body: answer(
      split(
        written,
        random,
        (words) => text(words),
        (words) => marked(words, 'insertion'),
      ),
    ),
  }),
  'what is proposed to go within it': (written, random) => {
    const [first, second] = pieces(written, random);
    return { body: answer(paragraph(text('Født '), text(first), marked('xyz', 'deletion'), text(`${second} her.`))) };
  },
  'what is proposed to come within it': (written, random) => {
    const [first, second] = pieces(written, random);
    return { body: answer(paragraph(text('Født '), text(first), marked('xyz', 'insertion'), text(`${second} her.`))) };
  },
  'a paragraph proposed to come': (written) => ({
    body: answer({ ...paragraph(text(written)), attrs: { level: 0, inserted: SUGGESTED } }),
  }),
  'the title': (written) => ({ title: `Svar ${written}` }),
  'the subject': (written) => ({ letter: { ...LETTER, subject: `Vedr. ${written}` } }),
  'the sender': (written) => ({ letter: { ...LETTER, senderName: `Ole ${written}` } }),
  'the signature': (written) => ({ letter: { ...LETTER, coSigners: `Ida Holm, ${written}` } }),
  'the name of the file': (written) => ({ fileNames: [`bilag_${written}_underskrevet.pdf`] }),
  'what the file says of itself': (written) => ({ metadata: [{ name: 'Forfatter', value: `Ole ${written}` }] }),
  'a note': (written) => ({ notes: [{ annotationId: NOTE, replyId: null, text: `Ring til ${written}` }] }),
  'a comment': (written) => ({ comments: [{ id: 'c', kind: 'comment', isResolved: true, text: `Husk ${written}`, at: null }] }),
};

it('finds all of 200 numbers, however they are written and wherever they are left behind', () => {
  const random = randomFrom(SEED);
  const names = Object.keys(PLACES);
  const missed: string[] = [];
  for (let index = 0; index < 200; index += 1) {
    const isChecked = random() < 0.5;
    const digits = personnummer(random, isChecked);
    const written = isChecked && random() < 0.25 ? pick(random, CHECKED)(digits) : pick(random, ANY)(digits, random);
    const place = names[index % names.length] ?? '';
    const found = checkResponse(input(PLACES[place]?.(written, random) ?? {})).filter(
      (finding) => finding.code === 'cpr' && finding.facts.shown === `${digits.slice(0, 6)}-••••`,
    );
    if (found.length === 0) missed.push(`${place}: ${JSON.stringify(written)}`);
  }
  expect(missed).toEqual([]);
});

it('tells of a number once, though it stands in the text both before and after what is proposed', () => {
  const body = answer(paragraph(text('Født 070761-4285. '), marked('Og mere.', 'insertion')));
  expect(checkResponse(input({ body })).filter(({ code }) => code === 'cpr')).toHaveLength(1);
});

it.each([
  ['case numbers', '01.01.00-K04-1-25, 27.03.00-G01-12-25 og sag 15.20.00-A00-25-25'],
  ['a GUID', 'id 07076142-8507-4076-9428-507076142855'],
  ['telephone numbers', 'Ring 20 30 40 50, +45 20304050 eller 0045 20 30 40 50'],
  ['an EAN number', 'EAN 5790000123456 og 5 790001 234560'],
  ['CVR numbers', 'CVR 30405060, cvr-nr. 12 34 56 78'],
  ['accounts', 'Reg. 1551 konto 0012345678, 3409-0012345678'],
  ['days and times', 'mødet 12-05-2025 kl. 14.00-16.00, 1.2.25-3.2.25'],
  ['amounts', '1.250.000,00 kr. og 010.170.123 kr.'],
  ['pages and laws', 'lov nr. 1061 af 30.09.2025, s. 120-1400'],
])('%s are none', (_name, words) => {
  expect(checkResponse(input({ body: answer(words) })).filter(({ code }) => code === 'cpr')).toEqual([]);
});

it('has no hit in the five examples, as an answer and as what it quotes', () => {
  const version = SourceVersionId.parse('00000000-0000-4000-8000-0000000000bb');
  const hits = SEED_IDS.flatMap((id) => {
    const words = seedText(id);
    const body = answer(...words.split('\n'), citing({ start: 0, end: words.length, exact: words }, { versionId: version }));
    return checkResponse(input({ body })).filter(({ code }) => code === 'cpr');
  });
  expect(hits).toEqual([]);
});
