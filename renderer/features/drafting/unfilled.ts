import type { Letter, LetterField } from '../../../shared/response/letter.ts';

/** Without these an answer cannot be told from another: who, when, about what, signed by whom. */
export const REQUIRED_FIELDS = ['senderName', 'date', 'subject', 'signatoryName'] as const satisfies readonly LetterField[];

/** Required fields of the letter that say nothing yet. */
export const emptyRequiredFields = (letter: Letter): LetterField[] =>
  REQUIRED_FIELDS.filter((field) => (letter[field] ?? '').trim() === '');
