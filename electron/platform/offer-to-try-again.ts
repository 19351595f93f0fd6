import { dialog } from 'electron';
import type { Failure } from '../../shared/domain/failure.ts';
import { desktopWords } from '../../shared/words/desktop-words.ts';
import { failureInWords } from '../../shared/words/failures.ts';

/** Says who has the library open, before there is a window, and asks. True to look again; false to quit. Nothing has been changed. */
export async function offerToTryAgain(failure: Failure): Promise<boolean> {
  const words = desktopWords.da.startUp;
  const detail = failureInWords(failure, 'da');
  process.stderr.write(`${detail}\n`);
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: 'Pejling',
    message: words.inUse,
    detail,
    buttons: [words.again, words.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
