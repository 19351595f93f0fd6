import type { Attachment } from 'postal-mime';
import type { Language } from '../../../shared/words/language.ts';
import { unnamedSourceWords } from '../../../shared/words/unnamed-sources.ts';

/** A file that came inside another: an attachment of an e-mail. `unnamed`: it came without a name, and has one from us, in Danish. */
export type EnclosedFile = { readonly name: string; readonly bytes: Uint8Array; readonly unnamed?: 'file' | 'message' };

/** What a file that came inside another is called where people read this language. */
export const enclosedName = ({ name, unnamed }: EnclosedFile, language: Language): string =>
  unnamed === undefined ? name : `${unnamedSourceWords[language][unnamed]}${name.slice(unnamedSourceWords.da[unnamed].length)}`;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
};

/** UTF-16 units; the rest of a longer name says nothing more. */
const LONGEST_NAME = 200;

/** The last part of a name without folders, control characters or dots that would make it a hidden file. */
export const safeName = (name: string): string => {
  const own = name
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- control characters and direction marks are what is being dropped
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split(/[\\/]/)
    .findLast((part) => part.trim() !== '');
  const clean = (own ?? '').replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean.length <= LONGEST_NAME) return clean;
  const extension = /\.[^.]{1,12}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST_NAME - extension.length)}${extension}`;
};

const nameFor = (attachment: Attachment): Pick<EnclosedFile, 'name' | 'unnamed'> => {
  const own = safeName(attachment.filename ?? '');
  if (own !== '') return { name: own };
  const extension = EXTENSIONS[attachment.mimeType];
  const unnamed = attachment.mimeType === 'message/rfc822' ? 'message' : 'file';
  const base = unnamedSourceWords.da[unnamed];
  return { name: extension === undefined ? base : `${base}.${extension}`, unnamed };
};

/** 'brev.pdf' and again 'brev.pdf' are 'brev.pdf' and 'brev (2).pdf'. */
const distinct = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name;
  const extension = /\.[^.]{1,12}$/.exec(name)?.[0] ?? '';
  const base = name.slice(0, name.length - extension.length);
  for (let n = 2; ; n += 1) {
    const next = `${base} (${String(n)})${extension}`;
    if (!taken.has(next)) return next;
  }
};

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new Uint8Array(content);

/** A picture in the message's own layout, a signature or an invitation: nothing anybody sent as a document. */
const isPartOfMessage = ({ mimeType, related, disposition, contentId }: Attachment): boolean =>
  /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|encrypted)|text\/calendar|application\/ics|message\/(?:delivery-status|disposition-notification)|text\/rfc822-headers)$/.test(
    mimeType,
  ) ||
  (mimeType.startsWith('image/') &&
    (related === true || disposition === 'inline' || (contentId !== undefined && disposition !== 'attachment')));

/** The files sent with a message, each under a name of its own that is safe to use as one. */
export const enclosedFiles = (attachments: readonly Attachment[]): EnclosedFile[] => {
  const taken = new Set<string>();
  return attachments
    .filter((attachment) => !isPartOfMessage(attachment))
    .map((attachment) => {
      const called = nameFor(attachment);
      const name = distinct(called.name, taken);
      taken.add(name);
      return { ...called, name, bytes: bytesOf(attachment) };
    });
};
