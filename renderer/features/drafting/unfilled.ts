import type { Letter, LetterField } from '../../../shared/response/letter.ts';

/** Without these an answer cannot be told from another: who, when, about what, signed by whom. */
export const REQUIRED_FIELDS = ['senderName', 'date', 'subject', 'signatoryName'] as const satisfies readonly LetterField[];

/** An anonymous answer goes without. */
const SAYS_WHO: readonly LetterField[] = ['senderName', 'signatoryName'];

/** Required fields of the letter that say nothing yet. */
export const emptyRequiredFields = (letter: Letter): LetterField[] =>
  REQUIRED_FIELDS.filter((field) => !(letter.isAnonymous && SAYS_WHO.includes(field)) && (letter[field] ?? '').trim() === '');
