import type { z } from 'zod';
import { Letter } from './letter.ts';

/** The fields of a letter that say who writes: the same from answer to answer. */
export const Sender = Letter.pick({
  senderName: true,
  senderAddress: true,
  senderContact: true,
  place: true,
  signatoryName: true,
  signatoryRole: true,
});
export type Sender = z.infer<typeof Sender>;

export const EMPTY_SENDER: Sender = {
  senderName: '',
  senderAddress: '',
  senderContact: '',
  place: '',
  signatoryName: '',
  signatoryRole: '',
};

/** Who writes, as the letter says. */
export const senderOf = (letter: Letter): Sender => ({
  senderName: letter.senderName,
  senderAddress: letter.senderAddress,
  senderContact: letter.senderContact,
  place: letter.place,
  signatoryName: letter.signatoryName,
  signatoryRole: letter.signatoryRole,
});
