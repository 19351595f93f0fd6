import type { LineMark } from '../../../shared/text/line-mark.ts';
import { listSign } from '../../../shared/text/list-signs.ts';
import { PATTERN_LIMIT } from '../../../shared/text/normalise.ts';

/** Signs that writers also begin sentences with; they are bullets before a tab, or where several paragraphs begin with them. */
const POSSIBLE = /^[-–—*+o]$/;
const CAPTION = /^(?:figur|tabel|diagram|billede|boks|kort|graf|skema)\s\d/i;

/** How often paragraphs begin with each sign that may be a bullet. */
export const countTypedSigns = (paragraphs: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of paragraphs) {
    const sign = listSign(text.slice(0, 40));
    if (sign?.kind === 'bullet') counts.set(sign.sign, (counts.get(sign.sign) ?? 0) + 1);
  }
  return counts;
};

/** What a paragraph without a list or a style is by the sign typed before it. */
export type TypedParagraph = { readonly text: string; readonly mark: LineMark | null };

/**
 * An item whose bullet is typed is one; a typed number or the word 'Tabel 1' is left to the rules for plain text, which look
 * at the neighbours as well: hence no mark.
 */
export const readTypedSign = (text: string, isBold: boolean, signs: ReadonlyMap<string, number>): TypedParagraph => {
  const trimmed = text.trim();
  const plain: TypedParagraph = { text: trimmed, mark: { kind: 'paragraph', isBold } };
  const sign = listSign(trimmed);
  if (sign?.kind === 'bullet') {
    const isSure = !POSSIBLE.test(sign.sign) || /^\S\s*\t/.test(trimmed) || (signs.get(sign.sign) ?? 0) >= 2;
    return isSure ? { text: sign.rest, mark: { kind: 'bullet', depth: 0 } } : plain;
  }
  const isForRules = !isBold && (sign !== null || (trimmed.length <= PATTERN_LIMIT && CAPTION.test(trimmed)));
  return isForRules ? { text: trimmed, mark: null } : plain;
};
