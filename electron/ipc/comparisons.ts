import { compareTexts, type TextComparison } from '../../shared/comparing/compare-texts.ts';

export type Compare = (oldText: string, newText: string) => TextComparison;

/** Pairs of texts that are remembered. A new version is compared when it comes in, and again when it is looked at. */
const REMEMBERED = 6;

/** Compares two texts once, however often it is asked while they are worked with. */
export function rememberedComparisons(compare: Compare = compareTexts): Compare {
  let remembered: readonly TextComparison[] = [];
  return (oldText, newText) => {
    const known = remembered.find((comparison) => comparison.old === oldText && comparison.new === newText) ?? compare(oldText, newText);
    remembered = [known, ...remembered.filter((comparison) => comparison !== known)].slice(0, REMEMBERED);
    return known;
  };
}
