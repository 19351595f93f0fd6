import { Letter } from './letter.ts';
import { LetterLogo } from './logo.ts';
import type { z } from 'zod';

/** The fields of a letter that say who writes: the same from answer to answer. */
export const Sender = Letter.pick({
  senderName: true,
  senderAddress: true,
  senderContact: true,
  place: true,
  signatoryName: true,
  signatoryRole: true,
}).extend({
  // Remembered before letters had one.
  logo: LetterLogo.nullable().default(null),
});
export type Sender = z.infer<typeof Sender>;

export const EMPTY_SENDER: Sender = {
  senderName: '',
  senderAddress: '',
  senderContact: '',
  place: '',
  signatoryName: '',
  signatoryRole: '',
  logo: null,
};

/** Who writes, as the letter says. */
export const senderOf = (letter: Letter): Sender => ({
  senderName: letter.senderName,
  senderAddress: letter.senderAddress,
  senderContact: letter.senderContact,
  place: letter.place,
  signatoryName: letter.signatoryName,
  signatoryRole: letter.signatoryRole,
  logo: letter.logo,
});

/** False for a sender of whom nothing is known. */
export const saysSomething = ({ logo, ...fields }: Sender): boolean =>
  logo !== null || Object.values(fields).some((value) => value.trim() !== '');
