import { parseArgs } from 'node:util';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { deadlineInWords } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';

function describe({ hearing, sources, responses }: HearingOverview): string {
  const deadline = hearing.deadline === null ? '' : `, frist ${deadlineInWords(hearing.deadline, 'da')}`;
  return [
    `${hearing.title}${hearing.authority === '' ? '' : ` (${hearing.authority})`}${deadline}`,
    ...sources.map(
      ({ role, title, annotationCount: notes }) =>
        `  ${role === 'heard' ? 'I høring' : 'Baggrund'}: ${title}, ${notes === 1 ? '1 note' : `${String(notes)} noter`}`,
    ),
    ...responses.map((response) => `  Svar: ${response.title}  ${response.id}`),
  ].join('\n');
}

export const listCommand: Command = {
  usage: 'pejling list [--json]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, data: { type: 'string' } },
    });
    if (positionals.length > 0) throw new UsageError('Kommandoen tager ingen filer.');
    const opened = await terminal.openLibrary(values.data, noDesktop, 'read');
    const overview = opened.ok ? await opened.value.server.call('library.overview', {}) : opened;
    if (opened.ok) opened.value.close();
    if (!overview.ok) {
      terminal.complain(failureInWords(overview.failure, 'da'));
      return 1;
    }
    const { hearings } = overview.value;
    if (values.json === true) terminal.write(`${JSON.stringify(hearings, null, 2)}\n`);
    else terminal.write(hearings.length === 0 ? 'Biblioteket er tomt.\n' : `${hearings.map(describe).join('\n\n')}\n`);
    return 0;
  },
};
