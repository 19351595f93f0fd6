import { parseArgs } from 'node:util';
import { ResponseId } from '../../shared/domain/ids.ts';
import { ExportFormat } from '../../shared/response/export-format.ts';
import { wholeNumber } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';

const FORMATS = ExportFormat.options.join('|');

export const exportCommand: Command = {
  usage: `pejling export --response ID --format ${FORMATS} --out FIL`,
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { response: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, data: { type: 'string' } },
    });
    const { response, out } = values;
    const format = ExportFormat.safeParse(values.format);
    if (positionals.length > 0) throw new UsageError('Filen angives med --out.');
    if (response === undefined || out === undefined || out === '') throw new UsageError('Angiv både --response, --format og --out.');
    if (!format.success) throw new UsageError(`Formatet skal være et af ${ExportFormat.options.join(', ')}.`);
    const responseId = ResponseId.safeParse(response);
    if (!responseId.success) {
      terminal.complain(failureInWords({ code: 'not-found', what: 'response' }, 'da'));
      return 1;
    }
    const opened = await terminal.openLibrary(values.data, { ...noDesktop, chooseWhereToSave: async () => out });
    const exported = opened.ok
      ? await opened.value.server.call('response.export', { responseId: responseId.data, format: format.data })
      : opened;
    if (opened.ok) opened.value.close();
    if (!exported.ok) {
      terminal.complain(failureInWords(exported.failure, 'da'));
      return 1;
    }
    if (exported.value !== null) terminal.write(`Skrevet: ${exported.value.path} (${wholeNumber(exported.value.bytes, 'da')} byte)\n`);
    return 0;
  },
};
