import { describe, expect, it } from 'vitest';
import { unfoldColumns } from '../../../shared/text/side-by-side.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { draw } from './picture.ts';

const words = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('text printed in two columns', () => {
  const left = ['Børn skal have plads til', 'at lege og lære hver dag,', 'og de voksne skal være', 'til stede hele tiden.'];
  const right = ['Skolen ligger midt i byen.', 'Den bruges af foreninger', 'om aftenen og af alle', 'borgere i weekenden.'];
  const print = left.map((line, i) => `${line.padEnd(34)}${right[i] ?? ''}`).join('\n');

  it('is read one column after the other', () => {
    expect(words(unfoldColumns(print))).toEqual([...left, ...right]);
  });

  it('is read row by row where the numbers climb so', () => {
    const band = (a: string, b: string): string =>
      `${a}\n${b}`
        .split('\n')
        .map((_, i) => `${(i === 0 ? a : (left[i] ?? '')).padEnd(34)}${i === 0 ? b : (right[i] ?? '')}`)
        .join('\n');
    const text = `${band('1. Leg og læring for alle', '2. Skolen i byens midte')}\n\n${band('3. Mad og måltider hver dag', '4. Et trygt sted at være')}`;
    expect(words(unfoldColumns(text)).filter((line) => /^\d/.test(line))).toEqual([
      '1. Leg og læring for alle',
      '2. Skolen i byens midte',
      '3. Mad og måltider hver dag',
      '4. Et trygt sted at være',
    ]);
  });

  it('keeps every word', () => {
    expect(unfoldColumns(print).trim().split(/\s+/).sort()).toEqual(print.split(/\s+/).sort());
  });
});

describe('what only looks like two columns stays as it is', () => {
  it.each([
    ['a table of figures', 'Drift          12,5\nAnlæg           7,0\nPuljer          1,5\nRenter          0,5\nI alt          21,5'],
    [
      'a table of names',
      'Formand       Lis Holm\nNæstformand   Ib Dal\nKasserer      Per Lund\nSekretær      Ane Bech\nSuppleant     Bo Krog',
    ],
    ['justified text', 'Vi vil gerne   høre fra alle,\nog derfor   spørger vi nu\nom det,   som betyder\nnoget for   borgerne.'],
    [
      'three lines',
      'Børn skal have plads       Skolen ligger her\nat lege og lære             og den er god\nhele dagen lang             for alle i byen',
    ],
  ])('%s', (_, text) => {
    expect(unfoldColumns(text)).toBe(text);
  });
});

it('a body’s name printed beside the title is a line of its own', () => {
  expect(
    draw(structureText('Integrationspolitik 2025                              Solby Kommune\n\nAlle skal med i arbejde og foreningsliv.')),
  ).toEqual(['title: Integrationspolitik 2025', 'subtitle: Solby Kommune', 'Alle skal med i arbejde og foreningsliv.']);
});
