import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blobStore, checksumOf } from '../../../electron/platform/blob-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const BYTES = new TextEncoder().encode('Høringsversion');
const CHECKSUM = checksumOf(BYTES);

it('keeps bytes under their checksum and gives them back', async () => {
  const folder = temporaryFolder();
  const blobs = blobStore(folder);
  expect(await blobs.put(CHECKSUM, BYTES)).toEqual({ ok: true, value: undefined });
  expect(await blobs.read(CHECKSUM)).toEqual({ ok: true, value: BYTES });
  expect(readdirSync(folder, { recursive: true })).toEqual([CHECKSUM.slice(0, 2), path.join(CHECKSUM.slice(0, 2), CHECKSUM)]);
});

it('keeping the same bytes again leaves the file alone', async () => {
  const folder = temporaryFolder();
  const blobs = blobStore(folder);
  const file = path.join(folder, CHECKSUM.slice(0, 2), CHECKSUM);
  await blobs.put(CHECKSUM, BYTES);
  const before = statSync(file, { bigint: true });
  await Promise.all([blobs.put(CHECKSUM, BYTES), blobs.put(CHECKSUM, BYTES)]);
  expect(statSync(file, { bigint: true }).ino).toBe(before.ino);
});

it('writes a file again that was cut off', async () => {
  const folder = temporaryFolder();
  const blobs = blobStore(folder);
  await blobs.put(CHECKSUM, BYTES);
  writeFileSync(path.join(folder, CHECKSUM.slice(0, 2), CHECKSUM), 'H');
  await blobs.put(CHECKSUM, BYTES);
  expect(await blobs.read(CHECKSUM)).toEqual({ ok: true, value: BYTES });
});

it('does not hand out bytes that have changed', async () => {
  const folder = temporaryFolder();
  const blobs = blobStore(folder);
  await blobs.put(CHECKSUM, BYTES);
  writeFileSync(path.join(folder, CHECKSUM.slice(0, 2), CHECKSUM), 'Noget andet');
  expect(await blobs.read(CHECKSUM)).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } });
  expect(await blobs.read(checksumOf(new Uint8Array()))).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } });
});

it('says that it could not save, and leaves no part behind', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'taken'), '');
  expect(await blobStore(path.join(folder, 'taken')).put(CHECKSUM, BYTES)).toMatchObject({ ok: false, failure: { code: 'save-failed' } });
  expect(readdirSync(folder)).toEqual(['taken']);
});
