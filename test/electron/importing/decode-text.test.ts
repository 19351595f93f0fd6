import { describe, expect, it } from 'vitest';
import { decodeText, LARGEST_TEXT_FILE } from '../../../electron/importing/decode-text.ts';

const text = 'Høring om ældre på Ærø – “fri” adgang';
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const utf16 = (value: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(value.length * 2));
  for (let i = 0; i < value.length; i += 1) view.setUint16(i * 2, value.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(text))],
    ['UTF-16 LE with a mark', joined([0xff, 0xfe], utf16(text, true))],
    ['UTF-16 BE with a mark', joined([0xfe, 0xff], utf16(text, false))],
    ['UTF-16 LE without a mark', utf16(text, true)],
    ['UTF-16 BE without a mark', utf16(text, false)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes, 'fil.txt')).toEqual({ ok: true, value: text });
  });

  it('is read from Windows-1252 where the bytes are not UTF-8: æøå, and dash, quotes and euro at 0x80–0x9f', () => {
    const bytes = [
      0x48, 0xf8, 0x72, 0x69, 0x6e, 0x67, 0x20, 0x96, 0x20, 0x84, 0xe6, 0x6c, 0x64, 0x72, 0x65, 0x94, 0x20, 0x70, 0xe5, 0x20, 0xc6, 0x72,
      0xf8, 0x20, 0x80,
    ];
    expect(decodeText(Uint8Array.from(bytes), 'fil.txt')).toEqual({ ok: true, value: 'Høring – „ældre” på Ærø €' });
  });

  it('is UTF-8 though the file is cut inside its last character', () => {
    expect(decodeText(utf8('Æblerne på').slice(0, -1), 'fil.txt')).toEqual({ ok: true, value: 'Æblerne p\ufffd' });
  });

  it('is Windows-1252 where only its last letter is beyond ASCII', () => {
    expect(decodeText(Uint8Array.from([0x67, 0xe5]), 'fil.txt')).toEqual({ ok: true, value: 'gå' });
  });
});

describe('a file that holds no text', () => {
  it.each([
    ['an empty file', new Uint8Array(), { code: 'file-empty', file: 'fil.txt' }],
    ['a file of white space', utf8(' \n\t\n'), { code: 'file-empty', file: 'fil.txt' }],
    ['a file with NULs', joined(utf8('abc'), [0, 0, 0, 1, 2], utf8('def')), { code: 'file-binary', file: 'fil.txt' }],
    ['a file of control characters', Uint8Array.from({ length: 200 }, (_, i) => i % 31), { code: 'file-binary', file: 'fil.txt' }],
  ])('is refused by name: %s', (_, bytes, failure) => {
    expect(decodeText(bytes, 'fil.txt')).toEqual({ ok: false, failure });
  });

  it('is refused when it is larger than the limit, before it is decoded', () => {
    const bytes = new Uint8Array(LARGEST_TEXT_FILE + 1);
    expect(decodeText(bytes, 'stor.txt')).toEqual({
      ok: false,
      failure: { code: 'file-too-large', file: 'stor.txt', bytes: LARGEST_TEXT_FILE + 1, limit: LARGEST_TEXT_FILE },
    });
  });

  it('is never an exception, whatever the bytes', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const bytes = Uint8Array.from({ length: seed }, (_, i) => (seed * 7919 + i * i * 31) % 256);
      expect(() => decodeText(bytes, 'fil.txt')).not.toThrow();
    }
  });
});
