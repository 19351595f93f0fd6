import { createHash } from 'node:crypto';
import { addressesIn, type MailDraft, type MailFile } from '../../shared/response/mail-draft.ts';
import { writableLines } from '../../shared/text/writable.ts';
import { cleanLine } from './clean-text.ts';

/** RFC 5322 § 2.1.1 */
const LINE = 76;
/** Bytes of an encoded word, so that it stays below 75 characters in base64 (RFC 2047 § 2). */
const WORD_BYTES = 42;

/** No header may hold a line break: what stands after it would be a header of its own. */
const headerText = (text: string): string => cleanLine(text).trim();

/** Header text in encoded words where it is not plain ASCII (RFC 2047), each of whole characters. */
function encodedHeader(text: string): string {
  const clean = headerText(text);
  if (/^[\x20-\x7e]*$/.test(clean) && !clean.includes('=?') && clean.length < LINE - 12) return clean;
  const words: string[] = [];
  let piece = '';
  for (const character of clean) {
    if (Buffer.byteLength(piece + character) > WORD_BYTES) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  if (piece !== '') words.push(piece);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

const inLines = (base64: string): string => base64.replaceAll(new RegExp(`.{1,${String(LINE)}}`, 'g'), '$&\r\n');

const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa', '–': '-', '’': "'" };

/** A name in plain letters that Danes read as the same: 'Ældrerådet' → 'Aeldreraadet'. */
const inPlainLetters = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[æøåÆØÅ–’]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^\x20-\x7e]/gu, '_');

/** A file's name as a parameter: encoded (RFC 2231), with a plain one for programs that read no other. */
function nameParameters(name: string): string {
  const clean = headerText(name).replaceAll(/["\\]/g, '_');
  const encoded = encodeURIComponent(clean).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${inPlainLetters(clean)}";\r\n filename*=UTF-8''${encoded}`;
}

/**
 * An e-mail with files as the bytes of an .eml file that mail programs open as a draft (X-Unsent, which Outlook, Thunderbird and Apple
 * Mail know). The same e-mail gives the same bytes.
 */
export function mailFile({ to, subject, body }: MailDraft, files: readonly MailFile[]): Uint8Array {
  // What is no address would be read as something that it is not.
  const addresses = addressesIn(to) ?? [];
  const text = Buffer.from(writableLines(body).replaceAll('\n', '\r\n'));
  const boundary = `pejling-${createHash('sha256').update(text).update(subject).digest('hex').slice(0, 32)}`;
  const head = [
    ...(addresses.length === 0 ? [] : [`To: ${addresses.join(',\r\n ')}`]),
    `Subject: ${encodedHeader(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const part = (lines: readonly string[], bytes: Uint8Array): string =>
    [`--${boundary}`, ...lines, 'Content-Transfer-Encoding: base64', '', inLines(Buffer.from(bytes).toString('base64'))].join('\r\n');
  const parts = [
    part(['Content-Type: text/plain; charset=utf-8'], text),
    ...files.map(({ name, mediaType, bytes }) =>
      part([`Content-Type: ${mediaType}`, `Content-Disposition: attachment; ${nameParameters(name)}`], bytes),
    ),
  ];
  return new TextEncoder().encode([...head, '', ...parts, `--${boundary}--`, ''].join('\r\n'));
}
