import { BrowserWindow, dialog, shell, type MessageBoxOptions, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Desktop } from '../ipc/desktop.ts';
import { desktopWords } from '../../shared/words/desktop-words.ts';
import type { Language } from '../../shared/words/language.ts';

/** Extensions that Pejling reads. */
const READABLE = ['pdf', 'docx', 'html', 'htm', 'eml', 'md', 'txt'];

/** The dialogs belong to the window in use, so that they stand before it and hold it. */
const currentWindow = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

export function systemDesktop(language: () => Language): Desktop {
  const words = () => desktopWords[language()];
  const askToOpen = async (message: string, detail: string): Promise<boolean> => {
    const { open, cancel } = words().link;
    const options: MessageBoxOptions = {
      type: 'question',
      message,
      detail,
      buttons: [open, cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    };
    const window = currentWindow();
    const answer = await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
    return answer.response === 0;
  };
  return {
    chooseFilesToOpen: async () => {
      const { title, button, documents, all } = words().openDialog;
      const options: OpenDialogOptions = {
        title,
        buttonLabel: button,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: documents, extensions: READABLE },
          { name: all, extensions: ['*'] },
        ],
      };
      const window = currentWindow();
      const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      return chosen.canceled ? [] : chosen.filePaths;
    },
    chooseWhereToSave: async (suggestedName, format) => {
      const { title, button } = words().saveDialog;
      const options: SaveDialogOptions = {
        title,
        buttonLabel: button,
        defaultPath: suggestedName,
        filters: [{ name: words().formats[format], extensions: [format] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const window = currentWindow();
      const chosen = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    chooseWhereToKeep: async (suggestedName) => {
      const { title, button } = words().keepDialog;
      const options: SaveDialogOptions = {
        title,
        buttonLabel: button,
        defaultPath: suggestedName,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const window = currentWindow();
      const chosen = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    openFile: async (file) => {
      const problem = await shell.openPath(file);
      return problem === '' ? null : problem;
    },
    askToOpenPage: (name) => askToOpen(words().page.message(name), words().page.detail),
    askToOpenLink: (address) => askToOpen(words().link.message(address), words().link.detail),
    openLink: (href) => shell.openExternal(href),
    showInFolder: (file) => {
      shell.showItemInFolder(file);
    },
  };
}
