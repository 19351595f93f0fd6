import { z } from 'zod';
import { CalendarDate } from '../domain/hearing.ts';
import { LetterLogo } from './logo.ts';

/**
 * What stands around the text of an answer: letterhead, recipient, references, subject and signature
 * (the parts that real answers carry: who, to whom, when, about what). Empty text means not filled in yet.
 */
export const Letter = z.strictObject({
  senderName: z.string(),
  /** Address, one line a line. */
  senderAddress: z.string(),
  /** Telephone, e-mail, CVR: one line a line. */
  senderContact: z.string(),
  recipient: z.string(),
  /** The authority's reference (modtagers j.nr.). */
  journalNumber: z.string(),
  /** The sender's own case number. */
  ownCaseNumber: z.string(),
  place: z.string(),
  date: CalendarDate.nullable(),
  subject: z.string(),
  signatoryName: z.string(),
  signatoryRole: z.string(),
  /** Others who sign: one a line, name, role and organisation parted by commas. Null where the sender signs alone. */
  coSigners: z.string().nullable(),
  logo: LetterLogo.nullable(),
  /** The answer is sent without saying who writes, see `letterToSend`. */
  isAnonymous: z.boolean(),
});
export type Letter = z.infer<typeof Letter>;

/** The fields of a letter that are words. */
export const LetterField = z.enum(Letter.omit({ logo: true, isAnonymous: true }).keyof().options);
export type LetterField = z.infer<typeof LetterField>;

export const EMPTY_LETTER: Letter = {
  senderName: '',
  senderAddress: '',
  senderContact: '',
  recipient: '',
  journalNumber: '',
  ownCaseNumber: '',
  place: '',
  date: null,
  subject: '',
  signatoryName: '',
  signatoryRole: '',
  coSigners: null,
  logo: null,
  isAnonymous: false,
};
