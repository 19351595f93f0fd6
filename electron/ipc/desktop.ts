import type { PaperEnding } from '../../shared/annotated/paper-format.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { NoteFileFormat } from '../../shared/interchange/note-file-format.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { DataFolder } from '../platform/paths.ts';

/** What handlers ask of the desktop around the program. The window has dialogs; the command line answers for the user. */
export type Desktop = {
  /** Paths the user chose; none when the dialog was cancelled. */
  readonly chooseFilesToOpen: () => Promise<readonly string[]>;
  /** Path of one document the user chose, or null when the dialog was cancelled. */
  readonly chooseNewVersion: () => Promise<string | null>;
  /** Path the user chose, or null when the dialog was cancelled. */
  readonly chooseWhereToSave: (suggestedName: string, format: ExportFormat) => Promise<string | null>;
  /** The same for a file of notes. */
  readonly chooseWhereToSaveNotes: (suggestedName: string, format: NoteFileFormat | PaperEnding) => Promise<string | null>;
  /** Path of the file of notes the user chose, or null when the dialog was cancelled. */
  readonly chooseNotesFile: () => Promise<string | null>;
  /** Path of a Word file the user chose, or null when the dialog was cancelled. */
  readonly chooseWordFile: () => Promise<string | null>;
  /** Path of the package of a hearing the user chose, or null when the dialog was cancelled. */
  readonly choosePackage: () => Promise<string | null>;
  /** Path of the package that the program was started with, once; null where none waits. */
  readonly givenPackage: () => string | null;
  /** Path the user chose for a file of any kind, or null when the dialog was cancelled. */
  readonly chooseWhereToKeep: (suggestedName: string) => Promise<string | null>;
  /** Path of the folder the user chose for several files, or null when the dialog was cancelled. */
  readonly chooseFolder: (startIn: string | null) => Promise<string | null>;
  /** Path of a file to be recognised, or null when the dialog was cancelled. */
  readonly chooseFileToRecognise: () => Promise<string | null>;
  /** Path for an e-mail draft, or null when the dialog was cancelled. */
  readonly chooseWhereToSaveMail: (suggestedName: string) => Promise<string | null>;
  /** Shows whom an e-mail is to and asks. */
  readonly askToOpenMail: (address: string) => Promise<boolean>;
  readonly copyText: (text: string) => void;
  /** Opens a file in the system's program for it. What was wrong in the system's words, or null. */
  readonly openFile: (path: string) => Promise<string | null>;
  /** Says that a page is opened in the browser, which may fetch things, and asks. */
  readonly askToOpenPage: (name: string) => Promise<boolean>;
  /** Shows where a link leads and asks. */
  readonly askToOpenLink: (address: string) => Promise<boolean>;
  readonly openLink: (href: string) => Promise<void>;
  readonly showInFolder: (path: string) => void;
  /** The folder that a library lies in when no one chooses; null where this is it, or a program without windows. */
  readonly usualFolder: () => string | null;
  /** Path of the folder the user chose for the library, or null when the dialog was cancelled. */
  readonly chooseHome: () => Promise<string | null>;
  /**
   * Goes over to the library in `folder` at once, in place of the one that is open: opens it, calls `commit`, and closes the other. Fails as
   * opening does, or as `commit` throws; then the other one stays open.
   */
  readonly goOverTo: (folder: DataFolder, commit: () => void) => Result<null, Failure>;
};
