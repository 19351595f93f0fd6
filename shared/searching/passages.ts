import { z } from 'zod';
import type { Block, SourceDocument } from '../domain/source-document.ts';
import { guidepostNoun, outlineOf, type OutlineEntry } from '../text/outline.ts';

/** Where a passage stands in its document, as far as the document says it. */
export const SearchPlace = z.strictObject({
  /** `number` as the source writes it, null where it gives none; `noun` is what the document calls it ('pejlemærke', 'princip'). */
  guidepost: z.strictObject({ noun: z.string(), number: z.string().nullable(), title: z.string() }).nullable(),
  section: z.string().nullable(),
  /** As printed. */
  page: z.string().nullable(),
});
export type SearchPlace = z.infer<typeof SearchPlace>;

/** A piece of a text that is found as one: a block, or a row of a table. Offsets into the text it is part of. */
export type SearchPassage = {
  readonly start: number;
  readonly end: number;
  /** False for what is not the document's own words: an AI summary, a portal's, a list of annexes. */
  readonly isOfficial: boolean;
  readonly isHeading: boolean;
  readonly place: SearchPlace;
};

/** The lines of a block: a table has one for each row, every other block is one. */
function linesOf(text: string, { start, end }: Block): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '') lines.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return lines;
}

/** What of a document can be found. What a person has set apart as no part of the text cannot. */
export function sourcePassages(document: SourceDocument): SearchPassage[] {
  const noun = guidepostNoun(document);
  const outline = outlineOf(document);
  const { pages, text } = document;
  let nextHeading = 0;
  let nextPage = 0;
  let around: OutlineEntry[] = [];
  let page: string | null = null;
  const passages: SearchPassage[] = [];
  for (const block of document.blocks) {
    if (block.provenance === 'furniture') continue;
    for (const line of linesOf(text, block)) {
      for (let heading = outline[nextHeading]; heading !== undefined && heading.range.start <= line.start; heading = outline[nextHeading]) {
        around.push(heading);
        nextHeading += 1;
      }
      around = around.filter(({ range }) => range.end > line.start);
      for (let next = pages[nextPage]; next !== undefined && next.start <= line.start; next = pages[nextPage]) {
        if (next.end > next.start || page === null) page = next.label;
        nextPage += 1;
      }
      const guidepost = around.findLast(({ role }) => role === 'guidepost');
      const section = around.findLast(({ role }) => role === 'section');
      passages.push({
        ...line,
        isOfficial: block.provenance === 'official',
        isHeading: block.kind === 'heading',
        place: {
          guidepost: guidepost === undefined ? null : { noun, number: guidepost.number, title: guidepost.title },
          section: section?.title ?? null,
          page,
        },
      });
    }
  }
  return passages;
}
