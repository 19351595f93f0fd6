import { describe, expect, it } from 'vitest';
import { birthYear, findCpr, hasCheckDigit, isBornOnADay } from '../../../shared/checks/cpr.ts';
import { randomFrom, SEED_IDS, seedText } from '../text/documents.ts';

/** Milliseconds; a tenth of it on a machine with nothing else to do. */
const LIMIT = 15_000;

const found = (text: string): string[] => findCpr(text).map(({ digits, certainty }) => `${digits} ${certainty}`);
/** What stands where the hits say. */
const words = (text: string): string[] => findCpr(text).map(({ from, to }) => text.slice(from, to));

describe('the number itself', () => {
  it.each([
    ['0101700000', 1970],
    ['0101363999', 1936],
    ['0101364000', 2036],
    ['0101374000', 1937],
    ['0101575000', 2057],
    ['0101585000', 1858],
    ['0101578999', 2057],
    ['0101369000', 2036],
    ['0101379000', 1937],
  ])('%s was born in %i', (digits, year) => {
    expect(birthYear(digits)).toBe(year);
  });

  it('knows leap years by the century of the seventh digit', () => {
    expect(isBornOnADay('2902004123')).toBe(true);
    expect(isBornOnADay('2902003123')).toBe(false);
    expect(isBornOnADay('2902011123')).toBe(false);
    expect(isBornOnADay('3104701234')).toBe(false);
    expect(isBornOnADay('0013701234')).toBe(false);
  });

  it('has a check digit by modulus 11', () => {
    expect([...Array(10).keys()].filter((last) => hasCheckDigit(`070761428${String(last)}`))).toEqual([5]);
  });
});

it.each([
  '070761-4285',
  '070761 - 4285',
  '070761 4285',
  '0707614285',
  '070761–4285',
  '070761—4285',
  '070761‑4285',
  '070761−4285',
  '070761.4285',
  '070761/4285',
  '070761\u00a04285',
  '070761\u20094285',
  '070761\u202f-\u202f4285',
  '070761\n4285',
  '070761-\n4285',
  '070761\r\n4285',
  '07076\n1-4285',
  '07 07 61 4285',
  '07-07-61-4285',
  '07.07.61-4285',
  '07/07/61 4285',
  '0707 61-4285',
  '07-07-614285',
  '０７０７６１－４２８５',
  '٠٧٠٧٦١-٤٢٨٥',
  '𝟎𝟕𝟎𝟕𝟔𝟏-𝟒𝟐𝟖𝟓',
  '0\u200b7\u200b0761\u200b-42\u200d85',
  '070761\u00ad4285',
  '0\u20e37\ufe0f\u20e30761-4285',
  ...[
    '\u02d7',
    '\u2043',
    '\u2796',
    '\u30fc',
    '\u2027',
    '\u2219',
    '\ufe63',
    '\u2010',
    '\u2012',
    '\u2015',
    '\u200e-\u200e',
    '\u2060',
    '\ufeff',
    '·',
    '•',
  ].map((joint) => `070761${joint}4285`),
])('finds %j whole', (written) => {
  expect(found(written)).toEqual(['0707614285 certain']);
  expect(words(`Formand Ole (${written}) skriver`)).toEqual([written]);
  expect(words(`Ole${written}skriver`)).toEqual([written]);
});

it('finds one without a check digit all the same', () => {
  expect(found('070761-4284')).toEqual(['0707614284 likely']);
  expect(found('cpr-nr. 070761-4284')).toEqual(['0707614284 certain']);
});

it('finds replacement numbers, whose day has 60 added, where they are written as numbers are', () => {
  expect(found('670761-4284')).toEqual(['6707614284 likely']);
  expect(found('CPR: 6707614284')).toEqual(['6707614284 certain']);
  expect(found('6707614284')).toEqual([]);
});

it('reads the century written out only where the number is called one', () => {
  expect(found('cpr 07-07-1961-4285')).toEqual(['0707614285 certain']);
  expect(found('den 07-07-1961 4285')).toEqual([]);
  // Or where the serial is of that century, and a dash stands before it.
  expect(found('01-01-1970-1234')).toEqual(['0101701234 likely']);
  expect(found('12-05-2025-1400')).toEqual([]);
});

it.each([
  ['a case number', '01.01.00-K04-1-22'],
  ['a case number', 'Sagsnr. 25-3-00.22.04-A30'],
  ['a KLE number', '15.20.00-A00-25-25'],
  ['a journal number of ten digits', 'J.nr. 0707614284'],
  ['a case number in groups', 'Sagsnr. 27.03.00-1234'],
  ['a journal number of ten digits', 'Journalnummer: 2012051234'],
  ['a case number with a year', 'sagsnr. 2025-0707614284'],
  ['a GUID', '07076142-8507-4076-9428-507076142855'],
  ['a telephone number', 'Tlf. 20 30 40 50'],
  ['a telephone number with country', '+45 20 30 40 50'],
  ['a telephone number abroad', '+31 12 05 12 34'],
  ['a telephone number', '07 07 61 42'],
  ['an EAN number', '5790000123456'],
  ['an EAN number', '5 790000 123456'],
  ['a CVR number', 'CVR 07076142'],
  ['a P number', 'P-nr. 1003012345'],
  ['an account', 'Reg.nr. 0707 konto 0707614284'],
  ['an account in groups', '3409 12005673'],
  ['an IBAN', 'DK50 0040 0440 1162 43'],
  ['a day with a clock time', '12-05-2025 1400'],
  ['a day with a clock time', '12-05-25 1400'],
  ['a day with a clock time', '12.05.25 kl. 14.00'],
  ['a range of pages', 's. 120-1400'],
  ['years', '2024-2025'],
  ['a day that is none', '320170-1234'],
  ['a month that is none', '011370-1234'],
  ['nine digits', '070761-428'],
  ['eleven digits', '070761-42851'],
  ['a decimal', '0,0707614285'],
  ['an IP address', '10.12.14.16'],
  ['a list of numbers', '10 12 14 16 19'],
  ['a stretch of days', 'fra 01.01.25 - 31.12.25'],
  ['a stretch of days', '01.07.61-42.85.25 og 13.12.07-13.12.12'],
  ['a stretch of days', '01/01/25 – 31/12/25'],
  ['a day and a sum', 'pr. 12.10.24 2500 kr.'],
  ['a day and a number of people', 'den 31-12-24 4500 borgere'],
  ['a P number', 'P-enhed 1003012345'],
  ['a P number', 'produktionsnummer 1003012345'],
  ['an EAN number in groups', 'EAN 5798 0101 7012 34'],
  ['an account', 'IBAN DK 5000400440116243'],
  ['a list of days', '13.12.07 – 13.12.12'],
  ['a law', 'lov nr. 692 af 8. juni 2018'],
])('%s is none: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('a number that is called something else but written as a CPR number is one', () => {
  expect(found('sagsnr. 070761-4284')).toEqual(['0707614284 likely']);
});

it('finds one that something counted follows, unless it is written as a day and a number', () => {
  expect(found('070761 4284 kr.')).toEqual(['0707614284 likely']);
  expect(found('0707614284 borgere')).toEqual(['0707614284 likely']);
});

it('takes an account number that has the check digit for one', () => {
  expect(found('konto 0707614285')).toEqual(['0707614285 certain']);
});

it('finds both of two that stand together, and one beside other numbers', () => {
  expect(words('070761-4285 070761-4285')).toEqual(['070761-4285', '070761-4285']);
  expect(words('070761 4285 5000 Odense')).toEqual(['070761 4285']);
  expect(words('2024-070761-4285.pdf')).toEqual(['070761-4285']);
  expect(words('070761-4285\t500\t7')).toEqual(['070761-4285']);
});

it('finds none in the five example documents', () => {
  expect(SEED_IDS.flatMap((id) => found(seedText(id)))).toEqual([]);
});

/** A number of a person born on a day between 1858 and 2057; every second with a check digit where its serial allows. */
function planted(random: () => number): string {
  for (;;) {
    const pick = (below: number): number => Math.floor(random() * below);
    const two = (value: number): string => String(value).padStart(2, '0');
    const date = two(1 + pick(31)) + two(1 + pick(12)) + two(pick(100));
    const serial = pick(10_000);
    for (let step = 0; step < 11; step += 1) {
      const digits = date + String((serial + step) % 10_000).padStart(4, '0');
      if (isBornOnADay(digits) && (step > 0 ? hasCheckDigit(digits) : serial % 2 === 0)) return digits;
    }
  }
}

const JOINTS = ['-', '', ' ', ' - ', '–', '.', '\u00a0', '\u2009', '\n', '-\n', '\u200b-\u200b', '‑', '\u2212', '\u202f'];
const CONTEXTS: readonly ((number: string) => string)[] = [
  (number) => `Undertegnede ${number} bor på Nordfyn.`,
  (number) => `ansøger${number}underskrift`,
  (number) => `| Navn | Nr. |\n| Ole | ${number} |`,
  (number) => `Ole Hansen\t${number}\t5000 Odense`,
  (number) => `Født ${number}, medlem siden 2014.`,
  (number) => `bilag_${number}_underskrevet.pdf`,
  (number) => `OCES-certifikat: Serienummer CVR:34051178-RID:${number}`,
  (number) => `(${number})`,
  (number) => `${'lang linje '.repeat(200)}${number}${' og mere'.repeat(200)}`,
  (number) => `Mødet 12-05-2025 kl. 14.00: ${number}`,
];
const asWritten = (digits: string, joint: string, index: number): string => {
  const date = index % 7 === 3 ? `${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}` : digits.slice(0, 6);
  const wide = (text: string): string => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const number = `${date}${date.includes('-') ? '-' : joint}${digits.slice(6)}`;
  return index % 13 === 5 ? wide(number) : number;
};

it('finds all of 200 numbers planted in all sorts of places', () => {
  const random = randomFrom(2007);
  const missed: string[] = [];
  for (let index = 0; index < 200; index += 1) {
    const digits = planted(random);
    const number = asWritten(digits, JOINTS[index % JOINTS.length] ?? '', index);
    const context = CONTEXTS[Math.floor(index / 3) % CONTEXTS.length];
    const text = context?.(number) ?? number;
    if (!findCpr(text).some((hit) => hit.digits === digits && text.slice(hit.from, hit.to) === number)) missed.push(text.slice(0, 200));
  }
  expect(missed).toEqual([]);
});

it.each([
  ['digits', '1'.repeat(1_000_000)],
  ['digits and spaces', '1 '.repeat(500_000)],
  ['dates', '010170 '.repeat(140_000)],
  ['numbers', '010170-1234\n'.repeat(85_000)],
  ['spaces after a number', `010170${' '.repeat(1_000_000)}1234`],
  ['nothing to see', `010170${'\u200b'.repeat(1_000_000)}-1234`],
  ['beginnings of GUIDs', '07076142-'.repeat(110_000)],
  ['other scripts', '٠'.repeat(500_000)],
  ['labels', 'cpr nr '.repeat(140_000)],
])(
  'is done with a megabyte of %s at once',
  (_, text) => {
    const started = performance.now();
    findCpr(text);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  },
  2 * LIMIT,
);
