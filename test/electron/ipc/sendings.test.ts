import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { NO_ID, TEST_NOW, testWorkbench, valueOf } from '../test-workbench.ts';
import { answerToSend, write } from './answer-to-send.ts';
import { ResponseId } from '../../../shared/domain/ids.ts';

/** An answer that has been exported once, as a file that holds its words. */
async function exportedOnce() {
  const folder = temporaryFolder();
  const choice = { save: path.join(folder, 'svar.txt'), recognise: path.join(folder, 'svar.txt') };
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSave: async () => choice.save, chooseFileToRecognise: async () => choice.recognise },
    render: async ({ blocks }) => ({ ok: true, value: new TextEncoder().encode(JSON.stringify(blocks)) }),
  });
  const responseId = await answerToSend(workbench);
  const written = valueOf(await workbench.server.call('response.export', { responseId, format: 'txt' }));
  const snapshotId = written?.snapshotId ?? null;
  if (snapshotId === null) throw new Error('The export is kept as a version.');
  return { ...workbench, workbench, responseId, folder, choice, snapshotId };
}

const mark = { channel: 'e-mail', recipient: 'Nordfyns Kommune', sentAt: TEST_NOW } as const;

it('keeps what was sent, when, how and to whom, and the very version', async () => {
  const { server, workbench, responseId, snapshotId } = await exportedOnce();
  valueOf(await server.call('sending.mark', { responseId, snapshotId, ...mark }));
  expect(valueOf(await server.call('sending.states', {}))).toEqual([{ responseId, sentAt: TEST_NOW, isEdited: false }]);
  await write(workbench, responseId, 'Noget helt andet.');
  expect(valueOf(await server.call('sending.states', {}))).toEqual([{ responseId, sentAt: TEST_NOW, isEdited: true }]);
  const { sendings, recipient } = valueOf(await server.call('sending.record', { responseId }));
  expect(sendings).toMatchObject([{ responseId, snapshotId, ...mark }]);
  expect(recipient).toBe('Nordfyns Kommune');
  const { lines } = valueOf(await server.call('snapshot.read', { snapshotId }));
  expect(lines.map(({ text }) => text)).toContain('Vi støtter forslaget.');
});

it('writes the version that was sent once more, byte for byte, after the answer has changed', async () => {
  const { server, workbench, responseId, snapshotId, choice, folder } = await exportedOnce();
  await write(workbench, responseId, 'Noget helt andet.');
  choice.save = path.join(folder, 'igen.txt');
  valueOf(await server.call('response.export', { responseId, format: 'txt', snapshotId }));
  expect(readFileSync(choice.save)).toEqual(readFileSync(path.join(folder, 'svar.txt')));
  const { files } = valueOf(await server.call('sending.record', { responseId }));
  expect(files.map((file) => [file.fileName, file.snapshotId])).toEqual([
    ['igen.txt', snapshotId],
    ['svar.txt', snapshotId],
  ]);
  expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
});

it('recognises a file by its bytes, and says of any other that it is none', async () => {
  const { server, responseId, choice, folder } = await exportedOnce();
  expect(valueOf(await server.call('sending.recognise', { responseId }))).toMatchObject({
    name: 'svar.txt',
    file: { fileName: 'svar.txt' },
  });
  choice.recognise = path.join(folder, 'rettet.txt');
  writeFileSync(choice.recognise, `${readFileSync(choice.save, 'utf8')} `);
  expect(valueOf(await server.call('sending.recognise', { responseId }))).toEqual({ name: 'rettet.txt', file: null });
  choice.recognise = path.join(folder, 'findes ikke');
  expect(await server.call('sending.recognise', { responseId })).toMatchObject({ failure: { code: 'file-unreadable' } });
});

it('marks the answer as it is now where no file was written, and takes a slip back and forth', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const responseId = await answerToSend(workbench);
  const sending = valueOf(await server.call('sending.mark', { responseId, snapshotId: null, ...mark, channel: 'portal' }));
  expect(valueOf(await server.call('snapshot.list', { responseId })).snapshots).toMatchObject([{ id: sending.snapshotId, kind: 'export' }]);
  valueOf(await server.call('sending.setWithdrawn', { sendingId: sending.id, isWithdrawn: true }));
  expect(valueOf(await server.call('sending.states', {}))).toEqual([]);
  expect(valueOf(await server.call('snapshot.list', { responseId })).snapshots).toHaveLength(1);
  valueOf(await server.call('sending.setWithdrawn', { sendingId: sending.id, isWithdrawn: false }));
  expect(valueOf(await server.call('sending.record', { responseId })).sendings).toEqual([sending]);
});

it('takes no version of another answer', async () => {
  const { server, workbench, snapshotId } = await exportedOnce();
  const other = await answerToSend(workbench);
  expect(await server.call('sending.mark', { responseId: other, snapshotId, ...mark })).toMatchObject({ failure: { what: 'snapshot' } });
  expect(await server.call('response.export', { responseId: other, format: 'txt', snapshotId })).toMatchObject({
    failure: { what: 'snapshot' },
  });
  const none = ResponseId.parse(NO_ID);
  expect(await server.call('sending.record', { responseId: none })).toMatchObject({ failure: { what: 'response' } });
});

it('keeps any recipient as it was written', async () => {
  const { server, responseId, snapshotId } = await exportedOnce();
  const names = naughtyStrings.map((words) => words.trim()).filter((words) => words.length <= 300);
  for (const recipient of names) valueOf(await server.call('sending.mark', { responseId, snapshotId, ...mark, recipient }));
  const kept = valueOf(await server.call('sending.record', { responseId })).sendings.map(({ recipient }) => recipient);
  // SQLite keeps text as UTF-8: half a surrogate pair has no such form.
  expect(kept.toReversed().map((words) => words.toWellFormed())).toEqual(names.map((words) => words.toWellFormed()));
});

it('tells the check how large the file was that the present words became', async () => {
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseWhereToSave: async () => path.join(temporaryFolder(), 'svar.pdf') },
    render: async () => ({ ok: true, value: new Uint8Array(10_490_001) }),
  });
  const { server } = workbench;
  const responseId = await answerToSend(workbench);
  const sizes = async (): Promise<number> =>
    valueOf(await server.call('response.check', { responseId, exportedBytes: null })).filter(({ code }) => code === 'file-too-large')
      .length;
  expect(await sizes()).toBe(0);
  valueOf(await server.call('response.export', { responseId, format: 'pdf' }));
  expect(await sizes()).toBe(1);
  await write(workbench, responseId, 'Kortere.');
  expect(await sizes()).toBe(0);
});
