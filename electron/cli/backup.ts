import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from '../../shared/domain/result.ts';
import { backupWords } from '../../shared/words/backups.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import type { Workbench } from '../workbench.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';

async function backUp({ backups }: Workbench, out: string | null) {
  const made = await backups.make('by-hand');
  if (!made.ok) return made;
  if (made.value === null) return fail({ code: 'not-found', what: 'backup' } as const);
  if (out === null) return { ok: true as const, value: { file: path.join(backups.folder, made.value.name), counts: made.value.counts } };
  const copied = await backups.copyOut(made.value.name, out);
  return copied.ok ? { ok: true as const, value: { file: out, counts: made.value.counts } } : copied;
}

export const backupCommand: Command = {
  usage: 'pejling backup [--out FIL]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: 'string' }, data: { type: 'string' } },
    });
    if (positionals.length > 0) throw new UsageError('Skriv, hvor kopien skal ligge, efter --out.');
    const opened = await terminal.openLibrary(values.data, noDesktop, 'write');
    const made = opened.ok ? await backUp(opened.value, values.out === undefined ? null : path.resolve(values.out)) : opened;
    if (opened.ok) opened.value.close();
    if (!made.ok) {
      terminal.complain(failureInWords(made.failure, 'da'));
      return 1;
    }
    terminal.write(`${backupWords.da.madeAt(made.value.file, made.value.counts)}\n`);
    return 0;
  },
};
