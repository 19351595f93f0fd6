/** The values that a PDF file is built of (ISO 32000-1, 7.3), as far as ordinary files need them. */

/**
 * Thrown where a file is not as ordinary as this reader wants it: encrypted, damaged, or with something in it that is
 * better left to a whole PDF library. Never seen outside: the caller reads with pdf.js instead.
 */
export class NotOrdinary extends Error {
  override readonly name = 'NotOrdinary';
}

/** Throws unless the file is as expected. */
export function ordinary(holds: boolean, what: string): asserts holds {
  if (!holds) throw new NotOrdinary(what);
}

export class PdfName {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Bytes `from` to `to` (exclusive) of a buffer that may hold others too. */
export class PdfString {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }
}

/** The place of another object of the file. */
export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A word that is no value: an operator of a page, or part of the file's own grammar. */
export class Keyword {
  static #made = 0;
  readonly text: string;
  /** A small number of its own. */
  readonly id: number;
  constructor(text: string) {
    this.text = text;
    this.id = Keyword.#made;
    Keyword.#made += 1;
  }
}

export class PdfDict {
  readonly entries = new Map<string, PdfValue>();
  /** The object it is, where it is one of the file's own. */
  ref: PdfRef | null = null;
}

/** A dictionary with bytes after it, still as they stand in the file. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

export type PdfValue = number | boolean | null | PdfName | PdfString | PdfRef | PdfDict | PdfStream | readonly PdfValue[];

/** The text of an Info entry or a label (ISO 32000-1, 7.9.2.2). */
export const textOf = (string: PdfString): string => {
  const bytes = string.bytes.subarray(string.from, string.to);
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return withoutLanguage(new TextDecoder('utf-16be').decode(bytes.subarray(2, bytes.length & ~1)));
  if (first === 0xff && second === 0xfe) return withoutLanguage(new TextDecoder('utf-16le').decode(bytes.subarray(2, bytes.length & ~1)));
  if (first === 0xef && second === 0xbb && third === 0xbf) return withoutLanguage(new TextDecoder().decode(bytes));
  // Latin 1 but for these (PDFDocEncoding).
  ordinary(
    bytes.every((byte) => (byte < 0x18 || byte > 0x1f) && (byte < 0x7f || byte > 0xa0)),
    'letters of PDFDocEncoding',
  );
  return String.fromCharCode(...bytes.subarray(0, 10_000));
};

/** Between two escape characters stands the language of what follows. */
// oxlint-disable-next-line no-control-regex -- the escape character is what is sought
const withoutLanguage = (text: string): string => text.replaceAll(/\u001b[^\u001b]*(?:\u001b|$)/g, '');
