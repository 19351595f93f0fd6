import PostalMime, { type Email } from 'postal-mime';
import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { MarkedDocument, MarkedLine } from '../../../shared/text/line-mark.ts';
import { structureMarked } from '../../../shared/text/structure.ts';
import { LARGEST_TEXT_FILE } from '../decode-text.ts';
import { markHtml } from '../html/read-html.ts';
import { type EnclosedFile, enclosedFiles } from './enclosed-files.ts';
import { type Flow, messageLines } from './message-lines.ts';

/** What an e-mail holds: its own text, null where it has none, and the files sent with it. */
export type EmailReading = { readonly message: SourceDocument | null; readonly attachments: readonly EnclosedFile[] };

/** Files of one message; who sends more sends them in an archive. */
const MOST_ATTACHMENTS = 100;
/** Parts inside one another, and bytes of headers altogether. */
const DEEPEST_PART = 32;
const LARGEST_HEADERS = 2 * 1024 * 1024;

/** A message's first part is its text, and says how its lines flow, within so many bytes. */
const TEXT_HEAD = 256 * 1024;

/** A header field that tells of a part's content, with the lines it goes on over. */
const CONTENT_TYPE = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gim;
const FLOWED = /(format\s*=\s*"?)flowed/i;

/**
 * postal-mime joins flowed lines without regard to quotation signs, so the parameter is hidden from it, and the lines are
 * joined here.
 */
const withoutFlow = (bytes: Uint8Array): { readonly raw: Uint8Array; readonly flow: Flow } => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let flow: Flow = 'fixed';
  const head = buffer.toString('latin1', 0, TEXT_HEAD).replace(CONTENT_TYPE, (field) => {
    if (!FLOWED.test(field)) return field;
    flow = /delsp\s*=\s*"?yes/i.test(field) ? 'flowed-delsp' : 'flowed';
    return field.replace(FLOWED, '$1fixed ');
  });
  return { raw: flow === 'fixed' ? bytes : Buffer.concat([Buffer.from(head, 'latin1'), buffer.subarray(TEXT_HEAD)]), flow };
};

/** The subject without what mail programs put before it: 'VS: SV: Høring' is 'Høring'. */
const subjectOf = (email: Email): string =>
  (email.subject ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:sv|vs|re|fwd?|fw|wg|aw)\s?:\s*)+/i, '');

const senderOf = ({ from }: Email): string | null => {
  const name = from?.name.trim() ?? '';
  return name === '' || isSavedPage({ from }) ? null : name.slice(0, 200);
};

/** A page that a browser saved as one file is built as a message, with the page's title for subject. */
const isSavedPage = ({ from }: Pick<Email, 'from'>): boolean => /^saved by /i.test(`${from?.name ?? ''}${from?.address ?? ''}`.trim());

const isEncrypted = (email: Email): boolean => {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (/^\s*multipart\/encrypted/i.test(type)) return true;
  return /^\s*application\/(?:x-)?pkcs7-mime/i.test(type) && !/smime-type\s*=\s*"?(?:signed-data|certs-only|compressed-data)/i.test(type);
};

/** Characters; a plain text shorter than this beside an HTML one only says that there is one. */
const SHORTEST_TEXT = 20;

/** The message's own words: as plain text where the sender gave that, else from its HTML. */
const bodyOf = (email: Email, flow: Flow, file: string): Result<Pick<MarkedDocument, 'lines' | 'removed'>, Failure> => {
  const text = email.text ?? '';
  const html = email.html ?? '';
  if (Math.max(text.length, html.length) > LARGEST_TEXT_FILE)
    return fail({ code: 'file-too-large', file, bytes: Math.max(text.length, html.length), limit: LARGEST_TEXT_FILE });
  if (html.trim() === '' || text.trim().length >= SHORTEST_TEXT) return succeed({ lines: messageLines(text, flow), removed: [] });
  const marked = markHtml(html, file);
  if (!marked.ok) return marked;
  // The subject stands above everything in the message.
  const lines = marked.value.lines.map((line): MarkedLine =>
    line.mark?.kind === 'heading' ? { ...line, mark: { kind: 'heading', level: line.mark.level + 1 } } : line,
  );
  return succeed({ lines, removed: marked.value.removed ?? [] });
};

const messageOf = (email: Email, flow: Flow, file: string): Result<SourceDocument | null, Failure> => {
  const body = bodyOf(email, flow, file);
  if (!body.ok) return body;
  const { lines, removed = [] } = body.value;
  if (lines.length === 0) return succeed(null);
  const subject = subjectOf(email);
  const opening: MarkedLine[] =
    subject === '' || isSavedPage(email) ? [] : [{ text: subject, mark: { kind: 'heading', level: 1 }, page: -1, blankBefore: true }];
  const document = structureMarked({
    lines: [...opening, ...lines],
    removed: removed.map((entry) => ({ ...entry, at: entry.at + opening.length })),
    pageLabels: [],
    title: subject,
    sender: senderOf(email),
  });
  return succeed(isSavedPage(email) ? document : withDateSent(document, email));
};

/** The day it was sent is a fact of the letter, though it stands in no line of it. */
const withDateSent = (document: SourceDocument, email: Email): SourceDocument => {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(email.date ?? '')?.[0];
  const written = email.headers.find(({ key }) => key === 'date')?.value.trim();
  if (iso === undefined || written === undefined) return document;
  return { ...document, dates: [...document.dates, { iso, role: 'sent', text: written }] };
};

/** An e-mail as its text and the files sent with it. Nothing it links to is looked at. */
export const readEmail = async (bytes: Uint8Array, fileName: string): Promise<Result<EmailReading, Failure>> => {
  const { raw, flow } = withoutFlow(bytes);
  let email: Email;
  try {
    email = await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST_PART,
      maxHeadersSize: LARGEST_HEADERS,
    });
  } catch {
    // It refuses only what goes beyond these limits.
    return fail({ code: 'file-too-complex', file: fileName });
  }
  if (isEncrypted(email)) return fail({ code: 'file-encrypted', file: fileName });
  const attachments = enclosedFiles(email.attachments);
  if (attachments.length > MOST_ATTACHMENTS) return fail({ code: 'file-too-complex', file: fileName });
  const message = messageOf(email, flow, fileName);
  if (!message.ok) return message;
  if (message.value === null && attachments.length === 0) return fail({ code: 'file-without-text', file: fileName });
  return succeed({ message: message.value, attachments });
};
