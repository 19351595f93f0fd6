import { expect, it } from 'vitest';
import { pictureFacts } from '../../../shared/response/picture-facts.ts';
import { withoutTales } from '../../../shared/response/picture-privacy.ts';
import { smallPng } from '../../electron/exporting/small-png.ts';

const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
];
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

const entry = (orientation: number): number[] => [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];

/** Exif with one entry: orientation. */
const exif = (orientation: number): number[] => segment(0xe1, [...ascii('Exif\0\0MM'), ...entry(orientation), ...ascii('GPS 55.47 N')]);
const frame = segment(0xc0, [8, 0, 30, 0, 70, 1, 1, 0x11, 0]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0x34, 0xff, 0xd9];
const jpeg = (...parts: number[][]): Uint8Array => new Uint8Array([0xff, 0xd8, ...parts.flat(), ...scan]);

const told = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

it('reads size and orientation of a photograph', () => {
  expect(pictureFacts(jpeg(exif(6), frame))).toEqual({ type: 'image/jpeg', width: 70, height: 30, orientation: 6 });
});

it('takes place, time and owner out of a photograph, and leaves the picture as it is', () => {
  const app0 = segment(0xe0, ascii('JFIF\0'));
  const profile = segment(0xe2, ascii('ICC_PROFILE'));
  const clean = withoutTales(jpeg(app0, exif(1), segment(0xed, ascii('Photoshop')), profile, segment(0xfe, ascii('af Åse')), frame));
  expect([...clean]).toEqual([...jpeg(app0, profile, frame)]);
});

it('takes what a telephone puts behind a photograph', () => {
  const whole = jpeg(exif(1), frame);
  const behind = [...whole, ...whole, ...ascii('GPS 55.47 N'), 0xff, 0xd9];
  expect([...withoutTales(new Uint8Array(behind))]).toEqual([...jpeg(frame)]);
});

it('takes what programs wrote out of a PNG', () => {
  const clean = withoutTales(smallPng(7, 3, ['tEXt', 'Author\0Karen'], ['eXIf', 'GPS'], ['tIME', '1234567']));
  expect(told(clean)).not.toMatch(/Karen|GPS|tIME/);
  expect([...clean]).toEqual([...smallPng(7, 3)]);
});

it('takes nothing for a picture that is none, or is cut off', () => {
  const whole = jpeg(exif(6), frame);
  for (const bytes of [new Uint8Array(), new Uint8Array(40), whole.slice(0, 30), new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 0])]) {
    expect(pictureFacts(bytes)).toBeNull();
  }
});
