import { BrowserWindow, clipboard, dialog, shell, type MessageBoxOptions, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Desktop } from '../ipc/desktop.ts';
import { desktopWords } from '../../shared/words/desktop-words.ts';
import type { Language } from '../../shared/words/language.ts';

/** Extensions that Pejling reads. */
const READABLE = ['pdf', 'docx', 'html', 'htm', 'eml', 'md', 'txt'];

/** The dialogs belong to the window in use, so that they stand before it and hold it. */
const currentWindow = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

async function chooseToOpen(options: OpenDialogOptions): Promise<string[]> {
  const window = currentWindow();
  const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.canceled ? [] : chosen.filePaths;
}

type SaveQuestion = {
  readonly title: string;
  readonly button: string;
  readonly suggestedName: string;
  readonly filters?: NonNullable<SaveDialogOptions['filters']>;
};

async function chooseWhereToWrite({ title, button, suggestedName, filters }: SaveQuestion): Promise<string | null> {
  const options: SaveDialogOptions = {
    title,
    buttonLabel: button,
    defaultPath: suggestedName,
    ...(filters !== undefined && { filters }),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const window = currentWindow();
  const chosen = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** What the system itself answers; the main process knows the rest. */
export function systemDesktop(language: () => Language): Omit<Desktop, 'usualFolder' | 'goOverTo' | 'givenPackage'> {
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
  const chooseDocuments = (...more: readonly 'multiSelections'[]): Promise<readonly string[]> => {
    const { title, button, documents, all } = words().openDialog;
    return chooseToOpen({
      title,
      buttonLabel: button,
      properties: ['openFile', ...more],
      filters: [
        { name: documents, extensions: READABLE },
        { name: all, extensions: ['*'] },
      ],
    });
  };
  return {
    chooseFilesToOpen: () => chooseDocuments('multiSelections'),
    chooseNewVersion: async () => (await chooseDocuments())[0] ?? null,
    chooseWhereToSave: (suggestedName, format) =>
      chooseWhereToWrite({ ...words().saveDialog, suggestedName, filters: [{ name: words().formats[format], extensions: [format] }] }),
    chooseWhereToSaveNotes: (suggestedName, format) =>
      chooseWhereToWrite({
        ...words().saveNotesDialog,
        suggestedName,
        filters: [{ name: words().noteFormats[format], extensions: [format] }],
      }),
    chooseWhereToKeep: (suggestedName) => chooseWhereToWrite({ ...words().keepDialog, suggestedName }),
    chooseNotesFile: async () => {
      const { title, button, notes, all } = words().openNotesDialog;
      const [file] = await chooseToOpen({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [
          { name: notes, extensions: ['json', 'jsonld'] },
          { name: all, extensions: ['*'] },
        ],
      });
      return file ?? null;
    },
    chooseWordFile: async () => {
      const { title, button, all } = words().openWordDialog;
      const [file] = await chooseToOpen({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [
          { name: words().formats.docx, extensions: ['docx'] },
          { name: all, extensions: ['*'] },
        ],
      });
      return file ?? null;
    },
    choosePackage: async () => {
      const { title, button, packages, all } = words().openPackageDialog;
      const [file] = await chooseToOpen({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [
          { name: packages, extensions: ['pejling'] },
          { name: all, extensions: ['*'] },
        ],
      });
      return file ?? null;
    },
    chooseFolder: async (startIn) => {
      const { title, button } = words().folderDialog;
      const options: OpenDialogOptions = { title, buttonLabel: button, properties: ['openDirectory', 'createDirectory'] };
      const [folder] = await chooseToOpen(startIn === null ? options : { ...options, defaultPath: startIn });
      return folder ?? null;
    },
    chooseHome: async () => {
      const { title, button } = words().homeDialog;
      const [folder] = await chooseToOpen({ title, buttonLabel: button, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    chooseFileToRecognise: async () => {
      const { title, button } = words().recogniseDialog;
      const [file] = await chooseToOpen({ title, buttonLabel: button, properties: ['openFile'] });
      return file ?? null;
    },
    chooseWhereToSaveMail: (suggestedName) =>
      chooseWhereToWrite({ ...words().mailDialog, suggestedName, filters: [{ name: words().mailDialog.kind, extensions: ['eml'] }] }),
    askToOpenMail: (address) => askToOpen(words().mail.message(address), words().mail.detail),
    copyText: (text) => {
      void clipboard.writeText(text);
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
