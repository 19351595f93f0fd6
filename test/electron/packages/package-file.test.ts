import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { lock } from '../../../electron/packages/passphrase.ts';
import { readPackage } from '../../../electron/packages/read-package.ts';
import { writePackage } from '../../../electron/packages/write-package.ts';
import { checksumOf } from '../../../electron/platform/blob-store.ts';
import { BODY } from '../../../shared/response/response-doc.ts';
import { openComments } from '../../../shared/response/comments.ts';
import { loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { valueOf } from '../test-workbench.ts';
import { addNote, foundingCopy, pack, setNote, write, type Copy } from './copies.ts';

const bytesOf = (copy: Copy, choice = {}): Uint8Array =>
  valueOf(writePackage(pack(copy, { sign: false, ...choice }), '1.0.0', 'a.pejling'));

/** The code of the failure to read, or null when it can be read. */
const failureOf = async (bytes: Uint8Array, passphrase: string | null = null): Promise<string | null> => {
  const read = await readPackage(bytes, 'a.pejling', passphrase);
  return read.ok ? null : read.failure.code;
};

const Json = (bytes: Uint8Array | undefined): Record<string, unknown> =>
  JSON.parse(strFromU8(bytes ?? new Uint8Array())) as Record<string, unknown>;

/** The package with one of its files changed and the manifest made to fit, as one who means harm would make it. */
function forged(original: Uint8Array, path: string, change: (value: Record<string, unknown>) => void): Uint8Array {
  const files: Unzipped = unzipSync(original);
  const value = Json(files[path]);
  change(value);
  files[path] = strToU8(JSON.stringify(value));
  return withManifest(files);
}

function withManifest(files: Unzipped): Uint8Array {
  const manifest = Json(files['manifest.json']);
  const contents = Object.entries(files).filter(([name]) => name !== 'manifest.json');
  manifest['contents'] = contents.map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: checksumOf(bytes) }));
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) });
}

let anna: Copy;
let whole: Uint8Array;

const made = (): { readonly anna: Copy; readonly whole: Uint8Array } => {
  anna = foundingCopy();
  addNote(anna, 'Hvem betaler?');
  whole = bytesOf(anna);
  return { anna, whole };
};

describe('a package', () => {
  it('is the same bytes for the same content, and is read as it was written', async () => {
    made();
    expect(bytesOf(anna)).toEqual(whole);
    const read = valueOf(await readPackage(whole, 'a.pejling', null));
    expect(read.about).toEqual(pack(anna, { sign: false }).about);
    expect(read.notes.notes).toHaveLength(1);
  });

  it('holds no database, and tells what is in it with sizes and checksums', () => {
    made();
    const files = unzipSync(whole);
    const paths = Object.keys(files).map((path) => path.replaceAll(/[0-9a-f-]{36}/g, 'ID'));
    expect(paths).toEqual(['manifest.json', 'answers/ID.yjs', 'case.json', 'notes.json', 'versions/ID.json']);
    expect(Json(files['manifest.json'])).toMatchObject({
      format: 'pejling-package',
      formatVersion: 1,
      appVersion: '1.0.0',
      kind: 'full',
      maker: null,
    });
  });

  it('of clean answers holds neither comments nor history, and is another answer', async () => {
    made();
    write(anna, (doc) => {
      const paragraph = doc.getXmlFragment(BODY).get(0);
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
      if (text instanceof Y.XmlText) {
        text.insert(0, 'HEMMELIGT ');
        text.delete(0, 10);
      }
    });
    const packed = pack(anna, { answers: 'clean', notes: 'none' });
    const [answer, ...more] = [...packed.answers];
    expect([more.length, packed.notes.notes.length]).toEqual([0, 0]);
    expect(answer?.[0]).not.toBe([...pack(anna).answers][0]?.[0]);
    const update = answer?.[1] ?? new Uint8Array();
    expect(openComments(loadResponseDoc([update]))).toBe(0);
    expect([...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)).keys()]).toEqual([1]);
  });

  it('leaves out what was deleted before anyone else had it, and tells those who had it', () => {
    const copy = foundingCopy();
    const never = addNote(copy, 'Aldrig sendt');
    setNote(copy, never, { isDeleted: true });
    const sent = addNote(copy, 'Sendt');
    expect(pack(copy).notes.notes.map(({ id }) => id)).toEqual([sent]);
    setNote(copy, sent, { isDeleted: true });
    expect(pack(copy).notes.notes.map(({ id }) => id)).toEqual([sent]);
    expect(JSON.stringify([pack(copy, { deleted: false }).notes, pack(copy, { deleted: false }).about])).not.toContain('Sendt');
  });
});

describe('a locked package', () => {
  it('is opened by its passphrase, however its letters are composed, and by no other', async () => {
    made();
    const locked = await lock(whole, 'blåbærgrød på Fyn'.normalize('NFD'), 10);
    expect(await failureOf(locked)).toBe('package-locked');
    expect(await failureOf(locked, 'forkert')).toBe('passphrase-wrong');
    expect(await failureOf(locked, 'blåbærgrød på Fyn')).toBeNull();
    const bent = new Uint8Array(locked);
    bent[bent.length - 5] = (bent[bent.length - 5] ?? 0) ^ 1;
    expect(await failureOf(bent, 'blåbærgrød på Fyn')).toBe('passphrase-wrong');
  });
});

describe('a package from one who means harm, or that was hurt on its way, is refused whole', () => {
  it('cut off anywhere, or with any byte changed', async () => {
    made();
    for (let i = 1; i < 12; i += 1) expect(await failureOf(whole.subarray(0, Math.floor((whole.length * i) / 12)))).not.toBeNull();
    for (let i = 0; i < 40; i += 1) {
      const bent = new Uint8Array(whole);
      const at = Math.floor((bent.length * i) / 40) + 30;
      if (at < bent.length) bent[at] = (bent[at] ?? 0) ^ 0xff;
      const read = await readPackage(bent, 'a.pejling', null);
      // What no one reads, such as a time in the directory, may change.
      if (read.ok) expect(read.value.about).toEqual(pack(anna, { sign: false }).about);
    }
  });

  it('that is something else', async () => {
    expect(await failureOf(new Uint8Array())).toBe('file-empty');
    expect(await failureOf(strToU8('hej'))).toBe('not-a-package');
    expect(await failureOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('not-a-package');
    expect(await failureOf(zipSync({ 'manifest.json': strToU8('{}') }))).toBe('file-damaged');
    expect(await failureOf(zipSync({ 'manifest.json': strToU8('['.repeat(100_000)) }))).toBe('file-damaged');
  });

  it('from a newer Pejling, which is said', async () => {
    const manifest = { format: 'pejling-package', formatVersion: 2, more: true };
    expect(await failureOf(zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)) }))).toBe('package-newer');
  });

  it('with files that lead outside, that are not listed, that are missing, or that are a bomb', async () => {
    made();
    const files = unzipSync(whole);
    expect(await failureOf(zipSync({ ...files, 'originals/more': strToU8('x') }))).toBe('file-damaged');
    expect(await failureOf(withManifest({ ...files, '../../evil.json': strToU8('x') }))).toBe('file-damaged');
    expect(await failureOf(withManifest({ ...files, 'originals/evil': strToU8('x') }))).toBe('file-damaged');
    const { 'case.json': _missing, ...rest } = files;
    expect(await failureOf(zipSync(rest))).toBe('file-damaged');
    const bomb = zipSync({ ...files, 'case.json': new Uint8Array(20 * 1024 * 1024) }, { level: 1 });
    expect(await failureOf(bomb)).toBe('file-too-complex');
  });

  it('whose parts do not hold together', async () => {
    made();
    const list = (value: Record<string, unknown>, name: string): Record<string, unknown>[] => value[name] as Record<string, unknown>[];
    const other = '99999999-9999-4999-8999-999999999999';
    const changes: [string, (value: Record<string, unknown>) => void][] = [
      ['notes.json', (notes) => list(notes, 'notes').push({ ...list(notes, 'notes')[0] })],
      ['notes.json', (notes) => Object.assign(list(notes, 'notes')[0] ?? {}, { sourceId: other })],
      ['notes.json', (notes) => Object.assign(list(notes, 'edits')[0] ?? {}, { authorId: other })],
      ['notes.json', (notes) => Object.assign(list(notes, 'edits')[0] ?? {}, { annotationId: other })],
      [
        'notes.json',
        (notes) => Object.assign(list(notes, 'passages')[0] ?? {}, { anchor: { start: 5, end: 5, exact: 'x', prefix: '', suffix: '' } }),
      ],
      [
        'notes.json',
        (notes) => Object.assign(list(notes, 'passages')[0] ?? {}, { anchor: { start: 5, end: 9e6, exact: 'x', prefix: '', suffix: '' } }),
      ],
      ['case.json', (about) => Object.assign(about, { hearing: { ...(about['hearing'] as object), id: other } })],
      ['case.json', (about) => Object.assign(list(about, 'versions')[0] ?? {}, { sourceId: other })],
      ['case.json', (about) => Object.assign(list(about, 'edits')[0] ?? {}, { value: { evil: true } })],
      ['case.json', (about) => Object.assign(about, { more: 1 })],
    ];
    for (const [path, change] of changes) expect(await failureOf(forged(whole, path, change)), path).toBe('file-damaged');
    const files = unzipSync(whole);
    const answer = Object.keys(files).find((path) => path.startsWith('answers/')) ?? '';
    for (const bytes of [strToU8('not Yjs at all'), new Uint8Array([1, 1, 255, 255, 255, 255, 255, 15, 0])])
      expect(await failureOf(withManifest({ ...files, [answer]: bytes }))).toBe('file-damaged');
  });
});
