import { expect, it } from 'vitest';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { answer, paragraph, text } from '../response/answer-picture.ts';
import { codesOf, findingsOf, only } from './check-picture.ts';

const shown = (...lines: readonly (string | NodeJson)[]): string[] => codesOf({ body: answer(...lines) });
const link = (words: string, href = 'https://eksempel.dk/a') => paragraph({ ...text(words), marks: [{ type: 'link', attrs: { href } }] });

it('headings leave out no level, and each slip is told once with the level that mends it', () => {
  expect(shown('# A', 'Ord.', '## B', 'Ord.', '### C', 'Ord.', '# D', 'Ord.')).toEqual([]);
  expect(shown('## A', 'Ord.', '## B', 'Ord.')).toEqual(['warning heading-skipped']);
  expect(only(findingsOf({ body: answer('# A', 'Ord.', '### C', 'Ord.') }), 'heading-skipped')).toMatchObject([
    { place: { path: [2] }, remedy: { kind: 'set-level', level: 2 }, facts: { text: 'C', from: 1, to: 3 } },
  ]);
});

it('an empty heading is told: a screen reader stops at it', () => {
  expect(shown('# ', 'Ord.')).toEqual(['warning heading-empty']);
});

it('a bold line that serves as a heading may become one; a bold sentence and a last bold line may not', () => {
  expect(only(findingsOf({ body: answer('# A', '**Økonomi**', 'Ord.') }), 'heading-in-bold')).toMatchObject([
    { remedy: { kind: 'set-level', level: 2 } },
  ]);
  expect(shown('**Vi er imod.**', 'Ord.')).toEqual([]);
  expect(shown('Ord.', '**Foreningen**')).toEqual([]);
});

it('a long answer needs headings', () => {
  expect(shown('ord '.repeat(700))).toEqual(['information no-headings']);
  expect(shown('# A', 'ord '.repeat(700))).toEqual([]);
});

it('a picture says what it shows, unless it shows nothing that matters', () => {
  const picture = (attrs: Record<string, unknown>) => shown('Ord.', { type: 'picture', attrs });
  expect(picture({})).toEqual(['warning alt-missing']);
  expect(picture({ alternative: ' ' })).toEqual(['warning alt-missing']);
  expect(picture({ alternative: 'IMG_2031.JPG' })).toEqual(['warning alt-is-file-name']);
  for (const alternative of ['IMG_20250901', 'DSC01234', 'Skærmbillede 2025-09-01 kl. 10.png'])
    expect(picture({ alternative })).toEqual(['warning alt-is-file-name']);
  expect(picture({ alternative: 'Kort over havnen' })).toEqual([]);
  expect(picture({ alternative: 'P-plads ved havnen' })).toEqual([]);
  expect(picture({ decorative: true })).toEqual([]);
});

it('a link says where it leads', () => {
  for (const words of ['her', 'Klik her', 'Læs mere', 'se mere her', 'link', 'Read more'])
    expect(shown(link(words))).toEqual(['warning link-vague']);
  expect(shown(link('https://eksempel.dk/a'))).toEqual(['information link-bare']);
  expect(shown(link('kommunens høringsportal'))).toEqual([]);
  expect(shown(link('bestyrelsen@eksempel.dk', 'mailto:bestyrelsen@eksempel.dk'))).toEqual([]);
});

it('a text in English is not read aloud as Danish', () => {
  expect(shown('We are of the opinion that the plan is not clear. '.repeat(8))).toEqual(['information not-danish']);
  expect(shown('Vi er af den opfattelse, at planen ikke er klar, og at the er et ord. '.repeat(8))).toEqual([]);
});
