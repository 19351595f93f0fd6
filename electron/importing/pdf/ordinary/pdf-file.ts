import { inflateSync } from 'node:zlib';
import { Lexer } from './lexer.ts';
import { ObjectPlaces } from './object-places.ts';
import { Keyword, NotOrdinary, ordinary, PdfDict, PdfName, PdfRef, PdfStream, type PdfValue } from './values.ts';

/** The end of a file tells where its table of objects is, within so many bytes. */
const TAIL = 1024;
/** Tables that follow one another: a file changed more often is left to pdf.js. */
const MOST_TABLES = 64;
const MOST_OBJECTS = 5_000_000;
/** No page's content is longer, in bytes; more is a bomb (design.md § 9). */
const LONGEST_STREAM = 128 * 1024 * 1024;
/** A reference to a reference to a reference. */
const LONGEST_CHAIN = 8;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Undoes a prediction of rows (ISO 32000-1, 7.4.4.4), as tables of objects have them. */
const unpredict = (bytes: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(bytes.length / (columns + 1));
  ordinary(rows * (columns + 1) === bytes.length, 'a row cut off');
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)];
    ordinary(kind === 0 || kind === 2 || kind === 1, 'a rare prediction');
    for (let i = 0; i < columns; i += 1) {
      const at = row * columns + i;
      const known = kind === 2 ? (row > 0 ? (out[at - columns] ?? 0) : 0) : kind === 1 ? (i > 0 ? (out[at - 1] ?? 0) : 0) : 0;
      out[at] = (bytes[row * (columns + 1) + 1 + i] ?? 0) + known;
    }
  }
  return out;
};

/** The objects of a PDF file, each read when it is asked for and then kept. */
export class PdfFile {
  readonly trailer: PdfDict;
  readonly #bytes: Uint8Array;
  readonly #places: ObjectPlaces;
  readonly #objects = new Map<number, PdfValue>();
  readonly #packs = new Map<number, readonly (() => PdfValue)[]>();
  readonly #opening = new Set<number>();

  /** Throws `NotOrdinary` where the file's own table of objects is not all there, and where it is encrypted. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#places = new ObjectPlaces(bytes);
    ordinary(latin(bytes.subarray(0, 5)) === '%PDF-', 'something before the signature');
    const tail = latin(bytes.subarray(-TAIL));
    const start = /startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(tail)?.[1];
    ordinary(start !== undefined, 'no end');
    this.trailer = this.#readTables(Number(start));
    ordinary(!this.trailer.entries.has('Encrypt'), 'encrypted');
  }

  #readTables(first: number): PdfDict {
    const seen = new Set<number>();
    const waiting = [first];
    let trailer: PdfDict | null = null;
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      ordinary(!seen.has(at) && seen.size < MOST_TABLES && at > 0 && at < this.#bytes.length, 'tables of objects in a circle');
      seen.add(at);
      const own = this.#readTable(at);
      trailer ??= own;
      for (const key of ['XRefStm', 'Prev']) {
        const next = own.entries.get(key);
        if (next === undefined) continue;
        ordinary(typeof next === 'number', 'an odd place of a table');
        waiting.push(next);
      }
    }
    ordinary(trailer !== null, 'no table of objects');
    return trailer;
  }

  #readTable(at: number): PdfDict {
    const lexer = new Lexer(this.#bytes, at, true);
    const head = lexer.next();
    if (head instanceof Keyword && head.text === 'xref') return this.#readPlainTable(lexer);
    const stream = this.#readObject(at, null);
    ordinary(stream instanceof PdfStream && this.nameIn(stream.dict, 'Type') === 'XRef', 'no table of objects where it should be');
    this.#readPackedTable(stream);
    return stream.dict;
  }

  #readPlainTable(lexer: Lexer): PdfDict {
    for (;;) {
      const from = lexer.next();
      if (from instanceof Keyword) {
        ordinary(from.text === 'trailer', 'a table of objects without an end');
        const trailer = lexer.value();
        ordinary(trailer instanceof PdfDict, 'no trailer');
        return trailer;
      }
      const count = lexer.value();
      ordinary(typeof from === 'number' && typeof count === 'number' && count < MOST_OBJECTS, 'an odd table of objects');
      lexer.skipWhite();
      const end = this.#places.addLines(from, count, lexer.at);
      if (end !== null) {
        lexer.at = end;
        continue;
      }
      for (let i = 0; i < count; i += 1) {
        const at = lexer.value();
        const generation = lexer.value();
        const use = lexer.next();
        ordinary(typeof at === 'number' && typeof generation === 'number' && use instanceof Keyword, 'an odd table of objects');
        ordinary(use.text === 'n' || use.text === 'f', 'an odd table of objects');
        this.#places.set(from + i, use.text === 'n' ? { kind: 'byte', at } : null);
      }
    }
  }

  #readPackedTable(stream: PdfStream): void {
    const { dict } = stream;
    const widths = this.numbersIn(dict, 'W');
    const size = this.numberIn(dict, 'Size');
    const [first = 0, second = 0, third = 0] = widths;
    ordinary(widths.length === 3 && widths.every((width) => width >= 0 && width <= 6) && size !== null, 'an odd table of objects');
    const index = dict.entries.has('Index') ? this.numbersIn(dict, 'Index') : [0, size];
    const bytes = this.decoded(stream);
    let at = 0;
    const take = (width: number): number => {
      let value = 0;
      for (let i = 0; i < width; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
      at += width;
      return value;
    };
    for (let part = 0; part + 1 < index.length; part += 2) {
      const [from = 0, count = 0] = index.slice(part, part + 2);
      ordinary(count * (first + second + third) <= bytes.length - at, 'a table of objects cut off');
      for (let i = 0; i < count; i += 1) {
        const kind = first === 0 ? 1 : take(first);
        const [place, more] = [take(second), take(third)];
        if (kind === 1) this.#places.set(from + i, { kind: 'byte', at: place });
        else if (kind === 2) this.#places.set(from + i, { kind: 'packed', stream: place, index: more });
        else this.#places.set(from + i, null);
      }
    }
  }

  /** The object at a byte; `number` null where it may have any. */
  #readObject(at: number, number: number | null): PdfValue {
    const lexer = new Lexer(this.#bytes, at, true);
    const own = lexer.next();
    const generation = lexer.next();
    const head = lexer.next();
    ordinary(typeof own === 'number' && (number === null || own === number) && typeof generation === 'number', 'another object than told');
    ordinary(head instanceof Keyword && head.text === 'obj', 'another object than told');
    const value = lexer.value();
    const after = lexer.next();
    ordinary(after instanceof Keyword, 'an object without an end');
    if (after.text !== 'stream') {
      ordinary(after.text === 'endobj', 'an object without an end');
      if (value instanceof PdfDict) value.ref = new PdfRef(own, generation);
      return value;
    }
    ordinary(value instanceof PdfDict, 'bytes without a dictionary');
    value.ref = new PdfRef(own, generation);
    let start = lexer.at;
    if (this.#bytes[start] === 13) start += 1;
    if (this.#bytes[start] === 10) start += 1;
    const length = this.numberIn(value, 'Length');
    ordinary(length !== null && length >= 0 && start + length <= this.#bytes.length, 'bytes without a length');
    const end = new Lexer(this.#bytes, start + length, true).next();
    ordinary(end instanceof Keyword && end.text === 'endstream', 'bytes of another length than told');
    return new PdfStream(value, this.#bytes.subarray(start, start + length));
  }

  #unpack(number: number): readonly (() => PdfValue)[] {
    const known = this.#packs.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    ordinary(place?.kind === 'byte', 'packed objects that are not there');
    const stream = this.fetch(number);
    ordinary(stream instanceof PdfStream, 'packed objects that are not there');
    const count = this.numberIn(stream.dict, 'N');
    const first = this.numberIn(stream.dict, 'First');
    ordinary(count !== null && first !== null && count < MOST_OBJECTS, 'odd packed objects');
    const bytes = this.decoded(stream);
    const head = new Lexer(bytes, 0, true);
    const pack = Array.from({ length: count }, () => {
      const own = head.value();
      const at = head.value();
      ordinary(typeof own === 'number' && typeof at === 'number', 'odd packed objects');
      return (): PdfValue => {
        const value = new Lexer(bytes, first + at, true).value();
        if (value instanceof PdfDict) value.ref = new PdfRef(own, 0);
        return value;
      };
    });
    this.#packs.set(number, pack);
    return pack;
  }

  /** The object of a number; null where the file has none. */
  fetch(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (place === null) return null;
    ordinary(!this.#opening.has(number), 'an object within itself');
    this.#opening.add(number);
    const value = place.kind === 'byte' ? this.#readObject(place.at, number) : this.#unpack(place.stream)[place.index]?.();
    this.#opening.delete(number);
    ordinary(value !== undefined, 'a packed object that is not there');
    this.#objects.set(number, value);
    return value;
  }

  /** A value itself, wherever it stands. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let i = 0; found instanceof PdfRef; i += 1) {
      ordinary(i < LONGEST_CHAIN, 'references in a circle');
      found = this.fetch(found.number);
    }
    return found;
  }

  /** An entry of a dictionary, wherever it stands. */
  get(dict: PdfDict, key: string): PdfValue {
    return this.resolve(dict.entries.get(key));
  }

  /** An entry that is a dictionary; a stream has one too, but is none. */
  dictIn(dict: PdfDict, key: string): PdfDict | null {
    const value = this.get(dict, key);
    return value instanceof PdfDict ? value : null;
  }

  nameIn(dict: PdfDict, key: string): string | null {
    const value = this.get(dict, key);
    return value instanceof PdfName ? value.text : null;
  }

  numberIn(dict: PdfDict, key: string): number | null {
    const value = this.get(dict, key);
    return typeof value === 'number' ? value : null;
  }

  /** A list of values, each wherever it stands; empty where there is none. */
  listIn(dict: PdfDict, key: string): PdfValue[] {
    const value = this.get(dict, key);
    return isList(value) ? value.map((item) => this.resolve(item)) : [];
  }

  /** As `listIn`, of numbers only. */
  numbersIn(dict: PdfDict, key: string): number[] {
    return this.listIn(dict, key).map((item) => {
      ordinary(typeof item === 'number', `a ${key} that is no number`);
      return item;
    });
  }

  /** The bytes of a stream as they were before they were packed. */
  decoded({ dict, raw }: PdfStream): Uint8Array {
    const filter = this.get(dict, 'Filter');
    const filters = isList(filter) ? filter.map((item) => this.resolve(item)) : filter === null ? [] : [filter];
    const [only] = filters;
    if (only === undefined) return raw;
    ordinary(filters.length === 1 && only instanceof PdfName && (only.text === 'FlateDecode' || only.text === 'Fl'), 'a rare filter');
    const given = this.get(dict, 'DecodeParms');
    const parms = isList(given) ? this.resolve(given[0]) : given;
    let bytes: Uint8Array;
    try {
      bytes = inflateSync(raw, { maxOutputLength: LONGEST_STREAM });
    } catch {
      throw new NotOrdinary('bytes that cannot be unpacked');
    }
    if (!(parms instanceof PdfDict)) return bytes;
    const predictor = this.numberIn(parms, 'Predictor') ?? 1;
    if (predictor === 1) return bytes;
    ordinary(
      predictor >= 10 && (this.numberIn(parms, 'Colors') ?? 1) === 1 && (this.numberIn(parms, 'BitsPerComponent') ?? 8) === 8,
      'a rare prediction',
    );
    const columns = this.numberIn(parms, 'Columns') ?? 1;
    ordinary(Number.isInteger(columns) && columns > 0 && columns < 10_000, 'a rare prediction');
    return unpredict(bytes, columns);
  }
}

export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
