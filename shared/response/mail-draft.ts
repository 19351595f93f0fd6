import { z } from 'zod';
import { findContactDetails } from '../checks/contact-details.ts';

const MOST_CHARACTERS = 100_000;
const Line = z.string().max(1000);

/** An e-mail to the authority, before it is sent from the user's own mail program. */
export const MailDraft = z.strictObject({
  /** Address of the authority; '' where none is known. */
  to: Line,
  subject: Line,
  body: z.string().max(MOST_CHARACTERS),
  /** Names of the files that go with it. */
  attachments: z.array(z.string().max(255)).max(20),
});
export type MailDraft = z.infer<typeof MailDraft>;

/** A file that goes with an e-mail. */
export type MailFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Only what can be an address: anything else would be read as something that it is not. */
const ADDRESS = /^[!-~]+$/;
const PARTS = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+\.[^\s<>,;:"()[\]\\@.]+$/;

/** The addresses in what is typed as one or several; null where one of them is none. */
export function addressesIn(to: string): readonly string[] | null {
  const all = to
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return all.every((one) => ADDRESS.test(one) && PARTS.test(one)) ? all : null;
}

/** Characters of an address that every mail program takes; Windows cuts longer ones off. */
export const LONGEST_MAILTO = 1900;

export type MailParticulars = {
  readonly title: string;
  readonly subject: string;
  readonly recipient: string;
  readonly journalNumber: string;
  readonly senderName: string;
  readonly senderContact: string;
  readonly signatoryName: string;
  readonly signatoryRole: string;
  readonly attachments: readonly string[];
  /** Texts in which the authority's address may stand, the likeliest first. */
  readonly addressed: readonly string[];
};

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const firstLine = (text: string): string => oneLine(text.trim().split('\n')[0] ?? '');

/** The address of the authority: of the first text that states exactly one. */
function addressIn(texts: readonly string[]): string {
  for (const text of texts) {
    const found = new Set(findContactDetails(text).flatMap(({ kind, from, to }) => (kind === 'e-mail' ? [text.slice(from, to)] : [])));
    const [only] = found;
    if (found.size === 1 && only !== undefined) return only;
  }
  return '';
}

/** The e-mail that an answer is sent with: what it is, the authority's number, what is attached, who writes. */
export function proposeMail(of: MailParticulars): MailDraft {
  const what = oneLine(of.subject) || oneLine(of.title) || 'Høringssvar';
  const number = oneLine(of.journalNumber);
  const hasNumber = number !== '' && !what.includes(number);
  const about = hasNumber ? `${what} – j.nr. ${number}` : what;
  const sender = oneLine(of.senderName);
  const groups = [
    [firstLine(of.recipient) === '' ? '' : `Til ${firstLine(of.recipient)}`],
    [`${sender === '' ? 'Hermed følger' : `${sender} sender hermed`} svar på høringen: ${about}.`],
    of.attachments.length === 0 ? [] : ['Vedhæftet:', ...of.attachments.map((name) => `- ${name}`)],
    ['Vi beder venligst om en kvittering for, at svaret er modtaget.'],
    ['Med venlig hilsen', oneLine(of.signatoryName), oneLine(of.signatoryRole), sender, ...of.senderContact.split('\n').map(oneLine)],
  ];
  const body = groups.map((lines) => lines.filter((text) => text !== '').join('\n')).filter((text) => text !== '');
  return { to: addressIn(of.addressed), subject: about.slice(0, 1000), body: body.join('\n\n'), attachments: [...of.attachments] };
}

/** The address that opens an e-mail in a mail program, without its files; null where it would be cut off on the way. */
export function mailtoOf({ to, subject, body }: MailDraft): string | null {
  const address = oneLine(to.toWellFormed())
    .split(/[,;]/u)
    .map((one) => encodeURIComponent(one.trim()).replaceAll('%40', '@'))
    .join(',');
  const asLines = body.replaceAll(/\r\n|\r|\n/gu, '\r\n');
  const href = `mailto:${address}?subject=${encodeURIComponent(oneLine(subject).toWellFormed())}&body=${encodeURIComponent(asLines.toWellFormed())}`;
  return href.length > LONGEST_MAILTO ? null : href;
}
