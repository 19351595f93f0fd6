import type { NoteFileFormat } from '../../shared/interchange/note-file-format.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';

/** What handlers ask of the desktop around the program. The window has dialogs; the command line answers for the user. */
export type Desktop = {
  /** Paths the user chose; none when the dialog was cancelled. */
  readonly chooseFilesToOpen: () => Promise<readonly string[]>;
  /** Path of one document the user chose, or null when the dialog was cancelled. */
  readonly chooseNewVersion: () => Promise<string | null>;
  /** Path the user chose, or null when the dialog was cancelled. */
  readonly chooseWhereToSave: (suggestedName: string, format: ExportFormat) => Promise<string | null>;
  /** The same for a file of notes. */
  readonly chooseWhereToSaveNotes: (suggestedName: string, format: NoteFileFormat) => Promise<string | null>;
  /** Path of the file of notes the user chose, or null when the dialog was cancelled. */
  readonly chooseNotesFile: () => Promise<string | null>;
  /** Path the user chose for a file of any kind, or null when the dialog was cancelled. */
  readonly chooseWhereToKeep: (suggestedName: string) => Promise<string | null>;
  /** Opens a file in the system's program for it. What was wrong in the system's words, or null. */
  readonly openFile: (path: string) => Promise<string | null>;
  /** Says that a page is opened in the browser, which may fetch things, and asks. */
  readonly askToOpenPage: (name: string) => Promise<boolean>;
  /** Shows where a link leads and asks. */
  readonly askToOpenLink: (address: string) => Promise<boolean>;
  readonly openLink: (href: string) => Promise<void>;
  readonly showInFolder: (path: string) => void;
};
