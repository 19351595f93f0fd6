import type { Failure } from '../domain/failure.ts';
import { dayAndTime, wholeNumber } from './dates.ts';
import { failureWords } from './failure-words.ts';
import type { Language } from './language.ts';
import { pictureInWords } from './picture-names.ts';
import { reasonInWords, remedyInWords } from './reasons.ts';

type NotFound = Extract<Failure, { code: 'not-found' }>['what'];

/** Whole megabytes, never 0: '20 MB'. */
const megabytes = (bytes: number, language: Language): string =>
  `${wholeNumber(Math.max(1, Math.ceil(bytes / (1024 * 1024))), language)} MB`;

/** Longest part of a quotation or a reason that is shown, in UTF-16 units: enough to know it by. */
const SHOWN = 160;

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()} …` : line;
};

function inUseInWords(holder: Extract<Failure, { code: 'library-in-use' }>['holder'], language: Language): string {
  const say = failureWords[language].inUse;
  if (holder === null) return say.bySomeone;
  const since = dayAndTime(holder.since, language);
  if (holder.program === 'command') return holder.host === null ? say.byCommand(since) : say.byCommandAt(holder.host, since);
  return holder.host === null ? say.byWindow(since) : say.byWindowAt(holder.host, since);
}

/** A failure in the reader's language, on one line: what happened, what is safe, what to do next. */
export function failureInWords(failure: Failure, language: Language): string {
  const say = failureWords[language];
  const reason = (text: string): string => short(reasonInWords(text, language));
  const sayNotFound: Readonly<Record<NotFound, string>> = say.notFound;
  switch (failure.code) {
    case 'file-unreadable':
      return say.fileUnreadable(failure.file, reason(failure.reason));
    case 'file-empty':
      return say.fileEmpty(failure.file);
    case 'file-without-text':
      return say.fileWithoutText(failure.file);
    case 'file-binary':
      return say.fileBinary(failure.file);
    case 'file-too-large':
      return say.fileTooLarge(failure.file, megabytes(failure.bytes, language), megabytes(failure.limit, language));
    case 'format-unsupported':
      if (failure.extension === 'zip') return say.archiveUnsupported(failure.file);
      return say.formatUnsupported(failure.file, failure.extension === '' ? say.noExtension : failure.extension);
    case 'file-encrypted':
      return say.fileEncrypted(failure.file);
    case 'file-damaged':
      return say.fileDamaged(failure.file);
    case 'reading-took-too-long':
      return say.tookTooLong(failure.file, wholeNumber(failure.seconds, language));
    case 'file-too-complex':
      return say.tooComplex(failure.file);
    case 'reading-out-of-memory':
      return say.outOfMemory(failure.file);
    case 'reading-crashed':
      return say.readingCrashed(failure.file);
    case 'reading-cancelled':
      return say.readingCancelled(failure.file);
    case 'not-notes':
      return say.notNotes(failure.file);
    case 'not-a-package':
      return say.notAPackage(failure.file);
    case 'package-newer':
      return say.packageNewer(failure.file, String(failure.found), String(failure.known));
    case 'package-locked':
      return say.packageLocked(failure.file);
    case 'passphrase-wrong':
      return say.passphraseWrong(failure.file);
    case 'for-comments-only':
      return say.forCommentsOnly;
    case 'original-missing':
      return say.originalMissing(failure.file);
    case 'original-not-opened':
      return say.originalNotOpened(failure.file, reason(failure.reason));
    case 'original-not-saved':
      return say.originalNotSaved(failure.file, reason(failure.reason));
    case 'data-folder-unwritable':
      return say.folderUnwritable(failure.folder, reason(failure.reason));
    case 'database-newer':
      return say.databaseNewer(failure.file, String(failure.found), String(failure.known));
    case 'database-damaged':
      return say.databaseDamaged(failure.file, reason(failure.reason));
    case 'database-changed':
      return say.databaseChanged(failure.file);
    case 'database-missing':
      return say.databaseMissing(failure.file);
    case 'library-in-use':
      return inUseInWords(failure.holder, language);
    case 'library-moved':
      return failure.host === null ? say.libraryMoved(failure.folder) : say.libraryMovedAway(failure.folder, failure.host);
    case 'move-failed':
      return say.moveFailed(reason(failure.reason));
    case 'place-not-local':
      return say.placeNotLocal(failure.folder);
    case 'library-gone':
      return failure.how === 'missing' ? say.libraryGone(failure.file) : say.libraryReplaced(failure.file);
    case 'backup-failed':
      return say.backupFailed(reason(failure.reason));
    case 'save-failed':
      return say.saveFailed(reason(failure.reason), remedyInWords(failure.reason, language));
    case 'not-found':
      return sayNotFound[failure.what];
    case 'invalid-request':
      return say.invalidRequest(reason(failure.reason));
    case 'anchor-mismatch':
      return say.anchorMismatch;
    case 'schema-newer':
      return say.schemaNewer(String(failure.found), String(failure.known));
    case 'export-failed':
      return say.exportFailed(failure.file, reason(failure.reason));
    case 'picture-damaged':
      return say.pictureDamaged(failure.file, pictureInWords(failure, language));
    case 'citation-not-verbatim':
      return say.citationNotVerbatim(short(failure.quote));
    case 'unexpected':
      return say.unexpected(reason(failure.reason));
  }
}
