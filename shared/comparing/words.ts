/** Letters of a word that are looked at together. A longer run of letters, as in a file without spaces, is cut in pieces of this length. */
const LONGEST_WORD = 48;

const LETTER = 1;
const OTHER = 2;
const kinds = new Uint8Array(0x10000);
const letterPattern = /^[\p{L}\p{N}\p{M}]$/u;

/** True for letters, digits, marks and halves of surrogate pairs: what a word is made of. */
export const isLetter = (code: number): boolean => {
  const known = kinds[code];
  if (known !== 0) return known === LETTER;
  const letter = (code >= 0xd800 && code <= 0xdfff) || letterPattern.test(String.fromCharCode(code));
  kinds[code] = letter ? LETTER : OTHER;
  return letter;
};

/** A text's words in order. Spaces, signs and line breaks between them are left out, and case is not told apart. */
export type Words = {
  readonly text: string;
  /** The text in lower case; offsets are the same. */
  readonly folded: string;
  /** Equal numbers are equal words, in both texts that were read with the same vocabulary. */
  readonly ids: Int32Array;
  /** UTF-16 offsets into the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** The text in lower case with every offset kept: 'İ' alone would become two characters. */
const folded = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const one = text.charAt(i).toLowerCase();
    return one.length === 1 ? one : text.charAt(i);
  }).join('');
};

/** Gives every word its number. Hash table by hand: half a million slices of text would cost more than the whole comparison. */
export function createVocabulary(): { readonly read: (text: string) => Words } {
  const texts: string[] = [];
  let slots = new Int32Array(1 << 15).fill(-1);
  let size = 0;
  let hashes = new Int32Array(1 << 14);
  let sources = new Int32Array(1 << 14);
  let begins = new Int32Array(1 << 14);
  let lengths = new Int32Array(1 << 14);

  const doubled = (values: Int32Array): Int32Array<ArrayBuffer> => {
    const more = new Int32Array(values.length * 2);
    more.set(values);
    return more;
  };
  const grow = (): void => {
    [hashes, sources, begins, lengths] = [doubled(hashes), doubled(sources), doubled(begins), doubled(lengths)];
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < size; id += 1) {
      let slot = (hashes[id] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
  };
  const isSame = (id: number, text: string, start: number, length: number): boolean => {
    if (lengths[id] !== length) return false;
    const source = texts[sources[id] ?? 0] ?? '';
    const begin = begins[id] ?? 0;
    for (let i = 0; i < length; i += 1) if (source.charCodeAt(begin + i) !== text.charCodeAt(start + i)) return false;
    return true;
  };
  const idOf = (text: string, start: number, length: number, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? -1;
      if (id === -1) {
        slots[slot] = size;
        hashes[size] = hash;
        sources[size] = texts.length - 1;
        begins[size] = start;
        lengths[size] = length;
        size += 1;
        if (size === hashes.length) grow();
        return size - 1;
      }
      if (hashes[id] === hash && isSame(id, text, start, length)) return id;
    }
  };

  return {
    read: (text) => {
      const lower = folded(text);
      texts.push(lower);
      let ids = new Int32Array(1 << 12);
      let starts = new Int32Array(1 << 12);
      let ends = new Int32Array(1 << 12);
      let count = 0;
      for (let at = 0; at < lower.length;) {
        if (!isLetter(lower.charCodeAt(at))) {
          at += 1;
          continue;
        }
        const start = at;
        let hash = 0;
        while (at < lower.length && at - start < LONGEST_WORD && isLetter(lower.charCodeAt(at))) {
          hash = (Math.imul(hash, 31) + lower.charCodeAt(at)) | 0;
          at += 1;
        }
        hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
        hash ^= hash >>> 12;
        if (count === ids.length) [ids, starts, ends] = [doubled(ids), doubled(starts), doubled(ends)];
        ids[count] = idOf(lower, start, at - start, hash);
        starts[count] = start;
        ends[count] = at;
        count += 1;
      }
      return { text, folded: lower, ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
    },
  };
}
