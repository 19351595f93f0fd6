import { expect, it } from 'vitest';
import { findContactDetails } from '../../../shared/checks/contact-details.ts';

/** Milliseconds; a tenth of it on a machine with nothing else to do. */
const LIMIT = 15_000;

const found = (text: string): string[] => findContactDetails(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

it.each([
  ['Skriv til ole.hansen@eksempel.dk.', 'e-mail: ole.hansen@eksempel.dk'],
  ['<mailto:søren+a@mail.eksempel.org>', 'e-mail: søren+a@mail.eksempel.org'],
  ['Ring på 20 30 40 50 i aften', 'telephone: 20 30 40 50'],
  ['+45 20304050', 'telephone: +45 20304050'],
  ['+4520304050', 'telephone: +4520304050'],
  ['0045 20 30 40 50', 'telephone: 0045 20 30 40 50'],
  ['Tlf.: 20304050', 'telephone: 20304050'],
  ['mobil 2030 4050', 'telephone: 2030 4050'],
  ['6482 8282', 'telephone: 6482 8282'],
  ['Ole bor på Nørregade 10, 5000 Odense C.', 'postal-address: Nørregade 10, 5000 Odense C'],
  ['Gammel Kongevej 12 A, 2. th., 1610 København V', 'postal-address: Gammel Kongevej 12 A, 2. th., 1610 København V'],
  ['Eksempelvej 1\n5400 Bogense', 'postal-address: Eksempelvej 1\n5400 Bogense'],
])('finds in %j', (text, hit) => {
  expect(found(text)).toEqual([hit]);
});

it.each([
  'CVR 20304050',
  'CVR-nr.: 20 30 40 50',
  'EAN 5790001234567',
  '20304050 kr.',
  'i perioden 2024 2025',
  '12-05-2025',
  '2.030.405',
  '20 30 40 50 60 70',
  'post 12 14 16 18 i tabellen',
  'kl. 14.00 den 12. maj 2025 på Rådhuset',
  'I 2025 Odense Kommune',
  'Pejlemærke 2, 2025 Borgerne',
  'a@b',
  '@alle',
  'DK50 0040 0440 1162 43',
])('finds nothing in %j', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['at signs', '@'.repeat(500_000)],
  ['letters', 'a'.repeat(1_000_000)],
  ['dotted letters', 'a.'.repeat(300_000) + '@'],
  ['digits', '20 '.repeat(300_000)],
  ['capitals and spaces', 'A '.repeat(300_000)],
  ['postcodes', '5000 Odense '.repeat(80_000)],
  ['streets', 'Nørregade 10, '.repeat(70_000)],
  ['addresses', 'Nørregade 10, 5000 Odense C '.repeat(30_000)],
])(
  'is done with much of %s at once',
  (_, text) => {
    const started = performance.now();
    findContactDetails(text);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  },
  2 * LIMIT,
);
