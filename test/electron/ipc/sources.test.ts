import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SourceId } from '../../../shared/domain/ids.ts';
import { checksumOf } from '../../../electron/platform/blob-store.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { DRAFT, HEARING, NO_ID, testWorkbench, valueOf, withDraft, type TestWorkbench } from '../test-workbench.ts';

const noSource = { ok: false, failure: { code: 'not-found', what: 'source' } };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function importBytes({ server }: TestWorkbench, name: string, bytes: Uint8Array) {
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const [outcome] = valueOf(await server.call('source.importFiles', { hearingId: hearing.id, files: [{ name, bytes }] }));
  return { outcome, sources: valueOf(await server.call('library.overview', {})).hearings.flatMap(({ sources }) => sources) };
}

it('keeps the file beside the library under its checksum, and its text in it', async () => {
  const root = temporaryFolder();
  const workbench = testWorkbench({ root });
  const { summary, document } = await withDraft(workbench);
  const original = readFileSync(path.join(root, 'originals', summary.originalSha256.slice(0, 2), summary.originalSha256));
  expect(original.toString()).toBe(DRAFT);
  expect(summary).toMatchObject({
    title: 'Pejlemærker',
    role: 'heard',
    fileName: 'Pejlemærker.txt',
    annotationCount: 0,
    originalSha256: checksumOf(utf8(DRAFT)),
  });
  expect(document.text).toContain('Kommunen tager kontakt inden for en uge.');
});

it('takes the same bytes into a hearing once, and again after the first was deleted', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const { summary } = await withDraft(workbench);
  const again = { hearingId: summary.hearingId, files: [{ name: 'kopi.txt', bytes: utf8(DRAFT) }] };
  expect(await server.call('source.importFiles', again)).toEqual({
    ok: true,
    value: [{ kind: 'already-there', file: 'kopi.txt', source: summary }],
  });
  await server.call('source.delete', { sourceId: summary.id });
  expect(await server.call('source.importFiles', again)).toMatchObject({ value: [{ kind: 'imported', source: { fileName: 'kopi.txt' } }] });
});

it('takes the first document of a hearing as the one that is heard, and the next as background', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const { summary } = await withDraft(workbench);
  const files = [{ name: 'bilag.txt', bytes: utf8('Et bilag med nogle ord om økonomien i kommunen.') }];
  const [outcome] = valueOf(await server.call('source.importFiles', { hearingId: summary.hearingId, files }));
  expect(outcome).toMatchObject({ kind: 'imported', source: { role: 'background' } });
});

it('says of each file why it was not taken in, and keeps nothing of it', async () => {
  for (const [name, bytes, code] of [
    ['tom.txt', new Uint8Array(), 'file-empty'],
    ['blank.txt', utf8(' \n\t\n'), 'file-empty'],
    ['billede.txt', Uint8Array.from({ length: 4000 }, (_, index) => (index * 73) % 256), 'file-binary'],
    ['program.exe', utf8('tekst'), 'format-unsupported'],
  ] as const) {
    const { outcome, sources } = await importBytes(testWorkbench(), name, bytes);
    expect(outcome, name).toMatchObject({ kind: 'failed', file: name, failure: { code, file: name } });
    expect(sources).toEqual([]);
  }
});

it('reads Windows-1252 and UTF-16 as the Danish letters they are', async () => {
  const text = 'Høringsversion\n\nBørn, ældre og unge på Ærø skal høres. Det gælder også små øer.';
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]);
  for (const bytes of [new Uint8Array(Buffer.from(text, 'latin1')), utf16]) {
    const workbench = testWorkbench();
    const { outcome } = await importBytes(workbench, 'brev.txt', bytes);
    if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
    expect(valueOf(await workbench.server.call('source.read', { sourceId: outcome.source.id })).document.text).toContain(
      'Børn, ældre og unge på Ærø skal høres.',
    );
  }
});

it('takes names without their folders, whichever system wrote them', async () => {
  const { outcome } = await importBytes(testWorkbench(), 'C:\\Users\\Bodil\\høring.txt', utf8(DRAFT));
  expect(outcome).toMatchObject({ kind: 'imported', file: 'høring.txt', source: { fileName: 'høring.txt' } });
});

it('opens the files chosen in the dialog; a folder, a missing and an enormous file say what they are', async () => {
  const folder = temporaryFolder();
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('god.txt'), DRAFT);
  writeFileSync(file('kæmpe.txt'), '');
  truncateSync(file('kæmpe.txt'), 65 * 1024 * 1024);
  mkdirSync(file('mappe.txt'));
  let chosen: string[] = [];
  const { server } = testWorkbench({ desktop: { ...noDesktop, chooseFilesToOpen: async () => chosen } });
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  expect(await server.call('source.chooseFiles', {})).toEqual({ ok: true, value: [] });
  chosen = ['god.txt', 'kæmpe.txt', 'mappe.txt', 'væk.txt'].map(file);
  const files = valueOf(await server.call('source.chooseFiles', {}));
  const imports = files.map(({ importId }) => server.call('source.importChosen', { hearingId: hearing.id, importId }));
  const outcomes = (await Promise.all(imports)).flatMap(valueOf);
  expect(outcomes.map((outcome) => [outcome.file, outcome.kind === 'failed' ? outcome.failure.code : outcome.kind])).toEqual([
    ['god.txt', 'imported'],
    ['kæmpe.txt', 'file-too-large'],
    ['mappe.txt', 'file-unreadable'],
    ['væk.txt', 'file-unreadable'],
  ]);
});

it('gives a source another title and role, sets it aside and brings it back with its notes', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { summary } = reading;
  await server.call('annotation.create', noteOn(reading, 'Pejlemærker'));
  expect(await server.call('source.rename', { sourceId: summary.id, title: ' Udkast ' })).toMatchObject({
    value: { title: 'Udkast', annotationCount: 1 },
  });
  expect(await server.call('source.setRole', { sourceId: summary.id, role: 'background' })).toMatchObject({
    value: { role: 'background' },
  });
  expect(await server.call('source.delete', { sourceId: summary.id })).toEqual({ ok: true, value: null });
  expect(await server.call('source.delete', { sourceId: summary.id })).toEqual(noSource);
  expect(await server.call('annotation.list', { sourceId: summary.id })).toEqual(noSource);
  expect(await server.call('source.restore', { sourceId: summary.id })).toEqual({ ok: true, value: null });
  expect(await server.call('source.read', { sourceId: summary.id })).toMatchObject({
    value: { summary: { title: 'Udkast', role: 'background', annotationCount: 1 } },
  });
});

it('says that a source is not there', async () => {
  const { server } = testWorkbench();
  const sourceId = SourceId.parse(NO_ID);
  expect(await server.call('source.read', { sourceId })).toEqual(noSource);
  expect(await server.call('source.setRole', { sourceId, role: 'heard' })).toEqual(noSource);
  expect(await server.call('source.rename', { sourceId, title: 'x' })).toEqual(noSource);
  expect(await server.call('source.delete', { sourceId })).toEqual(noSource);
  expect(await server.call('source.restore', { sourceId })).toEqual(noSource);
});
