import { app, dialog, shell } from 'electron';
import type { Failure } from '../../shared/domain/failure.ts';
import { backupWords } from '../../shared/words/backups.ts';
import { timestamp } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { recoveryWords } from '../../shared/words/recovery.ts';
import { putInPlace, recover, type Recovered } from '../backups/recover.ts';
import type { Examine } from '../backups/shelf.ts';
import { forgetSeal } from '../db/page-seal.ts';
import type { DataFolder } from './paths.ts';

type Trouble = Extract<Failure, { code: 'database-damaged' | 'database-changed' | 'database-missing' }>;

/** Whether a library that was refused can be brought back. */
export const isRecoverable = (failure: Failure): failure is Trouble =>
  failure.code === 'database-damaged' || failure.code === 'database-changed' || failure.code === 'database-missing';

const w = recoveryWords.da;

const said: Readonly<Record<Trouble['code'], { readonly message: string; readonly text: string }>> = {
  'database-damaged': { message: w.damaged, text: w.damagedText },
  'database-changed': { message: w.changed, text: w.changedText },
  'database-missing': { message: w.missing, text: w.missingText },
};

/** What happened, what was put together, and what is safe: a paragraph each. */
const detailOf = (trouble: Trouble, folder: DataFolder, { backup, builtOn, reading }: Recovered): string =>
  [
    said[trouble.code].text,
    [
      w.holds(backupWords.da.counts(backup.counts)),
      builtOn === null ? w.builtOnNothing : w.builtOn(timestamp(builtOn.madeAt, 'da')),
      ...(trouble.code === 'database-missing' ? [] : [w.read[reading]]),
    ].join(' '),
    ...(trouble.code === 'database-missing' ? [] : [w.kept(folder.setAside)]),
    w.untouched,
  ].join('\n\n');

/**
 * Puts together what can be read, says what that is, and asks. `null` when the library can be opened now; 'quit' when nothing is to be
 * done now and nothing has been changed; else why nothing could be put together.
 */
export async function offerRecovery(
  trouble: Trouble,
  folder: DataFolder,
  examine: Examine,
  now: () => number,
): Promise<null | 'quit' | Failure> {
  const recovered = await recover(folder, examine, now);
  if (!recovered.ok) return trouble;
  const asItIs = trouble.code === 'database-changed' ? [w.useAsItIs] : [];
  const buttons = [w.use, ...asItIs, w.showFolder, w.quit];
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Pejling',
      message: said[trouble.code].message,
      detail: detailOf(trouble, folder, recovered.value),
      buttons,
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    switch (buttons[response]) {
      case w.use:
        putInPlace(folder, recovered.value.backup.name, now());
        return null;
      case w.useAsItIs:
        forgetSeal(folder.database);
        return null;
      case w.showFolder:
        await shell.openPath(folder.root);
        break;
      case w.quit:
      case undefined:
        return 'quit';
    }
  }
}

/** Says that damage was found in the library that is open, and offers to quit: the next start brings it back. */
export async function tellOfDamage(failure: Failure): Promise<void> {
  process.stderr.write(`${failureInWords(failure, 'da')}\n`);
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Pejling',
    message: w.damaged,
    detail: w.foundText,
    buttons: [w.later, w.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  // As people do: what is not saved asks first.
  if (response === 1) app.quit();
}
