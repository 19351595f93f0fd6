import { SpelledStrings } from './spelled-strings.ts';
import { Keyword, NotOrdinary, ordinary, PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';

/** What a byte is (ISO 32000-1, 7.2.2). */
const [REGULAR, WHITE, DELIMITER] = [0, 1, 2];
const kindOf = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kindOf[byte] = WHITE;
for (const sign of '()<>[]{}/%') kindOf[sign.charCodeAt(0)] = DELIMITER;

const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);
/** With so many digits a number is still exact. */
const MOST_DIGITS = 15;
/** Lists within lists (design.md § 9). */
const DEEPEST = 64;
const LONGEST_WORD = 128;

const names = new Map<string, PdfName>();
const keywords = new Map<string, Keyword>();
/** So many are kept: a file full of names must not fill the memory. */
const MOST_KEPT = 5000;

const keptIn = <Kept>(kept: Map<string, Kept>, text: string, make: (text: string) => Kept): Kept => {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = make(text);
  if (kept.size < MOST_KEPT) kept.set(text, made);
  return made;
};

const makeName = (text: string): PdfName => new PdfName(text);
const makeKeyword = (text: string): Keyword => new Keyword(text);

/** Names of so many bytes by their bytes, which fit in a whole number. */
const SHORT_NAME = 6;
const shortNames = new Map<number, PdfName>();
/** Operators by their bytes, since they are most of what a page holds. */
const shortKeywords = new Map<number, Keyword>();

/** Ends what is open. */
const CLOSE_LIST = new Keyword(']');
const CLOSE_DICT = new Keyword('>>');
export const END = new Keyword('');

/** Takes values out of bytes, one after the other. `withRefs`: 'n g R' is a reference, as it is everywhere but in a page's content. */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  readonly withRefs: boolean;
  readonly #spelled = new SpelledStrings();

  constructor(bytes: Uint8Array, at: number, withRefs: boolean) {
    this.bytes = bytes;
    this.at = at;
    this.withRefs = withRefs;
  }

  /** The strings read so far are done with; their room is used again. */
  forgetStrings(): void {
    this.#spelled.forget();
  }

  skipWhite(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
      } else if (kindOf[byte] === WHITE) this.at += 1;
      else return;
    }
  }

  /** The next value or keyword; END at the end. */
  next(depth = 0): PdfValue | Keyword {
    const { bytes } = this;
    let { at } = this;
    // Nearly always a space or an end of line.
    while (bytes[at] === 0x20 || bytes[at] === 10) at += 1;
    this.at = at;
    let byte = bytes[at];
    if (byte === undefined) return END;
    if (kindOf[byte] === WHITE || byte === 0x25) {
      this.skipWhite();
      byte = bytes[this.at];
      if (byte === undefined) return END;
    }
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b) return this.#number(byte);
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#string();
      case 0x5b:
        this.at += 1;
        return this.#list(depth);
      case 0x5d:
        this.at += 1;
        return CLOSE_LIST;
      case 0x3c:
        if (this.bytes[this.at + 1] !== 0x3c) return this.#hexString();
        this.at += 2;
        return this.#dict(depth);
      case 0x3e:
        ordinary(this.bytes[this.at + 1] === 0x3e, 'a lone >');
        this.at += 2;
        return CLOSE_DICT;
      default:
        ordinary(kindOf[byte] === REGULAR, 'a lone bracket');
        return this.#word();
    }
  }

  /** The next value; a keyword where one is due is not ordinary. */
  value(depth = 0): PdfValue {
    const found = this.next(depth);
    if (found instanceof Keyword) throw new NotOrdinary(`'${found.text}' for a value`);
    return found;
  }

  #number(first: number): PdfValue {
    const { bytes } = this;
    const start = this.at;
    let at = start + (first === 0x2d || first === 0x2b ? 1 : 0);
    let digits = 0;
    let value = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + (byte - 0x30);
      digits += 1;
      byte = bytes[(at += 1)] ?? 0;
    }
    const isWhole = byte !== 0x2e;
    let places = 0;
    if (!isWhole) {
      byte = bytes[(at += 1)] ?? 0;
      while (byte >= 0x30 && byte <= 0x39) {
        // Further digits are finer than anything on a page.
        if (digits < MOST_DIGITS) {
          value = value * 10 + (byte - 0x30);
          places += 1;
        }
        digits += 1;
        byte = bytes[(at += 1)] ?? 0;
      }
    }
    ordinary(digits > 0 && value <= Number.MAX_SAFE_INTEGER && (at >= bytes.length || kindOf[byte] !== REGULAR), 'an odd number');
    this.at = at;
    const found = (first === 0x2d ? -value : value) / (POWERS[places] ?? 1);
    return this.withRefs && isWhole && first !== 0x2d ? this.#refOr(found) : found;
  }

  /** 'n g R', where `number` is n. */
  #refOr(number: number): PdfValue {
    const { bytes } = this;
    let at = this.at;
    if (kindOf[bytes[at] ?? 0] !== WHITE) return number;
    while (kindOf[bytes[at] ?? 0xff] === WHITE) at += 1;
    let generation = 0;
    const start = at;
    for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39 && at - start < 6; byte = bytes[(at += 1)] ?? 0)
      generation = generation * 10 + (byte - 0x30);
    if (at === start || kindOf[bytes[at] ?? 0] !== WHITE) return number;
    while (kindOf[bytes[at] ?? 0xff] === WHITE) at += 1;
    if (bytes[at] !== 0x52 || (at + 1 < bytes.length && kindOf[bytes[at + 1] ?? 0] === REGULAR)) return number;
    this.at = at + 1;
    return new PdfRef(number, generation);
  }

  #name(): PdfName {
    const { bytes } = this;
    const start = (this.at += 1);
    let isEscaped = false;
    let code = 0;
    let at = start;
    for (let byte = bytes[at] ?? 0; at < bytes.length && kindOf[byte] === REGULAR; byte = bytes[(at += 1)] ?? 0) {
      if (byte === 0x23) isEscaped = true;
      code = code * 256 + byte;
    }
    this.at = at;
    const isShort = at - start <= SHORT_NAME && !isEscaped;
    const known = isShort ? shortNames.get(code) : undefined;
    if (known !== undefined) return known;
    ordinary(at - start < LONGEST_WORD, 'a long name');
    const written = String.fromCharCode(...bytes.subarray(start, at));
    const text = isEscaped ? written.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : written;
    const name = keptIn(names, text, makeName);
    if (isShort && shortNames.size < MOST_KEPT) shortNames.set(code, name);
    return name;
  }

  #word(): PdfValue | Keyword {
    const { bytes } = this;
    const start = this.at;
    let code = 0;
    let at = start;
    for (; at < bytes.length && kindOf[bytes[at] ?? 0] === REGULAR; at += 1) code = (code << 8) | (bytes[at] ?? 0);
    this.at = at;
    const isShort = at - start <= 3;
    const known = isShort ? shortKeywords.get(code) : undefined;
    if (known !== undefined) return known;
    ordinary(at - start < LONGEST_WORD, 'a long word');
    const text = String.fromCharCode(...bytes.subarray(start, at));
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    const keyword = keptIn(keywords, text, makeKeyword);
    if (isShort && shortKeywords.size < MOST_KEPT) shortKeywords.set(code, keyword);
    return keyword;
  }

  #string(): PdfString {
    const { bytes } = this;
    const start = (this.at += 1);
    let depth = 1;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === 0x5c || byte === 13) {
        const string = this.#spelled.unescaped(bytes, start);
        this.at = this.#spelled.end;
        return string;
      }
      if (byte === 0x28) depth += 1;
      else if (byte === 0x29 && (depth -= 1) === 0) {
        this.at = at + 1;
        return new PdfString(bytes, start, at);
      }
    }
    throw new NotOrdinary('a string without an end');
  }

  #hexString(): PdfString {
    const { bytes } = this;
    const start = this.at + 1;
    let end = start;
    while (end < bytes.length && bytes[end] !== 0x3e) end += 1;
    ordinary(end < bytes.length, 'a string without an end');
    this.at = end + 1;
    return this.#spelled.fromHex(bytes, start, end);
  }

  #list(depth: number): PdfValue[] {
    ordinary(depth < DEEPEST, 'lists nested too deep');
    const list: PdfValue[] = [];
    for (;;) {
      const value = this.next(depth + 1);
      if (value === CLOSE_LIST) return list;
      if (value instanceof Keyword) throw new NotOrdinary(`'${value.text}' in a list`);
      list.push(value);
    }
  }

  #dict(depth: number): PdfDict {
    ordinary(depth < DEEPEST, 'lists nested too deep');
    const dict = new PdfDict();
    for (;;) {
      const key = this.next(depth + 1);
      if (key === CLOSE_DICT) return dict;
      ordinary(key instanceof PdfName, 'an entry without a name');
      // The first of two entries with one name counts, as in pdf.js; a file with both is odd.
      ordinary(!dict.entries.has(key.text), 'two entries of one name');
      dict.entries.set(key.text, this.value(depth + 1));
    }
  }
}
