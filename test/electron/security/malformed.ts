import type { z } from 'zod';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;
const upTo = (random: Random, end: number): number => Math.floor(random() * end);
const oneOf = <T>(random: Random, choices: readonly T[]): T => {
  const chosen = choices[upTo(random, choices.length)];
  if (chosen === undefined) throw new Error('There is something to choose from.');
  return chosen;
};

/** Ids and the like that are really there, by the name of the field that takes them. */
export type Known = ReadonlyMap<string, readonly unknown[]>;

const WORDS = ['', ' ', 'ord', 'Pejlemærke 1', '2025-09-12', '2025-09-12T12:00', 'a@b.dk', 'https://kl.dk', 'x'.repeat(400)];

/** A value of about the shape that a schema asks for; what a schema further demands of it may fail. */
export function shapely(schema: z.core.$ZodType, name: string, random: Random, known: Known): unknown {
  const there = known.get(name);
  if (there !== undefined && there.length > 0 && random() < 0.8) return oneOf(random, there);
  // as: zod's own union of every kind of schema there is, by which its definitions can be told apart.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (each: z.core.$ZodType): unknown => shapely(each, name, random, known);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- zod has kinds of schema that no request asks with; one that does throws
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, shapely(each, key, random, known)]));
    case 'array':
      return Array.from({ length: upTo(random, 3) }, () => shapely(def.element, name.replace(/s$/, ''), random, known));
    case 'record':
      return { [oneOf(random, WORDS)]: inner(def.valueType) };
    case 'union':
      return inner(oneOf(random, def.options));
    case 'nullable':
      return random() < 0.3 ? null : inner(def.innerType);
    case 'optional':
      return random() < 0.3 ? undefined : inner(def.innerType);
    case 'literal':
      return oneOf(random, def.values);
    case 'enum':
      return oneOf(random, Object.values(def.entries));
    case 'boolean':
      return random() < 0.5;
    case 'number':
      return upTo(random, 40);
    case 'custom':
      return new Uint8Array(Array.from({ length: upTo(random, 60) }, () => upTo(random, 256)));
    case 'string':
      return oneOf(random, WORDS);
    default:
      throw new Error(`No request asks for a ${def.type} yet: say here what one looks like.`);
  }
}

const nested = (depth: number): unknown => {
  let value: unknown = 'bund';
  for (let each = 0; each < depth; each += 1) value = each % 2 === 0 ? [value] : { dybere: value };
  return value;
};
const cyclic = (): unknown => {
  const ring: Record<string, unknown> = {};
  ring['ring'] = ring;
  return ring;
};

/** What programs have stumbled over. */
const HOSTILE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => -1,
  () => 0.5,
  () => NaN,
  () => Infinity,
  () => Number.MAX_SAFE_INTEGER,
  () => -(2 ** 31),
  () => 12n,
  () => '',
  () => 'x'.repeat(1_000_000),
  () => '\0',
  () => '\ud800',
  () => 'a\udfffb',
  () => '../../../../etc/passwd',
  () => '..\\..\\windows\\system32',
  () => '/etc/passwd',
  () => 'file:///etc/passwd',
  () => 'C:\\Windows',
  () => 'CON',
  () => "'; DROP TABLE hearing; --",
  () => '" OR 1=1 --',
  () => '%00',
  () => '${7*7}{{7*7}}<%= 7 %>',
  () => '<img src=x onerror=alert(1)>',
  () => '__proto__',
  () => 'constructor',
  () => '00000000-0000-4000-8000-000000000000',
  () => '*" NEAR(a b) AND -',
  () => [],
  () => ({}),
  () => [null],
  () => Array.from({ length: 10_000 }, () => 'x'),
  () => nested(2_000),
  cyclic,
  () => new Date(),
  () => new Date(NaN),
  () => new Map([['a', 1]]),
  () => new Uint8Array(),
  () => new Uint8Array([0xff, 0xfe, 0xfd, 1, 2, 3]),
  () => JSON.parse('{"__proto__": {"polluted": true}}'),
  () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
];

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && Object.keys(value).length > 0;

/** The value with one thing wrong somewhere in it: replaced, left out, or added. */
export function spoilt(value: unknown, random: Random): unknown {
  if (isHolder(value) && random() < 0.85) {
    const key = oneOf(random, Object.keys(value));
    const copy: Record<string, unknown> = Array.isArray(value) ? Object.assign([], value) : { ...value };
    const kind = random();
    if (kind < 0.1) delete copy[key];
    else if (kind < 0.2)
      Object.defineProperty(copy, oneOf(random, ['__proto__', 'overflødig', 'toString']), {
        value: oneOf(random, HOSTILE)(),
        enumerable: true,
      });
    else copy[key] = spoilt(copy[key], random);
    return copy;
  }
  return oneOf(random, HOSTILE)();
}
