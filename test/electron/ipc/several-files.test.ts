import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WritingId } from '../../../shared/ipc/requests/several-files.ts';
import type { Notice } from '../../../shared/ipc/notice.ts';
import { USUAL_PATTERN } from '../../../shared/response/file-name-pattern.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import type { RenderResponse } from '../../../electron/ipc/exporting.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf } from '../test-workbench.ts';
import { answerToSend, write } from './answer-to-send.ts';

const WRITING = WritingId.parse('00000000-0000-4000-8000-0000000000cc');
const STEM = 'Høringssvar – Pejlemærker – Ældrerådet';

/** An answer, a folder that was chosen for it, and what windows were told. */
async function chosen(render: RenderResponse = async (_answer, format) => ({ ok: true, value: new TextEncoder().encode(`as ${format}`) })) {
  const folder = path.join(temporaryFolder(), 'til');
  mkdirSync(folder);
  const notices: Notice[] = [];
  const workbench = testWorkbench({
    desktop: { ...noDesktop, chooseFolder: async () => folder },
    render,
    notify: (notice) => void notices.push(notice),
  });
  const responseId = await answerToSend(workbench);
  valueOf(await workbench.server.call('response.rename', { responseId, title: 'Pejlemærker' }));
  valueOf(await workbench.server.call('export.chooseFolder', {}));
  const several = (
    formats: ('pdf' | 'docx' | 'txt')[],
    ifTaken: Record<string, 'replace' | 'rename' | 'skip'> = {},
    pattern = USUAL_PATTERN,
  ) => workbench.server.call('export.several', { writingId: WRITING, responseId, formats, pattern, ifTaken });
  return { workbench, responseId, folder, notices, several };
}

it('writes several formats at once from one version that is kept, and says how far it is', async () => {
  const { workbench, responseId, folder, notices, several } = await chosen();
  const { files, snapshotId } = valueOf(await several(['pdf', 'docx']));
  expect(files).toEqual([
    { kind: 'written', format: 'pdf', path: path.join(folder, `${STEM}.pdf`), bytes: 6 },
    { kind: 'written', format: 'docx', path: path.join(folder, `${STEM}.docx`), bytes: 7 },
  ]);
  expect(readFileSync(path.join(folder, `${STEM}.docx`), 'utf8')).toBe('as docx');
  expect(notices.filter(({ kind }) => kind === 'writing-progress')).toEqual([
    { kind: 'writing-progress', writingId: WRITING, done: 0, total: 2 },
    { kind: 'writing-progress', writingId: WRITING, done: 1, total: 2 },
  ]);
  const { files: recorded } = valueOf(await workbench.server.call('sending.record', { responseId }));
  expect(recorded.map((file) => [file.format, file.fileName, file.bytes, file.recipient, file.snapshotId])).toEqual([
    ['docx', `${STEM}.docx`, 7, 'Nordfyns Kommune', snapshotId],
    ['pdf', `${STEM}.pdf`, 6, 'Nordfyns Kommune', snapshotId],
  ]);
});

it('asks about names that are taken, whatever their case, and does with each what was chosen', async () => {
  const { workbench, responseId, folder, several } = await chosen();
  for (const format of ['PDF', 'docx', 'txt']) writeFileSync(path.join(folder, `${STEM.toUpperCase()}.${format}`), 'mine');
  const taken = valueOf(
    await workbench.server.call('export.taken', { responseId, formats: ['pdf', 'docx', 'txt'], pattern: USUAL_PATTERN }),
  );
  expect(taken.map(({ name }) => name)).toEqual(['pdf', 'docx', 'txt'].map((format) => `${STEM}.${format}`));
  const { files } = valueOf(await several(['pdf', 'docx', 'txt'], { pdf: 'rename', docx: 'replace', txt: 'skip' }));
  expect(files.map(({ kind }) => kind)).toEqual(['written', 'written', 'skipped']);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  expect(readdirSync(folder).toSorted()).toEqual(
    [`${STEM} (2).pdf`, ...['PDF', 'docx', 'txt'].map((format) => `${STEM.toUpperCase()}.${format}`)].toSorted(),
  );
  expect([read(`${STEM} (2).pdf`), read(`${STEM.toUpperCase()}.PDF`)]).toEqual(['as pdf', 'mine']);
  expect([read(`${STEM.toUpperCase()}.docx`), read(`${STEM.toUpperCase()}.txt`)]).toEqual(['as docx', 'mine']);
});

it('writes over nothing unless someone has said so', async () => {
  const { folder, several } = await chosen();
  valueOf(await several(['pdf']));
  valueOf(await several(['pdf']));
  expect(readdirSync(folder).toSorted()).toEqual([`${STEM} (2).pdf`, `${STEM}.pdf`]);
});

it('makes the others when one cannot be written, and leaves nothing half', async () => {
  const { folder, several } = await chosen(async (_answer, format) =>
    format === 'pdf'
      ? { ok: false, failure: { code: 'export-failed', file: 'x', reason: 'ENOSPC' } }
      : { ok: true, value: new TextEncoder().encode('word') },
  );
  // What is in the way of the text file is a folder that has its name.
  mkdirSync(path.join(folder, `${STEM}.txt`));
  const { files } = valueOf(await several(['pdf', 'docx', 'txt'], { txt: 'replace' }));
  expect(files.map((file) => (file.kind === 'failed' ? file.failure.code : file.kind))).toEqual([
    'export-failed',
    'written',
    'export-failed',
  ]);
  expect(readdirSync(folder).toSorted()).toEqual([`${STEM}.docx`, `${STEM}.txt`]);
});

it('stops at once when it is told to, keeps what is written and takes away nothing', async () => {
  let stop: (() => void) | null = null;
  const { workbench, folder, several } = await chosen(
    (_answer, format) =>
      new Promise((resolve) => {
        if (format === 'pdf') resolve({ ok: true, value: new TextEncoder().encode('pdf') });
        // The others never come to an end.
        else stop?.();
      }),
  );
  stop = () => void workbench.server.call('export.cancel', { writingId: WRITING });
  const { files } = valueOf(await several(['pdf', 'docx', 'txt']));
  expect(files.map(({ kind }) => kind)).toEqual(['written', 'cancelled', 'cancelled']);
  expect(readdirSync(folder)).toEqual([`${STEM}.pdf`]);
});

it('says that the folder is gone, or is none, before anything is made', async () => {
  const { workbench, responseId, folder, several } = await chosen();
  rmSync(folder, { recursive: true });
  expect(await several(['pdf'])).toMatchObject({ failure: { code: 'export-failed', file: folder, reason: 'ENOENT' } });
  writeFileSync(folder, 'a file');
  expect(await several(['pdf'])).toMatchObject({ failure: { code: 'export-failed', reason: 'ENOTDIR' } });
  expect(valueOf(await workbench.server.call('sending.record', { responseId })).files).toEqual([]);
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says that the folder may not be written to', async () => {
  const { folder, several } = await chosen();
  chmodSync(folder, 0o555);
  const { files } = valueOf(await several(['pdf', 'docx']));
  chmodSync(folder, 0o755);
  expect(files).toMatchObject([
    { kind: 'failed', failure: { code: 'export-failed', reason: 'EACCES' } },
    { kind: 'failed', failure: { code: 'export-failed', reason: 'EACCES' } },
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses until a folder was chosen', async () => {
  const workbench = testWorkbench();
  const responseId = await answerToSend(workbench);
  const wish = { writingId: WRITING, responseId, formats: ['pdf' as const], pattern: USUAL_PATTERN, ifTaken: {} };
  expect(await workbench.server.call('export.several', wish)).toMatchObject({ failure: { code: 'invalid-request' } });
  expect(valueOf(await workbench.server.call('export.habits', {}))).toMatchObject({ folder: null, pattern: USUAL_PATTERN });
});

it('stays in the folder whatever the pattern and the sender say', async () => {
  const { workbench, responseId, folder, several } = await chosen();
  const hostile = ['CON', '../../x', '/etc/x', 'x'.repeat(200), '\u202egnp', '..', '{afsender}/../x'];
  const all = [...hostile, ...naughtyStrings.filter((_, at) => at % 12 === 0)];
  for (const words of all) {
    await write(workbench, responseId, 'Ord', { senderName: words, recipient: words });
    for (const pattern of [words.slice(0, 200), USUAL_PATTERN])
      expect(valueOf(await several(['txt'], {}, pattern)).files).toMatchObject([{ kind: 'written' }]);
  }
  expect(readdirSync(path.dirname(folder))).toEqual(['til']);
  expect(readdirSync(folder)).toHaveLength(2 * all.length);
});

it('counts the versions that have left', async () => {
  const { workbench, responseId, folder, several } = await chosen();
  const names = (): string[] => readdirSync(folder).toSorted();
  valueOf(await several(['pdf'], {}, '{version}'));
  valueOf(await several(['docx'], {}, '{version}'));
  expect(names()).toEqual(['v1.docx', 'v1.pdf']);
  await write(workbench, responseId, 'Vi støtter ikke forslaget.');
  valueOf(await several(['txt'], {}, '{version}'));
  expect(names()).toEqual(['v1.docx', 'v1.pdf', 'v2.txt']);
});
