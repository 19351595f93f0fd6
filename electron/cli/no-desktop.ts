import { fail } from '../../shared/domain/result.ts';
import type { Desktop } from '../ipc/desktop.ts';

/** A desktop without anyone at it: every dialog is cancelled. */
export const noDesktop: Desktop = {
  chooseFilesToOpen: async () => [],
  chooseNewVersion: async () => null,
  chooseWhereToSave: async () => null,
  chooseWhereToSaveNotes: async () => null,
  chooseNotesFile: async () => null,
  chooseWordFile: async () => null,
  choosePackage: async () => null,
  givenPackage: () => null,
  chooseWhereToKeep: async () => null,
  chooseFolder: async () => null,
  chooseFileToRecognise: async () => null,
  chooseWhereToSaveMail: async () => null,
  askToOpenMail: async () => false,
  copyText: () => undefined,
  openFile: async () => null,
  askToOpenPage: async () => false,
  askToOpenLink: async () => false,
  openLink: async () => undefined,
  showInFolder: () => undefined,
  usualFolder: () => null,
  chooseHome: async () => null,
  goOverTo: () => fail({ code: 'unexpected', reason: 'a command stays with its library' }),
};
