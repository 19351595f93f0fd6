import type { MessageBoxOptions, OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { headed } from './browser.ts';
import { askOnDesktop, openOnDesktop, saveOnDesktop } from './desktop-dialogs.ts';
import { complain } from './launch-facts.ts';
import { loud } from './loud.ts';

/** Electron's dialogs take the window first, or not at all. */
function optionsIn<T extends object>(args: readonly unknown[]): T {
  return args.at(-1) as T; // as: the app was compiled against Electron's own types, which put the options last
}

const unanswered = (name: string): void => complain(`dialog.${name} was shown and no test answers it: cancelled`);

const synchronous = (name: string) => (): never => {
  throw new Error(`electron-host: dialog.${name} is not implemented, and would block the app`);
};

/** Native dialogs where people look at the window; in tests they are cancelled, loudly, unless the test has replaced them. */
export const dialog = loud('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<OpenDialogReturnValue> {
    if (headed) return openOnDesktop(optionsIn<OpenDialogOptions>(args));
    unanswered('showOpenDialog');
    return { canceled: true, filePaths: [] };
  },
  async showSaveDialog(...args: unknown[]): Promise<SaveDialogReturnValue> {
    if (headed) return saveOnDesktop(optionsIn<SaveDialogOptions>(args));
    unanswered('showSaveDialog');
    return { canceled: true, filePath: '' };
  },
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = optionsIn<MessageBoxOptions>(args);
    const cancel = options.cancelId ?? 0;
    // A question before the first window comes before any test can replace the dialog.
    const answer = options.buttons?.indexOf(process.env['PEJLING_HOST_ANSWER'] ?? '') ?? -1;
    if (answer >= 0) return { response: answer, checkboxChecked: false };
    if (headed) return { response: await askOnDesktop(options, cancel), checkboxChecked: false };
    unanswered('showMessageBox');
    return { response: cancel, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    complain(`${title}: ${content}`);
  },
  showOpenDialogSync: synchronous('showOpenDialogSync'),
  showSaveDialogSync: synchronous('showSaveDialogSync'),
  showMessageBoxSync: synchronous('showMessageBoxSync'),
});
