import { BrowserWindow, dialog, shell, type MessageBoxOptions, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Desktop } from '../ipc/desktop.ts';
import { desktopWords } from '../../shared/words/desktop-words.ts';
import type { Language } from '../../shared/words/language.ts';

/** Extensions that Pejling reads. */
const READABLE = ['txt', 'md'];

/** The dialogs belong to the window in use, so that they stand before it and hold it. */
const currentWindow = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

export function systemDesktop(language: () => Language): Desktop {
  const words = () => desktopWords[language()];
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
    askToOpenLink: async (address) => {
      const { message, detail, open, cancel } = words().link;
      const options: MessageBoxOptions = {
        type: 'question',
        message: message(address),
        detail,
        buttons: [open, cancel],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      };
      const window = currentWindow();
      const answer = await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
      return answer.response === 0;
    },
    openLink: (href) => shell.openExternal(href),
    showInFolder: (file) => {
      shell.showItemInFolder(file);
    },
  };
}
