import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import type { RenderResponse } from '../../../electron/ipc/exporting.ts';
import { PaperFormat } from '../../../shared/annotated/paper-format.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { NoteFileFormat } from '../../../shared/interchange/note-file-format.ts';
import { WritingId } from '../../../shared/ipc/requests/several-files.ts';
import { ExportFormat } from '../../../shared/response/export-format.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { canMount, smallDisk } from '../small-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf } from '../test-workbench.ts';
import { answerToSend } from './answer-to-send.ts';

const KILOBYTE = 1024;
const writing = (number: number) => WritingId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

const asFormat: RenderResponse = async (_answer, format) => ({
  ok: true,
  value: new TextEncoder().encode(format.padEnd(8 * KILOBYTE, ' ')),
});

/** An answer whose user chooses what `target` says at that moment, for a file and for a folder alike. */
async function choosing(target: () => string, render: RenderResponse = asFormat) {
  const choose = async (): Promise<string> => target();
  const workbench = testWorkbench({
    desktop: {
      ...noDesktop,
      chooseWhereToSave: choose,
      chooseWhereToSaveNotes: choose,
      chooseWhereToSaveMail: choose,
      chooseFolder: choose,
    },
    render,
    renderPaper: async () => ({ ok: true, value: new Uint8Array(8 * KILOBYTE) }),
    renderNotes: async () => new Uint8Array(8 * KILOBYTE),
    renderMail: async () => new Uint8Array(8 * KILOBYTE),
  });
  const responseId = await answerToSend(workbench);
  const [source] = workbench.store.sources.list();
  if (source === undefined) throw new Error('The answer is to a draft.');
  const { id: sourceId, hearingId } = source;
  const { server } = workbench;
  const recorded = async () => valueOf(await server.call('sending.record', { responseId })).files;
  const several = (formats: ExportFormat[], pattern: string, number = 1) =>
    server.call('export.several', { writingId: writing(number), responseId, formats, pattern, ifTaken: {} });
  const mail = { to: '', subject: 'Svar', body: 'Hermed', attachments: [] };
  /** Every way in which one file is written. */
  const ways: readonly (readonly [string, () => Promise<Result<unknown, Failure>>])[] = [
    ...ExportFormat.options.map((format) => [format, () => server.call('response.export', { responseId, format })] as const),
    ...PaperFormat.options.map(
      (format) =>
        [format, () => server.call('notes.writePaper', { hearingId, sourceId, annotationIds: null, responseId: null, format })] as const,
    ),
    ...NoteFileFormat.options.map(
      (format) => [format, () => server.call('notes.export', { hearingId, sourceId, annotationIds: null, format })] as const,
    ),
    ['eml', () => server.call('mail.saveDraft', { responseId, formats: ['pdf'], mail })],
  ];
  return { workbench, responseId, recorded, several, ways };
}

/** A clear sentence in Danish on one line, with no code of the system in it. */
function expectSaid(result: Result<unknown, Failure>, reason: string): void {
  if (result.ok) throw new Error('Nothing can be written there.');
  const said = failureInWords(result.failure, 'da');
  expect(said).toContain(`(${reason})`);
  expect(said).toMatch(/^Der blev ikke skrevet til [^\n]*ingen halv fil er efterladt[^\n]*\.$/);
  expect(said).not.toMatch(/\bE[A-Z]{3,}\b/);
}

type Place = { readonly target: string; readonly folder: string };
const inFolder = (folder: string, name = 'svar.fil'): Place => ({ target: path.join(folder, name), folder });

/** Places where no file can be written, what is wrong with them, and what is said of it. */
const PLACES: readonly (readonly [string, string, () => Place])[] = [
  ['a folder that is gone', 'filen eller mappen findes ikke', () => inFolder(path.join(temporaryFolder(), 'væk'))],
  [
    'a folder with the name of the file',
    'der ligger en mappe med det navn',
    () => {
      const place = inFolder(temporaryFolder());
      mkdirSync(place.target);
      return place;
    },
  ],
  [
    'a file where the folder was',
    'en del af stien er ikke en mappe',
    () => {
      const folder = path.join(temporaryFolder(), 'mappe');
      writeFileSync(folder, 'en fil');
      return inFolder(folder);
    },
  ],
  ['a name of 300 characters', 'navnet er for langt', () => inFolder(temporaryFolder(), `${'æ'.repeat(300)}.pdf`)],
  ...(canMount
    ? ([
        [
          'a full disk',
          'disken er fuld',
          () => {
            const disk = smallDisk(16);
            disk.fill();
            return inFolder(disk.folder);
          },
        ],
        [
          'a disk that is read-only',
          'stedet er skrivebeskyttet',
          () => {
            const disk = smallDisk(16);
            disk.seal();
            return inFolder(disk.folder);
          },
        ],
      ] as const)
    : []),
];

describe.each(PLACES)('%s', (_, reason, place) => {
  it('is told of whatever is written, and nothing is left there or on record', async () => {
    const { target, folder } = place();
    const { recorded, ways } = await choosing(() => target);
    const before = listed(folder);
    for (const [, way] of ways) expectSaid(await way(), reason);
    expect(listed(folder)).toEqual(before);
    expect(await recorded()).toEqual([]);
  });
});

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return ['no folder'];
  }
};

it('a folder that is gone when the first of several files has been written is told of for each of the others', async () => {
  const folder = path.join(temporaryFolder(), 'til');
  mkdirSync(folder);
  const { workbench, recorded, several } = await choosing(
    () => folder,
    async (answer, format, choices) => {
      if (format === 'docx') rmSync(folder, { recursive: true });
      return asFormat(answer, format, choices);
    },
  );
  valueOf(await workbench.server.call('export.chooseFolder', {}));
  const { files } = valueOf(await several(['pdf', 'docx', 'txt'], '{svar}'));
  expect(files.map(({ kind }) => kind)).toEqual(['written', 'failed', 'failed']);
  for (const file of files) if (file.kind === 'failed') expectSaid({ ok: false, failure: file.failure }, 'filen eller mappen findes ikke');
  expect([existsSync(folder), (await recorded()).map(({ format }) => format)]).toEqual([false, ['pdf']]);
});

it.skipIf(!canMount)('a disk that fills at the second of three files keeps the others whole, and the second is nowhere', async () => {
  const disk = smallDisk(32);
  const { workbench, recorded, several } = await choosing(
    () => disk.folder,
    async (_answer, format) => ({ ok: true, value: new Uint8Array(format === 'docx' ? 64 * KILOBYTE : 8 * KILOBYTE) }),
  );
  valueOf(await workbench.server.call('export.chooseFolder', {}));
  const { files } = valueOf(await several(['pdf', 'docx', 'txt'], 'Svar'));
  expect(files.map(({ kind }) => kind)).toEqual(['written', 'failed', 'written']);
  expect(listed(disk.folder)).toEqual(['Svar.pdf', 'Svar.txt']);
  expect((await recorded()).map(({ format }) => format).toSorted()).toEqual(['pdf', 'txt']);
});

it('two exports at once to the same names write each of them whole, and neither over the other', async () => {
  const folder = temporaryFolder();
  const { workbench, several } = await choosing(() => folder);
  valueOf(await workbench.server.call('export.chooseFolder', {}));
  await Promise.all([1, 2, 3].map(async (number) => valueOf(await several(['pdf', 'txt'], 'Svar', number))));
  expect(listed(folder)).toEqual(['Svar (2).pdf', 'Svar (2).txt', 'Svar (3).pdf', 'Svar (3).txt', 'Svar.pdf', 'Svar.txt']);
  for (const name of listed(folder)) expect(readFileSync(path.join(folder, name), 'utf8').trimEnd()).toBe(name.slice(-3));
});

it('two exports at once to one file leave one whole file', async () => {
  const { target, folder } = inFolder(temporaryFolder());
  const { ways } = await choosing(() => target);
  for (const result of await Promise.all(ways.map(async ([, way]) => way()))) expect(result.ok).toBe(true);
  expect([listed(folder), readFileSync(target).length]).toEqual([['svar.fil'], 8 * KILOBYTE]);
});

it('a link of that name is replaced, and what it leads to outside the folder stays as it is', async () => {
  const outside = path.join(temporaryFolder(), 'andet.txt');
  writeFileSync(outside, 'urørt');
  const { target } = inFolder(temporaryFolder());
  symlinkSync(outside, target);
  const { ways } = await choosing(() => target);
  for (const [, way] of ways) valueOf(await way());
  expect(readFileSync(outside, 'utf8')).toBe('urørt');
});

it('whatever an answer is called, its file lies in the chosen folder under a name that every system takes', async () => {
  const names = [
    'CON',
    'nul.txt',
    '../../x',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\x',
    'x'.repeat(200),
    'æ'.repeat(190),
    'slut. . .',
    '😀👩‍👩‍👧‍👦',
    'A\u030Aen',
    'a\u0000b',
    '\u202Efdp.exe',
    '...',
    'a:b|c?',
  ];
  const outer = temporaryFolder();
  const folder = path.join(outer, 'til');
  mkdirSync(folder);
  const { workbench, responseId, several } = await choosing(() => folder);
  valueOf(await workbench.server.call('export.chooseFolder', {}));
  for (const [index, title] of names.entries()) {
    valueOf(await workbench.server.call('response.rename', { responseId, title }));
    const { files } = valueOf(await several(['pdf'], index % 2 === 0 ? '{svar}' : `../${title.slice(0, 100)}`));
    const [file] = files;
    if (file?.kind !== 'written') throw new Error(`It is written: ${title}`);
    const name = path.basename(file.path);
    expect(path.dirname(file.path)).toBe(folder);
    expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]{1,120}\.pdf$/u);
    expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\.|[. ]\.pdf$/i);
    expect(name).toBe(name.normalize('NFC'));
  }
  expect(listed(outer)).toEqual(['til']);
  expect(listed(folder).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
});
