const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';
const FIGURES = '0123456789+-';

/** The text in the signs of `set`, or as it was when one of its characters has no such sign. */
function inSigns(text: string, set: string): string {
  const signs = Array.from(text, (character) => set.charAt(FIGURES.indexOf(character)));
  return /^[0-9+-]+$/.test(text) ? signs.join('') : text;
}

/** 'm2' with a raised 2 is 'm²' where there is plain text only; letters stay on the line. */
export const raised = (text: string): string => inSigns(text, RAISED);

/** The same for 'CO₂'. */
export const lowered = (text: string): string => inSigns(text, LOWERED);
