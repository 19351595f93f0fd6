import { z } from 'zod';
import { PictureName } from '../response/picture-name.ts';

/**
 * What can go wrong in ways a person must react to. A failure travels as a code with its particulars; the words for it
 * are in `shared/words`, so that it can be said in the reader's language.
 */
export const Failure = z.discriminatedUnion('code', [
  // Reading a file
  z.strictObject({ code: z.literal('file-unreadable'), file: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('file-empty'), file: z.string() }),
  z.strictObject({ code: z.literal('file-without-text'), file: z.string() }),
  z.strictObject({ code: z.literal('file-binary'), file: z.string() }),
  z.strictObject({ code: z.literal('file-too-large'), file: z.string(), bytes: z.int(), limit: z.int() }),
  z.strictObject({ code: z.literal('format-unsupported'), file: z.string(), extension: z.string() }),
  /** Opened by a password only. */
  z.strictObject({ code: z.literal('file-encrypted'), file: z.string() }),
  /** Its bytes break the rules of its own format: cut off, or never whole. */
  z.strictObject({ code: z.literal('file-damaged'), file: z.string() }),
  z.strictObject({ code: z.literal('reading-took-too-long'), file: z.string(), seconds: z.number() }),
  /** Reading it would take more memory or nesting than a document is given. */
  z.strictObject({ code: z.literal('file-too-complex'), file: z.string() }),
  /** Reading it took all the memory that a document is given. */
  z.strictObject({ code: z.literal('reading-out-of-memory'), file: z.string() }),
  /** The process that read it broke down: a fault of ours, or of what it is built on. */
  z.strictObject({ code: z.literal('reading-crashed'), file: z.string() }),
  z.strictObject({ code: z.literal('reading-cancelled'), file: z.string() }),
  /** JSON, or said to be, that holds no notes of a kind that is read. */
  z.strictObject({ code: z.literal('not-notes'), file: z.string() }),
  /** Not a package of a hearing. */
  z.strictObject({ code: z.literal('not-a-package'), file: z.string() }),
  z.strictObject({ code: z.literal('package-newer'), file: z.string(), found: z.int(), known: z.int() }),
  /** Locked with a passphrase, and none was given. */
  z.strictObject({ code: z.literal('package-locked'), file: z.string() }),
  /** Wrong, or the file has been changed since it was locked: the two look alike. */
  z.strictObject({ code: z.literal('passphrase-wrong'), file: z.string() }),
  // The library on disk
  z.strictObject({ code: z.literal('data-folder-unwritable'), folder: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('database-newer'), file: z.string(), found: z.int(), known: z.int() }),
  z.strictObject({ code: z.literal('database-damaged'), file: z.string(), reason: z.string() }),
  /** Whole by SQLite's own rules, and not as Pejling left it: by another program, an older copy put in its place, or a worn disk. */
  z.strictObject({ code: z.literal('database-changed'), file: z.string(), pages: z.int() }),
  /** No library where one has been: its backups lie there. */
  z.strictObject({ code: z.literal('database-missing'), file: z.string() }),
  /** Another process writes in it: since when, on which computer (null for this one). Null where nobody can tell. */
  z.strictObject({
    code: z.literal('library-in-use'),
    holder: z.strictObject({ program: z.enum(['window', 'command']), host: z.string().nullable(), since: z.number() }).nullable(),
  }),
  /** Moved out of the folder that was asked for, to one that is not there (`host` null) or on another computer. */
  z.strictObject({ code: z.literal('library-moved'), folder: z.string(), host: z.string().nullable() }),
  z.strictObject({ code: z.literal('move-failed'), reason: z.string() }),
  /** The folder chosen for the library is no better than the one it lies in. */
  z.strictObject({ code: z.literal('place-not-local'), folder: z.string() }),
  /** Taken away or written over while it is open. */
  z.strictObject({ code: z.literal('library-gone'), file: z.string(), how: z.enum(['missing', 'replaced']) }),
  z.strictObject({ code: z.literal('save-failed'), reason: z.string() }),
  z.strictObject({ code: z.literal('backup-failed'), reason: z.string() }),
  /** The bytes a source was read from are gone or are no longer the same. */
  z.strictObject({ code: z.literal('original-missing'), file: z.string() }),
  z.strictObject({ code: z.literal('original-not-opened'), file: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('original-not-saved'), file: z.string(), reason: z.string() }),
  // Requests
  z.strictObject({
    code: z.literal('not-found'),
    what: z.enum([
      'hearing',
      'source',
      'annotation',
      'passage',
      'reply',
      'guidepost',
      'correction',
      'response',
      'snapshot',
      'example',
      'sender',
      'template',
      'text-block',
      'merge',
      'conflict',
      'backup',
    ]),
  }),
  z.strictObject({ code: z.literal('invalid-request'), reason: z.string() }),
  z.strictObject({ code: z.literal('anchor-mismatch') }),
  /** The answer is a copy whose text is changed by comments and suggestions only. */
  z.strictObject({ code: z.literal('for-comments-only') }),
  z.strictObject({ code: z.literal('schema-newer'), found: z.int(), known: z.int() }),
  // Writing a file
  z.strictObject({ code: z.literal('export-failed'), file: z.string(), reason: z.string() }),
  /** A picture of the answer that no program could show. */
  z.strictObject({ code: z.literal('picture-damaged'), file: z.string(), ...PictureName.shape }),
  z.strictObject({ code: z.literal('citation-not-verbatim'), quote: z.string() }),
  z.strictObject({ code: z.literal('unexpected'), reason: z.string() }),
]);
export type Failure = z.infer<typeof Failure>;

/** Characters of a cause that fit in one line on the screen. */
const LONGEST_REASON = 200;

/** What a failure says of its cause: the system's own short name (EACCES, SQLITE_FULL), which reads the same in every language, else the error's words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [line = ''] = error.message.split('\n');
  // A schema's complaint is a list in JSON: its name says as much to a person.
  return line.length > 2 ? line.slice(0, LONGEST_REASON) : error.name;
}
