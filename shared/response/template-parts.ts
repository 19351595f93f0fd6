import type { Hearing } from '../domain/hearing.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { guidepostNoun } from '../text/outline.ts';
import { deadlineInWords, longDate } from '../words/dates.ts';
import { EMPTY_LETTER, type Letter } from './letter.ts';
import type { NodeJson } from './response-doc.ts';
import type { Sender } from './sender.ts';

/** What an answer starts from. `today` is a calendar day, YYYY-MM-DD. */
export type LetterParticulars = {
  readonly hearing: Hearing;
  /** The document the hearing is about, with the title the library gives it. */
  readonly heardSource: { readonly title: string; readonly document: SourceDocument } | null;
  readonly sender: Sender;
  readonly today: string;
};

/** An answer before anything is written in it. */
export type NewResponse = { readonly title: string; readonly body: NodeJson; readonly letter: Letter };

/** Longest title an answer may have, in UTF-16 units; the same as in the contract. */
const MAX_TITLE = 300;

export const text = (words: string): NodeJson => ({ type: 'text', text: words });

/** Words to be replaced, in brackets. */
export const placeholder = (words: string): NodeJson => ({ type: 'text', text: `[${words}]`, marks: [{ type: 'placeholder' }] });

/** The field of the text that stands for the sender's name; filled in as soon as the letterhead has it. */
export const SENDER_FIELD = '[forening]';

export const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content });
export const heading = (words: string): NodeJson => ({ type: 'paragraph', attrs: { level: 1 }, content: [text(words)] });

/** 'Nordfyns Kommune' → 'Nordfyns Kommunes'; after s, x and z an apostrophe (Retskrivningsordbogen § 13.7). */
const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`);

/** 'pejlemærke' → 'pejlemærker', 'princip' → 'principper', 'forslag' → 'forslag'. */
function plural(noun: string): string {
  if (noun === 'princip') return 'principper';
  if (/(?:forslag|greb|mål|spor)$/.test(noun)) return noun;
  return noun.endsWith('e') ? `${noun}r` : `${noun}er`;
}

/** 'Høring over udkast til …', 'Offentlig høring: …': what a letter says of itself before it names what it sends out. */
const SENDS_OUT =
  /^(?:(?:offentlig|ekstern|fornyet|supplerende) )?(?:høring(?:sbrev)?)(?:\s*[:–—-]\s*|\s+(?:over|af|om|vedr\.|vedrørende|angående)\s+)(?=\S)/iu;
/** '… – sagsnr. 26/11843': the letterhead has a field for it. */
const REFERENCE_TAIL = /(?<=\S)\s*[,–—(-]\s*(?:sags?nr|sagsnummer|j\.?\s?nr|journalnr)\.?:?\s*[\p{L}\d][\p{L}\d./-]*\)?$/iu;

/** What is answered, by the title of the paper that sends it out: an answer is not about a consultation, but about what is consulted on. */
const matterOf = (title: string): string => title.replace(SENDS_OUT, '').replace(REFERENCE_TAIL, '');

/** The heard document's exact title, with its subtitle; the title a person gave it goes before. Of a letter only what it sends out. */
export function fullTitle({ heardSource, hearing }: Pick<LetterParticulars, 'heardSource' | 'hearing'>): string {
  if (heardSource === null) return matterOf(hearing.title);
  const { title, document } = heardSource;
  const matter = matterOf(title);
  return document.subtitle !== null && title === document.title ? `${matter} – ${document.subtitle}` : matter;
}

/** 'Høringssvar – Nordfyns Kommunes pejlemærker': what lists and file names call the answer. */
export function responseTitle({ heardSource, hearing }: LetterParticulars, kind = 'Høringssvar'): string {
  const document = heardSource?.document;
  const hasGuideposts = document?.blocks.some((block) => block.kind === 'heading' && block.role === 'guidepost') ?? false;
  const about =
    document !== undefined && document.issuer !== null && hasGuideposts
      ? `${genitive(document.issuer)} ${plural(guidepostNoun(document))}`
      : hearing.title;
  return `${kind} – ${about}`.slice(0, MAX_TITLE);
}

/** 'har den 13. oktober 2025 modtaget »…« i høring med frist for bemærkninger den 10. november 2025.' */
export function received(particulars: LetterParticulars, verb = 'har'): NodeJson[] {
  const { hearing } = particulars;
  return [
    text(` ${verb} den `),
    hearing.receivedOn === null ? placeholder('dato') : text(longDate(hearing.receivedOn, 'da')),
    text(` modtaget »${fullTitle(particulars)}« i høring med frist for bemærkninger `),
    ...(hearing.deadline === null ? [text('den '), placeholder('dato')] : [text(deadlineInWords(hearing.deadline, 'da'))]),
    text('.'),
  ];
}

/** The sender's name, or the field that waits for it. */
export const senderName = ({ sender }: LetterParticulars): NodeJson =>
  sender.senderName.trim() === '' ? placeholder(SENDER_FIELD.slice(1, -1)) : text(sender.senderName.trim());

/** The letter around an answer, with what is known filled in. */
export function letterFrom(particulars: LetterParticulars): Letter {
  const { hearing, heardSource, sender, today } = particulars;
  return {
    ...EMPTY_LETTER,
    ...sender,
    recipient: [hearing.recipient, hearing.authority, heardSource?.document.issuer ?? ''].find((name) => name.trim() !== '') ?? '',
    journalNumber: hearing.journalNumber,
    date: today,
    subject: `Høringssvar vedr. ${fullTitle(particulars)}`,
  };
}
