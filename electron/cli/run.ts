import { reasonOf } from '../../shared/domain/failure.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { UsageError, type Command, type ExitStatus, type Terminal } from './command.ts';

/** Each command's module is loaded when it is asked for: reading a document needs no database and no exporters. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  import: async () => (await import('./import.ts')).importCommand,
  list: async () => (await import('./list.ts')).listCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  reanchor: async () => (await import('./reanchor.ts')).reanchorCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  pack: async () => (await import('./pack.ts')).packCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  merge: async () => (await import('./merge.ts')).mergeCommand,
};

async function overview(): Promise<string> {
  const usages = await Promise.all(Object.values(COMMANDS).map(async (load) => (await load()).usage));
  return [
    'Brug: pejling KOMMANDO …',
    '',
    ...usages.map((usage) => `  ${usage}`),
    '',
    'Alle kommandoer tager --data MAPPE: biblioteket i en anden mappe end den sædvanlige.',
    '',
  ].join('\n');
}

/** What parseArgs throws when it is given an option it does not know. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

/** Names the option that is wrong, which Node says in English with the option in quotation marks. */
const argumentFault = ({ message }: Error): string => {
  const option = /'([^']+)'/.exec(message)?.[1];
  return option === undefined ? 'Kommandoen er ikke skrevet rigtigt.' : `»${option}« passer ikke her.`;
};

/** Runs the command that `argv` names. Never rejects. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.write(await overview());
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    if (name !== undefined) terminal.complain(`pejling: Kommandoen »${name}« findes ikke.`);
    terminal.complain(await overview());
    return 2;
  }
  const command = await load();
  if (rest.includes('--help')) {
    terminal.write(`Brug: ${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      terminal.complain(`pejling ${String(name)}: ${error instanceof UsageError ? error.message : argumentFault(error)}`);
      terminal.complain(`Brug: ${command.usage}`);
      return 2;
    }
    terminal.complain(failureInWords({ code: 'unexpected', reason: reasonOf(error) }, 'da'));
    return 1;
  }
}
