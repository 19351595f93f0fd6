import { describe, expect, it } from 'vitest';
import { applyDifference, byteDifference } from '../../../electron/db/byte-difference.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('what is new in bytes beside others', () => {
  it('gives the same bytes back, whatever was cut, moved, repeated or put in', () => {
    let state = 7;
    const below = (limit: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
    const stretch = (): Uint8Array => Uint8Array.from({ length: 1 + below(60) }, () => below(4) % (1 + below(3)));
    for (let run = 0; run < 500; run += 1) {
      const stretches = Array.from({ length: 1 + below(8) }, stretch);
      const base = Buffer.concat(stretches);
      const parts = Array.from({ length: below(12) }, () =>
        below(3) === 0 ? stretch() : (stretches[below(stretches.length)] ?? stretch()),
      );
      const target = Buffer.concat(parts);
      expect(Buffer.from(applyDifference(base, byteDifference(base, target)))).toEqual(target);
    }
  });

  it('takes little room where little is new, wherever it stands', () => {
    const base = bytes(Array.from({ length: 2000 }, (_, at) => `Linje ${String(at)} om støj. `).join(''));
    const target = Buffer.concat([base.subarray(20_000), bytes('Nyt her.'), base.subarray(0, 20_000)]);
    expect(byteDifference(base, target).length).toBeLessThan(40);
  });

  it('says when it is not one from these bytes', () => {
    const base = bytes('En lang begyndelse, som begge har til fælles.');
    const difference = byteDifference(base, bytes('En lang begyndelse, som begge har til fælles. Og mere.'));
    expect(() => applyDifference(base.subarray(0, 20), difference)).toThrow('tells of bytes that are there');
    expect(() => applyDifference(base, new Uint8Array())).toThrow('ends where it says');
  });
});
