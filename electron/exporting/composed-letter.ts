import type { CalendarDate } from '../../shared/domain/hearing.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { composeBlocks, type ComposedBlock } from './composed-block.ts';
import { withDirections } from './composed-direction.ts';
import { composeLogo, type ComposedLogo } from './composed-logo.ts';
import { letterDate } from './letter-date.ts';

/**
 * An answer set up as a letter, the one thing that all formats write: every line written out in Danish, every text
 * cleaned, empty fields gone, headings in an order without holes. Plain JSON: the PDF template reads it as it is.
 */
export type ComposedLetter = {
  /** Title of the document in its properties; never empty. */
  readonly documentTitle: string;
  /** As much of it as stands in a page's foot beside the page number. */
  readonly shortTitle: string;
  /** The sender, or '' when unknown. */
  readonly author: string;
  readonly date: CalendarDate | null;
  readonly logo: ComposedLogo | null;
  readonly senderName: string;
  /** Address and contact, a line each. */
  readonly senderLines: readonly string[];
  /** "Otterup, 3. september 2025", or ''. */
  readonly placeAndDate: string;
  /** "Deres j.nr.: …" and "Vores sagsnr.: …", as far as known. */
  readonly references: readonly string[];
  readonly recipient: readonly string[];
  /** The subject line; '' leaves it out. */
  readonly subject: string;
  readonly blocks: readonly ComposedBlock[];
  /** "Med venlig hilsen", or '' when there is nobody to sign. */
  readonly closing: string;
  /** Name, role and organisation of who signs. */
  readonly signature: readonly string[];
  /** The same for each of the others who sign. */
  readonly coSignatures: readonly (readonly string[])[];
};

const line = (text: string): string => cleanLine(text).trim();

const present = (lines: readonly string[]): string[] => lines.filter((text) => text !== '');

const labelled = (label: string, value: string): string => (value === '' ? '' : `${label}: ${value}`);

/** 'Ida Holm, forperson, Ældre Sagen' → a line each. */
const coSignatures = (coSigners: string | null): string[][] =>
  cleanLines(coSigners ?? '').map((signer) => present(signer.split(',').map((part) => part.trim())));

/** Characters of 8.5 points that fit a page's foot. */
const FOOT_LENGTH = 84;

function shortened(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= FOOT_LENGTH) return title;
  const kept = characters.slice(0, FOOT_LENGTH - 1).join('');
  return `${kept.replace(/[\s–-]+\S{0,20}$/u, '')}…`;
}

/** Sets an answer up as a letter. */
export function composeLetter({ title, letter, blocks, pictures }: PrintableResponse): ComposedLetter {
  const subject = line(letter.subject);
  const senderName = line(letter.senderName);
  const signature = present([line(letter.signatoryName), line(letter.signatoryRole), senderName]);
  const others = coSignatures(letter.coSigners).filter((lines) => lines.length > 0);
  const documentTitle = subject || line(title) || 'Høringssvar';
  return {
    documentTitle,
    shortTitle: shortened(documentTitle),
    author: senderName || line(letter.signatoryName),
    date: letter.date,
    logo: composeLogo(letter.logo, pictures),
    senderName,
    senderLines: [...cleanLines(letter.senderAddress), ...cleanLines(letter.senderContact)],
    placeAndDate: present([line(letter.place), letter.date === null ? '' : letterDate(letter.date)]).join(', '),
    references: present([labelled('Deres j.nr.', line(letter.journalNumber)), labelled('Vores sagsnr.', line(letter.ownCaseNumber))]),
    recipient: cleanLines(letter.recipient),
    subject,
    blocks: withDirections(composeBlocks(blocks, signature.length > 0, pictures)),
    closing: signature.length > 0 || others.length > 0 ? 'Med venlig hilsen' : '',
    signature,
    coSignatures: others,
  };
}
