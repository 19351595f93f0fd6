import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

const ABOVE = 'Kommunen har i mange år arbejdet med en tidlig indsats for alle unge.';
const BELOW = 'Regionen bidrager med viden om sundhed og med midler til de fælles forløb.';
const FEES = 'Gebyrerne må ikke stige igen før næste valg.';
const HARBOUR = 'Havnen udvides mod øst, når miljøtilsynet har givet sin tilladelse.';
const OLD = [ABOVE, FEES, HARBOUR, BELOW].join('\n\n');
const NEW = ['Et helt nyt afsnit om biblioteker og musik.', ABOVE, FEES.replace('næste valg', 'år 2030'), BELOW].join('\n\n');

const files = (quotes: unknown): readonly [string, string, string] => {
  const folder = temporaryFolder();
  const write = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  return [
    write('gammel.txt', OLD),
    write('ny.txt', NEW),
    write('citater.json', typeof quotes === 'string' ? quotes : JSON.stringify(quotes)),
  ];
};

const quote = (id: string | number, exact: string, start?: number) => ({
  id,
  exact,
  prefix: '',
  suffix: '',
  ...(start === undefined ? {} : { start }),
});

it('answers each quote in the order given, with where it stands in the new version’s kept text', async () => {
  const [old, next, quotes] = files([
    quote('a', 'en tidlig indsats'),
    quote('b', FEES),
    quote(3, HARBOUR),
    quote('d', 'står der slet ikke nogen steder'),
    quote('e', 'musik'),
  ]);
  const { status, out, err } = await pejling('reanchor', old, next, '--quotes', quotes, '--json');
  expect([status, err]).toEqual([0, '']);
  const { out: kept } = await pejling('inspect', next, '--text');
  const at = (words: string) => ({ start: kept.indexOf(words), end: kept.indexOf(words) + words.length, text: words });
  expect(JSON.parse(out)).toEqual([
    { id: 'a', outcome: 'exact', ...at('en tidlig indsats'), score: 1 },
    { id: 'b', outcome: 'moved', ...at('Gebyrerne må ikke stige igen før år 2030.'), score: expect.any(Number) },
    { id: 3, outcome: 'orphaned', start: null, end: null, text: null, score: 0 },
    { id: 'd', outcome: 'orphaned', start: null, end: null, text: null, score: 0 },
    { id: 'e', outcome: 'orphaned', start: null, end: null, text: null, score: 0 },
  ]);
});

it('tells a person in Danish what became of the quotes', async () => {
  const [old, next, quotes] = files([quote('a', 'en tidlig indsats'), quote('b', FEES), quote('c', HARBOUR)]);
  const { status, out } = await pejling('reanchor', old, next, '--quotes', quotes);
  expect(status).toBe(0);
  expect(out).toContain('uændret');
  expect(out).toContain('1 uændret · 1 flyttet eller ændret · 0 flere muligheder · 1 udgået');
});

it.each([
  ['{"id":', 'den indeholder ikke gyldig JSON.'],
  ['{}', 'den skal indeholde en liste af citater'],
  [[{ id: 'a' }], 'citat nummer 1 mangler feltet »exact«'],
  [[quote('a', 'ord'), { exact: 'ord' }], 'citat nummer 2 mangler feltet »id«'],
  [[quote('a', '')], 'citat nummer 1 mangler feltet »exact«'],
  [[{ ...quote('a', 'ord'), start: -1 }], 'citat nummer 1 mangler feltet »start«'],
  [[null], 'citat nummer 1 mangler alle felter'],
  [[quote('a', 'ord'), quote('a', 'andre ord')], 'citat nummer 2 har samme id som et tidligere: "a".'],
])('says in one Danish line what is wrong with the quotes: %j', async (given, words) => {
  const { status, out, err } = await pejling('reanchor', ...files(given).slice(0, 2), '--quotes', files(given)[2], '--json');
  expect([status, out]).toEqual([1, '']);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toContain(`Filen »citater.json« kan ikke bruges som citater: `);
  expect(err).toContain(words);
});

it('takes a hundred thousand quotes', async () => {
  const [old, next, quotes] = files(Array.from({ length: 100_000 }, (_, i) => quote(i, i % 2 === 0 ? 'tidlig indsats' : HARBOUR)));
  const { status, out } = await pejling('reanchor', old, next, '--quotes', quotes, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toHaveLength(100_000);
}, 60_000);

it('says which file cannot be read, and how it is used', async () => {
  const [old, next, quotes] = files([]);
  expect(await pejling('reanchor', old, `${next}.væk`, '--quotes', quotes)).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('»ny.txt.væk«'),
  });
  expect(await pejling('reanchor', old, next, '--quotes', `${quotes}.væk`)).toMatchObject({
    status: 1,
    err: expect.stringContaining('»citater.json.væk«'),
  });
  expect(await pejling('reanchor', old, '--quotes', quotes)).toMatchObject({
    status: 2,
    err: expect.stringContaining('den gamle og den nye version'),
  });
  expect(await pejling('reanchor', old, next)).toMatchObject({ status: 2, err: expect.stringContaining('--quotes') });
  expect(await pejling('reanchor', old, next, '--quotes', quotes, '--json')).toEqual({ status: 0, out: '[]\n', err: '' });
});
