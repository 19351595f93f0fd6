import { NotOrdinary, ordinary, PdfString } from './values.ts';

/** Of a digit in base 16; 255 where a byte is none. */
const hexOf = new Uint8Array(256).fill(255);
for (let i = 0; i < 16; i += 1) {
  hexOf[i.toString(16).charCodeAt(0)] = i;
  hexOf[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}

const isWhite = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13 && byte !== 11) || byte === 0;

/** Escapes of one letter within a string (ISO 32000-1, 7.3.4.2). */
const ESCAPES = new Map<number, number>([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** Strings that do not stand in the file as they are: written in escapes or in base 16. They share a buffer that is used over and over. */
export class SpelledStrings {
  #buffer = new Uint8Array(256);
  #used = 0;
  /** Where the last string in escapes ended. */
  end = 0;

  /** The strings made so far are done with. */
  forget(): void {
    this.#used = 0;
  }

  /** A buffer with room for `count` more bytes; strings made before keep the one they stand in. */
  #roomFor(count: number): Uint8Array {
    if (this.#used + count > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#used + count));
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    return this.#buffer;
  }

  /** The string that begins at `start`, after its bracket; `end` is then the place after its last one. */
  unescaped(bytes: Uint8Array, start: number): PdfString {
    const from = this.#used;
    let buffer: Uint8Array = this.#buffer;
    let used = from;
    let depth = 1;
    for (let at = start; at < bytes.length; at += 1) {
      let byte = bytes[at] ?? 0;
      if (byte === 0x28) depth += 1;
      else if (byte === 0x29 && (depth -= 1) === 0) {
        this.#used = used;
        this.end = at + 1;
        return new PdfString(buffer, from, used);
      } else if (byte === 13) {
        // Every end of a line in a string is a line feed.
        if (bytes[at + 1] === 10) at += 1;
        byte = 10;
      } else if (byte === 0x5c) {
        at += 1;
        byte = bytes[at] ?? 0;
        if (byte >= 0x30 && byte <= 0x37) {
          let code = byte - 0x30;
          for (let i = 0; i < 2; i += 1) {
            const digit = bytes[at + 1] ?? 0;
            if (digit < 0x30 || digit > 0x37) break;
            code = code * 8 + (digit - 0x30);
            at += 1;
          }
          byte = code & 255;
        } else if (byte === 13 || byte === 10) {
          if (byte === 13 && bytes[at + 1] === 10) at += 1;
          continue;
        } else byte = ESCAPES.get(byte) ?? byte;
      }
      if (used === buffer.length) {
        this.#used = used;
        buffer = this.#roomFor(1);
      }
      buffer[used] = byte;
      used += 1;
    }
    throw new NotOrdinary('a string without an end');
  }

  fromHex(bytes: Uint8Array, start: number, end: number): PdfString {
    const buffer = this.#roomFor((end - start + 1) >> 1);
    const from = this.#used;
    let used = from;
    let half = -1;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      const digit = hexOf[byte] ?? 255;
      if (digit > 15) {
        ordinary(isWhite(byte), 'a letter among digits of base 16');
        continue;
      }
      if (half < 0) half = digit;
      else {
        buffer[used] = half * 16 + digit;
        used += 1;
        half = -1;
      }
    }
    if (half >= 0) {
      buffer[used] = half * 16;
      used += 1;
    }
    this.#used = used;
    return new PdfString(buffer, from, used);
  }
}
