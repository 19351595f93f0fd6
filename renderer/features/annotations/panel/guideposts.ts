import type { SourceDocument } from '../../../../shared/domain/source-document.ts';
import { guidepostNoun, outlineOf } from '../../../../shared/text/outline.ts';

/** A guidepost as notes are grouped by it: `start` and `end` are offsets in its source's canonical text. */
export type Guidepost = { readonly start: number; readonly end: number; readonly label: string };

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('da') + word.slice(1);

/** The guideposts of a source in document order; where it has none, its sections of the highest level. */
export function guidepostsOf(document: SourceDocument): readonly Guidepost[] {
  const outline = outlineOf(document).filter(({ title }) => title !== '');
  const guideposts = outline.filter(({ role }) => role === 'guidepost');
  if (guideposts.length === 0) {
    const highest = Math.min(...outline.map(({ level }) => level));
    return outline.filter(({ level }) => level === highest).map(({ range, title }) => ({ ...range, label: title }));
  }
  const noun = capitalised(guidepostNoun(document));
  const isNumbered = guideposts.some(({ number }) => number !== null);
  return guideposts.map(({ range, number, assignedNumber, title }) => {
    const value = number ?? (isNumbered ? null : assignedNumber);
    return { ...range, label: value === null ? title : `${noun} ${value}: ${title}` };
  });
}

/** The guidepost that holds an offset, or null before the first and outside all of them. */
export const guidepostAt = (guideposts: readonly Guidepost[], offset: number): Guidepost | null =>
  guideposts.findLast(({ start, end }) => start <= offset && offset < Math.max(end, start + 1)) ?? null;
