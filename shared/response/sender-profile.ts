import { z } from 'zod';
import { SenderProfileId } from '../domain/ids.ts';
import { LetterLogo } from './logo.ts';
import type { Sender } from './sender.ts';

/** More than any letter's field takes. */
const words = z.string().max(5000);

/** What is known of one who sends answers. Empty text means unknown. */
export const SenderFields = z.strictObject({
  senderName: words,
  /** Address, one line a line. */
  senderAddress: words,
  phone: words,
  email: words,
  cvr: words,
  /** Whatever else stands below the address: web address, contact person; one line a line. */
  otherContact: words,
  /** Town, as it stands before the date. */
  place: words,
  signatoryName: words,
  signatoryRole: words,
  logo: LetterLogo.nullable(),
});
export type SenderFields = z.infer<typeof SenderFields>;

/** A sender that letters can be begun from. */
export const SenderProfile = z.strictObject({
  id: SenderProfileId,
  fields: SenderFields,
  /** New answers begin from it; exactly one does, where there are any. */
  isDefault: z.boolean(),
});
export type SenderProfile = z.infer<typeof SenderProfile>;

export const EMPTY_SENDER_FIELDS: SenderFields = {
  senderName: '',
  senderAddress: '',
  phone: '',
  email: '',
  cvr: '',
  otherContact: '',
  place: '',
  signatoryName: '',
  signatoryRole: '',
  logo: null,
};

const PHONE = 'Tlf. ';
const CVR = 'CVR ';

/** The lines below the address: telephone, e-mail, CVR, and what else there is. */
const contactLines = ({ phone, email, cvr, otherContact }: SenderFields): string =>
  [phone.trim() === '' ? '' : PHONE + phone.trim(), email.trim(), cvr.trim() === '' ? '' : CVR + cvr.trim(), otherContact]
    .filter((part) => part.trim() !== '')
    .join('\n');

/** The profile as a letter has it. */
export const senderOfProfile = (fields: SenderFields): Sender => ({
  senderName: fields.senderName,
  senderAddress: fields.senderAddress,
  senderContact: contactLines(fields),
  place: fields.place,
  signatoryName: fields.signatoryName,
  signatoryRole: fields.signatoryRole,
  logo: fields.logo,
});

/** A profile of what a letter says. The contact lines are taken apart only where writing them out again gives the very same lines. */
export function profileOfSender({ senderContact, ...sender }: Sender): SenderFields {
  const whole: SenderFields = { ...EMPTY_SENDER_FIELDS, ...sender, otherContact: senderContact };
  const rest = senderContact.split('\n');
  const take = (isIt: (text: string) => boolean): string => {
    const [first = ''] = rest;
    return isIt(first) ? (rest.shift() ?? '') : '';
  };
  const phone = take((text) => text.startsWith(PHONE)).slice(PHONE.length);
  const email = take((text) => /^[^\s@]+@[^\s@]+$/.test(text));
  const cvr = take((text) => text.startsWith(CVR)).slice(CVR.length);
  const apart: SenderFields = { ...whole, phone, email, cvr, otherContact: rest.join('\n') };
  return contactLines(apart) === senderContact ? apart : whole;
}
