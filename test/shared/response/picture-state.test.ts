import { describe, expect, it } from 'vitest';
import { pictureState } from '../../../shared/response/picture-state.ts';
import { smallPng } from '../../electron/exporting/small-png.ts';

const png = smallPng(70, 30);

/** Start, a frame of 1 × 1, a scan of two bytes. */
const FRAME = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34];
const jpeg = (...end: readonly number[]): Uint8Array => Uint8Array.from([...FRAME, ...SCAN, ...end]);

describe('a picture', () => {
  it('is whole with all its bytes', () => {
    expect(pictureState(png)).toBe('whole');
    expect(pictureState(smallPng(3, 3, ['tEXt', 'Billede']))).toBe('whole');
    expect(pictureState(jpeg(0xff, 0xd9))).toBe('whole');
  });

  it('is damaged wherever a PNG ends too soon, and whichever byte of it is another', () => {
    for (let end = 0; end < png.length; end += 1) expect(pictureState(png.subarray(0, end)), String(end)).toBe('damaged');
    for (let at = 0; at < png.length; at += 1)
      expect(pictureState(png.map((byte, index) => (index === at ? byte ^ 0x41 : byte))), String(at)).toBe('damaged');
  });

  it('is cut off where a JPEG has no end', () => {
    expect(pictureState(jpeg())).toBe('cut-off');
    expect(pictureState(jpeg(0, 0, 0, 0))).toBe('cut-off');
  });

  it('is damaged where it is no picture', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<svg/>'), jpeg().subarray(0, 12)])
      expect(pictureState(bytes)).toBe('damaged');
  });
});
