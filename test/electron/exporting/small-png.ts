import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { Sha256 } from '../../../shared/domain/ids.ts';

const chunk = (type: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of bars in grey, `width` × `height` pixels, with further chunks (`[type, text]`) before its picture. */
export function smallPng(width: number, height: number, ...tales: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, () =>
      Buffer.from([0, ...Array.from({ length: width }, (_, x) => 40 + 180 * (Math.floor((x * 7) / width) % 2))]),
    ),
  );
  const told = tales.map(([type, words]) => chunk(type, Buffer.from(words, 'latin1')));
  return pngWith(header, told, deflateSync(rows));
}

function pngWith(header: Buffer, told: readonly Buffer[], packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), ...told, chunk('IDAT', packed), chunk('IEND', new Uint8Array())]));
}

/** A PNG of one pixel that holds these bytes where its pixels are packed. */
export function pngOf(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1, 0);
  header.writeUInt32BE(1, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return pngWith(header, [], packed);
}

export const checksumOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
