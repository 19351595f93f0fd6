import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { MergeReport } from '../../shared/packages/merge-report.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { mergeReportInWords } from '../../shared/words/packages.ts';
import type { Workbench } from '../workbench.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';
import { passphraseIn } from './passphrase-file.ts';

async function merged({ server }: Workbench, passphrase: string | null, isDry: boolean): Promise<Result<MergeReport, Failure>> {
  const opened = await server.call('package.open', { file: null, passphrase });
  if (!opened.ok) return opened;
  if (opened.value === null) throw new Error('The file to open is named.');
  if (opened.value.kind === 'locked') return fail({ code: 'package-locked', file: opened.value.file });
  if (isDry || !opened.value.report.changesAnything) return succeed(opened.value.report);
  return server.call('package.merge', { openedId: opened.value.openedId });
}

export const mergeCommand: Command = {
  usage: 'pejling merge FIL [--dry-run] [--json] [--passphrase-file FIL]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        'passphrase-file': { type: 'string' },
        data: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || file === '' || more.length > 0) throw new UsageError('Angiv én sagspakke.');
    const passphrase = passphraseIn(values['passphrase-file']);
    const isDry = values['dry-run'] === true;
    const opened = await terminal.openLibrary(values.data, { ...noDesktop, choosePackage: async () => path.resolve(file) }, 'write');
    const report = opened.ok ? await merged(opened.value, passphrase, isDry) : opened;
    if (opened.ok) opened.value.close();
    if (!report.ok) {
      terminal.complain(failureInWords(report.failure, 'da'));
      return 1;
    }
    terminal.write(
      values.json === true ? `${JSON.stringify(report.value, null, 2)}\n` : `${mergeReportInWords(report.value, isDry, 'da')}\n`,
    );
    return 0;
  },
};
