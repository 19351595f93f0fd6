import { ordinary } from './values.ts';

/** Where an object stands: at a byte of the file, or in a stream of objects. */
export type Place =
  | { readonly kind: 'byte'; readonly at: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** A part of a plain table: `start` is the byte of the line of object `from`. */
type Lines = { readonly from: number; readonly count: number; readonly start: number };

const MOST_OBJECTS = 5_000_000;
/** Bytes of a line of a plain table (ISO 32000-1, 7.5.4): 'nnnnnnnnnn ggggg n' and two for its end. */
const LINE = 20;
const DIGITS_OF_A_PLACE = 10;
/** A shorter part is soon read. */
const FEWEST_LINES = 64;
/** Parts that are looked through for every object; a file with more has the others read at once. */
const MOST_PARTS = 64;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13 || byte === 0x20;

/** A line is written as the standard has it. */
const isLine = (bytes: Uint8Array, start: number): boolean => {
  for (let i = 0; i < 16; i += 1) if (i === DIGITS_OF_A_PLACE ? bytes[start + i] !== 0x20 : !isDigit(bytes[start + i])) return false;
  const use = bytes[start + 17];
  return bytes[start + 16] === 0x20 && (use === 0x6e || use === 0x66) && isEnd(bytes[start + 18]) && isEnd(bytes[start + 19]);
};

/**
 * The places of a file's objects. Tables are added the newest first, and what they say holds. The lines of a plain table have one
 * length, so that one is read only when its object is asked for: a long file has tens of thousands.
 */
export class ObjectPlaces {
  readonly #bytes: Uint8Array;
  readonly #tables: (Map<number, Place | null> | Lines)[] = [];
  #parts = 0;
  #objects = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  set(number: number, place: Place | null): void {
    this.#count(1);
    const last = this.#tables.at(-1);
    const table = last instanceof Map ? last : new Map<number, Place | null>();
    if (last !== table) this.#tables.push(table);
    if (!table.has(number)) table.set(number, place);
  }

  /** Takes a part of a plain table as it stands, from byte `start` on. The byte after it, or null where its lines must be read one by one. */
  addLines(from: number, count: number, start: number): number | null {
    if (count < FEWEST_LINES || this.#parts === MOST_PARTS || !isLine(this.#bytes, start)) return null;
    const end = start + count * LINE;
    // Were one line longer or shorter, the last would not stand where it should.
    if (end > this.#bytes.length || !isLine(this.#bytes, end - LINE)) return null;
    this.#count(count);
    this.#parts += 1;
    this.#tables.push({ from, count, start });
    return end;
  }

  /** Null where the file has no such object. */
  get(number: number): Place | null {
    for (const table of this.#tables) {
      if (table instanceof Map) {
        const place = table.get(number);
        if (place !== undefined) return place;
      } else if (number >= table.from && number < table.from + table.count)
        return this.#placeOn(table.start + (number - table.from) * LINE);
    }
    return null;
  }

  #placeOn(start: number): Place | null {
    ordinary(isLine(this.#bytes, start), 'an odd table of objects');
    let at = 0;
    for (let i = 0; i < DIGITS_OF_A_PLACE; i += 1) at = at * 10 + (this.#bytes[start + i] ?? 0) - 0x30;
    return this.#bytes[start + 17] === 0x6e ? { kind: 'byte', at } : null;
  }

  #count(more: number): void {
    this.#objects += more;
    ordinary(this.#objects <= MOST_OBJECTS, 'too many objects');
  }
}
