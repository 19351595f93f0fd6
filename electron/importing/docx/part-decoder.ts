import { Unreadable } from '../zip/unreadable.ts';

const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** UTF-16 by its mark or by the NUL beside the first '<'; else UTF-8. The package format knows no other (ISO/IEC 29500-2, 9.1.2). */
const encodingOf = (head: Uint8Array): string => {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
};

/** Turns a part's bytes into text piece by piece, without its byte order mark. Throws `Unreadable` on bytes that are no text. */
export const partDecoder = (part: string): { readonly decode: (piece: Uint8Array) => string; readonly end: () => string } => {
  let held: Uint8Array = new Uint8Array();
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const run = (bytes: Uint8Array | null): string => {
    try {
      return decoder === null ? '' : bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new Unreadable('damaged', `${part}: broken characters`);
    }
  };
  return {
    decode: (piece) => {
      if (decoder !== null) return run(piece);
      held = concat(held, piece);
      if (held.length < 2) return '';
      decoder = new TextDecoder(encodingOf(held), { fatal: true });
      return run(held);
    },
    end: () => run(null),
  };
};
