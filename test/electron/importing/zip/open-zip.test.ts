import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../electron/importing/zip/open-zip.ts';
import { rawZip } from './raw-zip.ts';

const textOf = (bytes: Uint8Array, path: string): string => new TextDecoder().decode(openZip(bytes).unpack(path));

describe('a zip file', () => {
  it('gives its entries packed and unpacked, whatever their names', () => {
    const zip = zipSync({ 'a.xml': strToU8('Ærø'), 'mappe/b.xml': [strToU8('stored'), { level: 0 }], 'tom/': new Uint8Array() });
    expect(openZip(zip).paths).toEqual(['a.xml', 'mappe/b.xml']);
    expect(textOf(zip, 'a.xml')).toBe('Ærø');
    expect(textOf(zip, 'mappe/b.xml')).toBe('stored');
    expect(openZip(zip).find('MAPPE/B.XML')).toBe('mappe/b.xml');
    expect(openZip(zip).find('c.xml')).toBeNull();
  });

  it('is read though other bytes stand before it or after it', () => {
    const zip = rawZip([{ path: 'a', packed: strToU8('A'), method: 0 }], strToU8('hilsen fra en mailserver'));
    expect(textOf(zip, 'a')).toBe('A');
    expect(textOf(new Uint8Array([...rawZip([{ path: 'a', packed: strToU8('A'), method: 0 }]), 1, 2, 3]), 'a')).toBe('A');
  });

  it('leaves out what leads outside and what is packed in ways of its own', () => {
    const zip = zipSync({ '../a': strToU8('x'), 'b/../../c': strToU8('x'), '/d': strToU8('x') });
    expect(openZip(zip).paths).toEqual(['d']);
  });

  it('fails by name where it is cut', () => {
    const zip = zipSync({ a: strToU8('A') });
    expect(() => openZip(zip.subarray(0, zip.length - 10))).toThrow('zip: the end is missing');
    expect(() => openZip(zip.subarray(zip.length - 22))).toThrow('zip: the directory is cut');
  });
});
