import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf } from '../../shared/domain/failure.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import { wholeNumber } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { UsageError, type Command, type ExitStatus, type Terminal } from './command.ts';
import { demoSteps, StepFailed } from './demo-steps.ts';
import { noDesktop } from './no-desktop.ts';

const DEFAULT_OUT = 'pejling-demo';
const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'txt'];

const isEmptyOrAbsent = async (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length === 0,
    () => true,
  );

async function runIn(dataFolder: string, out: string, terminal: Terminal): Promise<ExitStatus> {
  const began = performance.now();
  let last = began;
  const report = (what: string): void => {
    const now = performance.now();
    terminal.write(`${`${wholeNumber(Math.round(now - last), 'da')} ms`.padStart(9)}  ${what}\n`);
    last = now;
  };
  let file = '';
  const opened = await terminal.openLibrary(dataFolder, { ...noDesktop, chooseWhereToSave: async () => file }, 'write');
  if (!opened.ok) {
    terminal.complain(failureInWords(opened.failure, 'da'));
    return 1;
  }
  const { server, close } = opened.value;
  try {
    report('Nyt bibliotek åbnet');
    const responseId = await demoSteps(server, terminal.examples(), report);
    for (const format of FORMATS) {
      file = path.join(out, `hoeringssvar.${format}`);
      const exported = await server.call('response.export', { responseId, format });
      if (!exported.ok) throw new StepFailed(exported.failure);
      report(`Skrevet: ${file} (${wholeNumber(exported.value?.bytes ?? 0, 'da')} byte)`);
    }
    terminal.write(
      `Færdig på ${wholeNumber(Math.round(performance.now() - began), 'da')} ms. Afsender, datoer og svar er opdigtede; citaterne er kommunens egne ord.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    terminal.complain(failureInWords(error.failure, 'da'));
    return 1;
  } finally {
    close();
  }
}

export const demoCommand: Command = {
  usage: `pejling demo [--out MAPPE]`,
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: 'string' }, data: { type: 'string' } },
    });
    if (positionals.length > 0) throw new UsageError('Mappen angives med --out.');
    const out = path.resolve(values.out ?? DEFAULT_OUT);
    try {
      await mkdir(out, { recursive: true });
    } catch (error) {
      terminal.complain(failureInWords({ code: 'export-failed', file: out, reason: reasonOf(error) }, 'da'));
      return 1;
    }
    if (values.data !== undefined) {
      // Never a library in use: the demo writes notes and an answer into it.
      const folder = path.resolve(values.data);
      if (await isEmptyOrAbsent(folder)) return runIn(folder, out, terminal);
      terminal.complain(failureInWords({ code: 'data-folder-unwritable', folder, reason: 'demoen kræver en tom mappe' }, 'da'));
      return 1;
    }
    const temporary = await mkdtemp(path.join(tmpdir(), 'pejling-demo-'));
    try {
      return await runIn(temporary, out, terminal);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};
