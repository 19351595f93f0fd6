import { parseArgs } from 'node:util';
import { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { SHORTEST_PASSPHRASE } from '../../shared/ipc/requests/packages.ts';
import { EVERYTHING, type PackageChoice } from '../../shared/packages/package-choice.ts';
import { wholeNumber } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { packageContentsInWords } from '../../shared/words/packages.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';
import { passphraseIn } from './passphrase-file.ts';

/** `all`, `none` or ids with commas between them. Null stands for all. */
function answersIn(value: string | undefined): ResponseId[] | null {
  if (value === undefined || value === 'all') return null;
  if (value === 'none') return [];
  return value.split(',').map((id) => {
    const parsed = ResponseId.safeParse(id.trim());
    if (!parsed.success) throw new UsageError('--answers er all, none eller svarenes id med komma imellem.');
    return parsed.data;
  });
}

export const packCommand: Command = {
  usage:
    'pejling pack --hearing ID --out FIL [--answers all|none|ID,…] [--clean] [--comment-only] [--notes all|own|none] [--no-deleted] [--passphrase-file FIL]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        hearing: { type: 'string' },
        out: { type: 'string' },
        answers: { type: 'string' },
        clean: { type: 'boolean' },
        'comment-only': { type: 'boolean' },
        notes: { type: 'string' },
        'no-deleted': { type: 'boolean' },
        'passphrase-file': { type: 'string' },
        data: { type: 'string' },
      },
    });
    const { hearing, out, notes = 'all' } = values;
    if (positionals.length > 0) throw new UsageError('Filen angives med --out.');
    if (hearing === undefined || out === undefined || out === '') throw new UsageError('Angiv både --hearing og --out.');
    if (notes !== 'all' && notes !== 'own' && notes !== 'none') throw new UsageError('--notes er all, own eller none.');
    if (values.clean === true && values['comment-only'] === true) throw new UsageError('--clean og --comment-only kan ikke bruges sammen.');
    const passphrase = passphraseIn(values['passphrase-file']);
    if (passphrase !== null && passphrase.length < SHORTEST_PASSPHRASE)
      throw new UsageError(`Adgangssætningen skal have mindst ${String(SHORTEST_PASSPHRASE)} tegn.`);
    const choice: PackageChoice = {
      ...EVERYTHING,
      notes,
      answerIds: answersIn(values.answers),
      answers: values.clean === true ? 'clean' : 'working',
      deleted: values['no-deleted'] !== true,
      commentOnly: values['comment-only'] === true,
    };
    const hearingId = HearingId.safeParse(hearing);
    if (!hearingId.success) {
      terminal.complain(failureInWords({ code: 'not-found', what: 'hearing' }, 'da'));
      return 1;
    }
    const opened = await terminal.openLibrary(values.data, { ...noDesktop, chooseWhereToKeep: async () => out }, 'write');
    const written = opened.ok ? await opened.value.server.call('package.write', { hearingId: hearingId.data, choice, passphrase }) : opened;
    if (opened.ok) opened.value.close();
    if (!written.ok) {
      terminal.complain(failureInWords(written.failure, 'da'));
      return 1;
    }
    if (written.value !== null) {
      const { path, bytes, contents } = written.value;
      terminal.write(`${packageContentsInWords(contents, 'da')}\nSkrevet: ${path} (${wholeNumber(bytes, 'da')} byte)\n`);
    }
    return 0;
  },
};
