import type { LetterField } from '../response/letter.ts';
import { defineWords } from './words.ts';

const da: Readonly<Record<LetterField, string>> = {
  senderName: 'Afsender',
  senderAddress: 'Afsenders adresse',
  senderContact: 'Afsenders telefon, e-mail og CVR',
  recipient: 'Modtager',
  journalNumber: 'Modtagers j.nr.',
  ownCaseNumber: 'Eget sagsnr.',
  place: 'By',
  date: 'Dato',
  subject: 'Emne',
  signatoryName: 'Underskrivers navn',
  signatoryRole: 'Underskrivers titel',
  coSigners: 'Medunderskrivere',
};

const en: Readonly<Record<LetterField, string>> = {
  senderName: 'Sender',
  senderAddress: 'Sender’s address',
  senderContact: 'Sender’s telephone, e-mail and CVR',
  recipient: 'Recipient',
  journalNumber: 'Recipient’s reference',
  ownCaseNumber: 'Own case number',
  place: 'Town',
  date: 'Date',
  subject: 'Subject',
  signatoryName: 'Signatory’s name',
  signatoryRole: 'Signatory’s role',
  coSigners: 'Co-signatories',
};

/** What the fields of a letter are called. */
export const letterFieldWords = defineWords(da, en);
