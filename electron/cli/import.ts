import { parseArgs } from 'node:util';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingFields } from '../../shared/domain/hearing.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import type { ImportOutcome } from '../../shared/ipc/shapes.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import type { RequestServer } from '../ipc/request-server.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';

/** Where documents go when no hearing is named. */
const UNNAMED = 'Importerede dokumenter';

const newHearing = (title: string): HearingFields => ({
  title,
  authority: '',
  journalNumber: '',
  receivedOn: null,
  deadline: null,
  recipient: '',
});

/** The hearing of that name, made if there is none. */
async function hearingCalled(server: RequestServer, title: string): Promise<Result<HearingId, Failure>> {
  const overview = await server.call('library.overview', {});
  if (!overview.ok) return overview;
  const known = overview.value.hearings.find(({ hearing }) => hearing.title.toLocaleLowerCase('da') === title.toLocaleLowerCase('da'));
  if (known !== undefined) return succeed(known.hearing.id);
  const created = await server.call('hearing.create', { fields: newHearing(title) });
  return created.ok ? succeed(created.value.id) : created;
}

/** What became of a file and of what came with it: a mail brings its attachments. */
async function importOne(server: RequestServer, hearingId: HearingId, file: string): Promise<Result<ImportOutcome[], Failure>> {
  const bytes = await readWhole(file);
  if (!bytes.ok) return bytes;
  return server.call('source.importFiles', { hearingId, files: [{ name: nameOf(file), bytes: bytes.value }] });
}

export const importCommand: Command = {
  usage: 'pejling import FIL… [--hearing TITEL]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { hearing: { type: 'string' }, data: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('Angiv mindst én fil.');
    const title = (values.hearing ?? UNNAMED).trim();
    if (title === '' || title.length > 300) throw new UsageError('Høringens titel skal være mellem 1 og 300 tegn.');
    const opened = await terminal.openLibrary(values.data, noDesktop, 'write');
    if (!opened.ok) {
      terminal.complain(failureInWords(opened.failure, 'da'));
      return 1;
    }
    const { server, close } = opened.value;
    try {
      const hearing = await hearingCalled(server, title);
      if (!hearing.ok) {
        terminal.complain(failureInWords(hearing.failure, 'da'));
        return 1;
      }
      let failed = false;
      for (const file of positionals) {
        const imported = await importOne(server, hearing.value, file);
        const outcomes = imported.ok ? imported.value : [{ kind: 'failed', failure: imported.failure } as const];
        for (const outcome of outcomes) {
          if (outcome.kind === 'failed') {
            failed = true;
            terminal.complain(failureInWords(outcome.failure, 'da'));
          } else {
            const verb = outcome.kind === 'imported' ? 'Tilføjet' : 'Var der allerede';
            terminal.write(`${verb}: ${outcome.source.title} (${title})\n`);
          }
        }
      }
      return failed ? 1 : 0;
    } finally {
      close();
    }
  },
};
