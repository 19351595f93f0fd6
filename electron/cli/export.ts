import { parseArgs } from 'node:util';
import { PaperFormat } from '../../shared/annotated/paper-format.ts';
import { stopsSending } from '../../shared/checks/stops-sending.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import { WriterNames } from '../../shared/notes/writer-names.ts';
import { ExportFormat } from '../../shared/response/export-format.ts';
import { checkFindingInWords } from '../../shared/words/check-findings.ts';
import { checkPlaceInWords } from '../../shared/words/checking.ts';
import { wholeNumber } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { UsageError, type Command } from './command.ts';
import { exportPaper } from './export-paper.ts';
import { noDesktop } from './no-desktop.ts';
import type { Workbench } from '../workbench.ts';

const FORMATS = ExportFormat.options.join('|');
const NAMES = WriterNames.options.join('|');
const PAPERS = PaperFormat.options.join('|');

/** What should stop the answer from going out, a line each; none where it cannot be checked, which the export itself will say. */
async function foundInTheWay({ server }: Workbench, responseId: ResponseId): Promise<string[]> {
  const checked = await server.call('response.check', { responseId, exportedBytes: null });
  const findings = checked.ok ? checked.value.filter((finding) => stopsSending(finding)) : [];
  return findings.map((finding) => `${checkPlaceInWords(finding.place, 'da')}: ${checkFindingInWords(finding, 'da')}`);
}

export const exportCommand: Command = {
  usage: `pejling export --response ID --format ${FORMATS} --out FIL [--despite-check]\n  pejling export --source ID --format ${PAPERS} [--response ID] [--names ${NAMES}] --out FIL`,
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        response: { type: 'string' },
        source: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string' },
        names: { type: 'string' },
        'despite-check': { type: 'boolean' },
      },
    });
    const { response, out } = values;
    const format = ExportFormat.safeParse(values.format);
    if (positionals.length > 0) throw new UsageError('Filen angives med --out.');
    if (values.source !== undefined) {
      const paper = PaperFormat.safeParse(values.format);
      if (out === undefined || out === '') throw new UsageError('Angiv både --source, --format og --out.');
      if (!paper.success) throw new UsageError(`Formatet skal være et af ${PaperFormat.options.join(', ')}.`);
      const names = WriterNames.optional().safeParse(values.names);
      if (!names.success) throw new UsageError(`--names skal være ${WriterNames.options.join(' eller ')}.`);
      return exportPaper({ source: values.source, response, format: paper.data, names: names.data, out, data: values.data }, terminal);
    }
    if (response === undefined || out === undefined || out === '') throw new UsageError('Angiv både --response, --format og --out.');
    if (!format.success) throw new UsageError(`Formatet skal være et af ${ExportFormat.options.join(', ')}.`);
    const responseId = ResponseId.safeParse(response);
    if (!responseId.success) {
      terminal.complain(failureInWords({ code: 'not-found', what: 'response' }, 'da'));
      return 1;
    }
    const opened = await terminal.openLibrary(values.data, { ...noDesktop, chooseWhereToSave: async () => out }, 'write');
    const stopped = opened.ok && values['despite-check'] !== true ? await foundInTheWay(opened.value, responseId.data) : [];
    if (stopped.length > 0) {
      if (opened.ok) opened.value.close();
      for (const said of stopped) terminal.complain(said);
      terminal.complain('Intet er skrevet. Ret svaret, eller brug --despite-check.');
      return 1;
    }
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
