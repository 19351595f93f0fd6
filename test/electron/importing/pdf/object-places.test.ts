import { describe, expect, it } from 'vitest';
import { ObjectPlaces } from '../../../../electron/importing/pdf/ordinary/object-places.ts';

const LINES = 100;
const line = (at: number, use = 'n'): string => `${String(at).padStart(10, '0')} 00000 ${use}\r\n`;
const table = (of: (i: number) => string): Uint8Array => Buffer.from(Array.from({ length: LINES }, (_, i) => of(i)).join(''), 'latin1');

describe('the places of a PDF’s objects', () => {
  it('are read from a plain table only when they are asked for', () => {
    const places = new ObjectPlaces(table((i) => (i === 0 ? line(0, 'f') : line(i * 7))));
    expect(places.addLines(10, LINES, 0)).toBe(LINES * 20);
    expect([9, 10, 11, 109, 110].map((number) => places.get(number))).toEqual([
      null,
      null,
      { kind: 'byte', at: 7 },
      { kind: 'byte', at: 99 * 7 },
      null,
    ]);
  });

  it('are those of the newest table, whichever way it was read', () => {
    const places = new ObjectPlaces(table((i) => line(i)));
    places.set(3, null);
    places.set(4, { kind: 'byte', at: 4000 });
    places.addLines(0, LINES, 0);
    places.set(5, { kind: 'byte', at: 5000 });
    expect([3, 4, 5].map((number) => places.get(number))).toEqual([null, { kind: 'byte', at: 4000 }, { kind: 'byte', at: 5 }]);
  });

  it.each([
    ['lines of another length', table((i) => line(i).replace('\r', ''))],
    ['a last line of another length', table((i) => (i === LINES - 1 ? line(i).replace(' n', '  n') : line(i)))],
    ['a table cut off', table((i) => line(i)).subarray(0, LINES * 20 - 5)],
  ])('are left to be read one by one in %s', (_, bytes) => {
    expect(new ObjectPlaces(bytes).addLines(0, LINES, 0)).toBeNull();
  });

  it('are not guessed where a line within is odd', () => {
    const places = new ObjectPlaces(table((i) => (i === 50 ? line(i).replace('n', 'x') : line(i))));
    places.addLines(0, LINES, 0);
    expect(() => places.get(50)).toThrow('an odd table of objects');
  });
});
