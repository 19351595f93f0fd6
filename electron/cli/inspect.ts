import { parseArgs } from 'node:util';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { inspect, officialText } from '../../shared/text/inspect.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { UsageError, type Command } from './command.ts';

const present = (parts: readonly (string | null)[]): string[] => parts.flatMap((part) => (part === null || part === '' ? [] : [part]));

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const carried = (points: number): string | null =>
  points === 0 ? null : `Filen bærer ${counted(points, 'punkt', 'punkter')} fra afsenderen: --json viser dem`;

/** What a person wants to know of a document at a glance. */
function summary(document: SourceDocument): string {
  const seen = inspect(document);
  const guideposts = seen.sections.filter((section) => section.kind === 'guidepost').length;
  const facts = present([
    seen.pageCount === null ? null : counted(seen.pageCount, 'side', 'sider'),
    guideposts === 0 ? null : counted(guideposts, 'pejlemærke', 'pejlemærker'),
    counted(seen.bullets, 'punkt', 'punkter'),
    counted(seen.tables.length, 'tabel', 'tabeller'),
  ]);
  const contents = seen.sections.map(
    ({ level, number, title, page }) =>
      `${'  '.repeat(Math.max(1, level))}${present([number, title]).join(' ')}${page === null ? '' : ` (s. ${String(page)})`}`,
  );
  const lines = [
    ...present([seen.title, seen.subtitle]),
    ...present([present([seen.issuer, seen.versionLabel]).join(', ')]),
    `Frist: ${seen.deadline ?? 'ikke oplyst i dokumentet'}`,
    ...present([seen.caseNumbers.length === 0 ? null : `Sagsnr.: ${seen.caseNumbers.join(', ')}`]),
    facts.join(' · '),
    ...present([carried(seen.handover?.points.length ?? 0)]),
    ...(contents.length === 0 ? [] : ['', 'Indhold', ...contents]),
    ...(seen.findings.length === 0 ? [] : ['', 'Bemærk', ...seen.findings.map((finding) => `  ${finding.message}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

export const inspectCommand: Command = {
  usage: 'pejling inspect FIL [--json | --text]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, text: { type: 'boolean' }, data: { type: 'string' } },
    });
    const [file, ...surplus] = positionals;
    if (file === undefined || surplus.length > 0) throw new UsageError('Angiv én fil.');
    if (values.json === true && values.text === true) throw new UsageError('Vælg enten --json eller --text.');
    const bytes = await readWhole(file);
    const read = bytes.ok ? await terminal.read(bytes.value, nameOf(file)) : bytes;
    if (!read.ok) {
      terminal.complain(failureInWords(read.failure, 'da'));
      return 1;
    }
    if (values.json === true) terminal.write(`${JSON.stringify(inspect(read.value), null, 2)}\n`);
    else if (values.text === true) terminal.write(`${officialText(read.value)}\n`);
    else terminal.write(summary(read.value));
    return 0;
  },
};
