import type { HeadingBlock, SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { guidepostNoun, outlineOf } from '../../../shared/text/outline.ts';
import { firstWhere } from './text-runs.ts';

/** The number a guidepost is known by. `noun` is what the document calls its guideposts: 'Pejlemærke', 'Princip'. */
export type GuidepostNumber = { readonly noun: string; readonly value: string; readonly isAssigned: boolean };

/** A heading to go to. */
export type Heading = {
  /** Its title, without the number before it. */
  readonly range: TextRange;
  /** Where the block begins, number included. */
  readonly blockStart: number;
  readonly title: string;
  readonly role: HeadingBlock['role'];
  readonly level: number;
  /** For a guidepost that has one. */
  readonly number: GuidepostNumber | null;
};

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('da') + word.slice(1);

/** The headings of the authority's own text, in document order. */
export function headingsOf(document: SourceDocument): readonly Heading[] {
  const noun = capitalised(guidepostNoun(document));
  const outline = outlineOf(document);
  const isNumbered = outline.some(({ role, number }) => role === 'guidepost' && number !== null);
  return outline.flatMap(({ index, role, level, number, assignedNumber, title }) => {
    const block = document.blocks[index];
    if (block?.kind !== 'heading' || title === '') return [];
    // Beside numbers of the source's own, one of ours would be taken for one of them.
    const value = number ?? (isNumbered ? null : (assignedNumber?.toString() ?? null));
    return [
      {
        range: { start: block.titleStart, end: block.end },
        blockStart: block.start,
        title,
        role,
        level,
        number: role !== 'guidepost' || value === null ? null : { noun, value, isAssigned: number === null },
      },
    ];
  });
}

/** The last of things in document order that begins at or before `offset`. */
function lastAt<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number, offset: number): Thing | null {
  const next = firstWhere(things.length, (index) => {
    const thing = things[index];
    return thing === undefined || startOf(thing) > offset;
  });
  return things[next - 1] ?? null;
}

export const headingAt = (headings: readonly Heading[], offset: number): Heading | null =>
  lastAt(headings, ({ blockStart }) => blockStart, offset);

/** The last guidepost that begins at or before `offset`. */
export const guidepostAt = (headings: readonly Heading[], offset: number): Heading | null =>
  headings.findLast(({ role, blockStart }) => role === 'guidepost' && blockStart <= offset) ?? null;

/** Printed number of the page that holds `offset`; null where the document carries no pages. */
export const pageLabelAt = (document: SourceDocument, offset: number): string | null =>
  (lastAt(document.pages, ({ start }) => start, offset) ?? document.pages[0])?.label ?? null;
