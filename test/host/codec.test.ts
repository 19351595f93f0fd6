import { describe, expect, it } from 'vitest';
import { makeCodec } from './codec.ts';

const codec = makeCodec();
const across = (value: unknown): unknown => codec.decode(codec.encode(value));

/** Small linear congruential generator: the same values on every run, so a failure can be found again. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const TEXTS = ['', 'æøå', '$', '__proto__', 'constructor', 'e\u0301\u{1F600}', '"\\\n\u2028', '\ud800'];
const NUMBERS = [0, -0, 1, -1.5, Number.NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, 5e-324];

function randomValue(random: (below: number) => number, depth: number): unknown {
  const bytes = Uint8Array.from({ length: random(20) }, () => random(256));
  const inner = (): unknown => randomValue(random, depth - 1);
  const many = (): unknown[] => Array.from({ length: random(4) }, inner);
  const leaves: (() => unknown)[] = [
    () => TEXTS[random(TEXTS.length)],
    () => NUMBERS[random(NUMBERS.length)],
    () => random(2) === 0,
    () => null,
    () => undefined,
    () => BigInt(random(1000)) - 500n,
    () => new Date(random(1_000_000_000)),
    () => /a+b/giu,
    () => bytes,
    () => bytes.buffer,
    () => new Float64Array([random(10) / 3, Number.NaN]),
    () => new DataView(bytes.buffer),
  ];
  const branches: (() => unknown)[] = [
    many,
    () => new Set(many()),
    () => new Map(many().map((key) => [key, inner()])),
    () => Object.fromEntries(many().map((value, at) => [TEXTS[at] ?? 'x', value])),
  ];
  const choices = depth > 0 ? [...leaves, ...branches, ...branches] : leaves;
  return choices[random(choices.length)]?.();
}

describe('the codec between the main process and a page', () => {
  it('gives back what a structured clone gives back, for values of every kind in each other', () => {
    const random = makeRandom(20_240_917);
    for (let round = 0; round < 2_000; round += 1) {
      const value = randomValue(random, 4);
      expect(across(value)).toStrictEqual(structuredClone(value));
    }
  });

  it('keeps cycles and shared objects', () => {
    const shared = { name: 'delt' };
    const ring: Record<string, unknown> = { list: [shared, shared], map: new Map([[shared, new Set([shared])]]) };
    ring['self'] = ring;
    expect(across(ring)).toStrictEqual(ring);
    const back = across({ one: shared, two: shared });
    expect(typeof back === 'object' && back !== null && Reflect.get(back, 'one') === Reflect.get(back, 'two')).toBe(true);
  });

  it('keeps the kind and the message of an error', () => {
    const back = across(new RangeError('uden for området'));
    expect(back).toBeInstanceOf(RangeError);
    expect(back).toMatchObject({ name: 'RangeError', message: 'uden for området' });
  });

  it('takes objects that look like its own tags for what they are', () => {
    for (const value of [{ $: 'u' }, { $: 'd', v: 3 }, { $: { $: 'n', v: 'NaN' } }]) expect(across(value)).toStrictEqual(value);
  });

  it('sends only the part of a buffer that a view covers', () => {
    expect(across(new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3))).toStrictEqual(new Uint8Array([2, 3]));
    expect(across(Buffer.from('æ'))).toStrictEqual(new Uint8Array([0xc3, 0xa6]));
  });

  it.each([() => 1, Symbol('s'), Promise.resolve(), new WeakMap(), { deep: [() => 1] }])('refuses %s', (value) => {
    expect(() => codec.encode(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
  });
});
