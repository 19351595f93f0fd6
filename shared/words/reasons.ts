import type { Language } from './language.ts';
import { defineWords } from './words.ts';

const words = defineWords(
  {
    missing: 'filen eller mappen findes ikke',
    denied: 'der er ikke adgang',
    full: 'disken er fuld',
    readOnly: 'stedet er skrivebeskyttet',
    inUse: 'et andet program bruger filen',
    isFolder: 'der ligger en mappe med det navn',
    notFolder: 'en del af stien er ikke en mappe',
    nameTooLong: 'navnet er for langt',
    tooManyOpen: 'for mange filer er åbne',
    broken: 'disken svarer med fejl',
    noRoomForFile: 'filen er større, end disken tillader',
    elsewhere: 'stedet ligger på et andet drev',
    exists: 'den findes allerede',
    damaged: 'filens indhold er beskadiget',
    notDatabase: 'filen er ikke et bibliotek',
    notFile: 'det er ikke en fil',
    changed: 'filen er ændret, siden den blev gemt',
    tookTooLong: 'det tog for lang tid',
    pictureDamaged: 'et billede er beskadiget – slet det i teksten, og indsæt det igen',
    notSet: 'siderne kunne ikke sættes op',
  },
  {
    missing: 'the file or folder does not exist',
    denied: 'there is no access',
    full: 'the disk is full',
    readOnly: 'the place is read-only',
    inUse: 'another program is using the file',
    isFolder: 'a folder has that name',
    notFolder: 'part of the path is not a folder',
    nameTooLong: 'the name is too long',
    tooManyOpen: 'too many files are open',
    broken: 'the disk answers with errors',
    noRoomForFile: 'the file is larger than the disk allows',
    elsewhere: 'the place is on another drive',
    exists: 'it exists already',
    damaged: 'the contents of the file are damaged',
    notDatabase: 'the file is not a library',
    notFile: 'it is not a file',
    changed: 'the file has changed since it was stored',
    tookTooLong: 'it took too long',
    pictureDamaged: 'a picture is damaged – delete it in the text and insert it again',
    notSet: 'the pages could not be laid out',
  },
);

type Reason = keyof (typeof words)['da'];

/** Codes of the system (libuv) and of SQLite, extended ones by their beginning, longest first; and some of our own. */
const CODES: readonly (readonly [string, Reason])[] = [
  ['ENOENT', 'missing'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readOnly'],
  ['EBUSY', 'inUse'],
  ['ETXTBSY', 'inUse'],
  ['EISDIR', 'isFolder'],
  ['ENOTDIR', 'notFolder'],
  ['ENAMETOOLONG', 'nameTooLong'],
  ['EMFILE', 'tooManyOpen'],
  ['ENFILE', 'tooManyOpen'],
  ['EIO', 'broken'],
  ['EFBIG', 'noRoomForFile'],
  ['EXDEV', 'elsewhere'],
  ['EEXIST', 'exists'],
  ['NOT_A_FILE', 'notFile'],
  ['CHANGED', 'changed'],
  ['timeout', 'tookTooLong'],
  ['PICTURE_DAMAGED', 'pictureDamaged'],
  ['NOT_SET', 'notSet'],
  ['SQLITE_NOTADB', 'notDatabase'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_LOCKED', 'inUse'],
  ['SQLITE_IOERR', 'broken'],
  ['SQLITE_CANTOPEN', 'denied'],
  ['SQLITE_BUSY', 'inUse'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_PERM', 'denied'],
];

/** What a reader can do about a refusal to write. */
const remedies = defineWords(
  {
    full: 'Slet eller flyt filer, du ikke skal bruge, så der bliver plads på disken.',
    inUse: 'Luk andre programmer, der har biblioteket åbent, fx en sikkerhedskopiering.',
    readOnly: 'Kontrollér, at mappen med biblioteket ikke er skrivebeskyttet.',
    denied: 'Kontrollér, at du har adgang til mappen med biblioteket.',
    broken: 'Kontrollér, at drevet stadig er tilsluttet, og at der er plads på det.',
    any: 'Kontrollér, at der er plads på disken.',
  },
  {
    full: 'Delete or move files that you do not need, to make room on the disk.',
    inUse: 'Close other programs that have the library open, such as a backup.',
    readOnly: 'Check that the folder of the library is not read-only.',
    denied: 'Check that you have access to the folder of the library.',
    broken: 'Check that the drive is still connected, and that there is room on it.',
    any: 'Check that there is room on the disk.',
  },
);

const known = (reason: string): Reason | null => CODES.find(([code]) => reason === code || reason.startsWith(`${code}_`))?.[1] ?? null;

const REMEDIES: Partial<Record<Reason, keyof (typeof remedies)['da']>> = {
  full: 'full',
  inUse: 'inUse',
  readOnly: 'readOnly',
  denied: 'denied',
  broken: 'broken',
  noRoomForFile: 'broken',
};

/** What can be done where something could not be saved for this reason, as a sentence. */
export function remedyInWords(reason: string, language: Language): string {
  const meaning = known(reason);
  return remedies[language][(meaning === null ? null : REMEDIES[meaning]) ?? 'any'];
}

/** What the system's or SQLite's code means to a reader, without a full stop; any other reason as it is. */
export function reasonInWords(reason: string, language: Language): string {
  const meaning = known(reason);
  return meaning === null ? reason : words[language][meaning];
}
