import { parseArgs } from 'node:util';
import type { CheckFinding, Severity } from '../../shared/checks/finding.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import { checkFindingInWords } from '../../shared/words/check-findings.ts';
import { checkingWords, checkPlaceInWords } from '../../shared/words/checking.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';

const words = checkingWords.da;

/** The findings as a table: how grave, where, what. */
function table(findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return `${words.clear}\n${words.given}\n`;
  const rows = findings.map((finding) => [
    words.severity[finding.severity],
    checkPlaceInWords(finding.place, 'da'),
    checkFindingInWords(finding, 'da'),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return [...lines, '', words.counted(count('blocking'), count('warning'), count('information')), words.given, ''].join('\n');
}

export const checkCommand: Command = {
  usage: 'pejling check --response ID [--json]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { response: { type: 'string' }, json: { type: 'boolean' }, data: { type: 'string' } },
    });
    if (positionals.length > 0) throw new UsageError('Svaret angives med --response.');
    if (values.response === undefined) throw new UsageError('Angiv --response.');
    const responseId = ResponseId.safeParse(values.response);
    if (!responseId.success) {
      terminal.complain(failureInWords({ code: 'not-found', what: 'response' }, 'da'));
      return 1;
    }
    const opened = await terminal.openLibrary(values.data, noDesktop, 'read');
    const checked = opened.ok
      ? await opened.value.server.call('response.check', { responseId: responseId.data, exportedBytes: null })
      : opened;
    if (opened.ok) opened.value.close();
    if (!checked.ok) {
      terminal.complain(failureInWords(checked.failure, 'da'));
      return 1;
    }
    terminal.write(values.json === true ? `${JSON.stringify(checked.value, null, 2)}\n` : table(checked.value));
    return checked.value.some(({ severity }) => severity === 'blocking') ? 1 : 0;
  },
};
