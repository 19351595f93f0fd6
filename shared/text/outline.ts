import type { HeadingBlock, SourceDocument, TextRange } from '../domain/source-document.ts';
import { GUIDEPOST_NOUNS, nounMentions } from './guidepost-nouns.ts';

/** A heading with what stands under it. */
export type OutlineEntry = {
  /** Position of the heading among the document's blocks. */
  readonly index: number;
  readonly role: HeadingBlock['role'];
  /** 1 = top; title and subtitle 0. */
  readonly level: number;
  /** As the source writes it; null where it gives none. */
  readonly number: string | null;
  /** For a guidepost the source leaves un-numbered: its place among the guideposts, from 1. Ours, never the source's. */
  readonly assignedNumber: number | null;
  readonly title: string;
  /** Label of the page it starts on. */
  readonly page: string | null;
  /** From the heading to the next of the same or a higher level. */
  readonly range: TextRange;
};

/** The page an offset stands on, as printed; null in a document without pages. */
const pageLabelAt = (document: SourceDocument, offset: number): string | null => {
  let label: string | null = null;
  for (const page of document.pages) {
    if (page.start > offset) break;
    if (page.end > page.start || label === null) label = page.label;
  }
  return label;
};

/** What a heading is called, on one line: as it has been corrected, else as the source writes it. */
export const titleOf = (text: string, { shownTitle, titleStart, end }: HeadingBlock): string =>
  shownTitle ?? text.slice(titleStart, end).replaceAll('\n', ' ').trim();

/** The headings of the official text in order. Title and subtitle are left out: they are the document's, not a part's. */
export const outlineOf = (document: SourceDocument): OutlineEntry[] => {
  const headings = document.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.role !== 'title' && block.role !== 'subtitle' && block.provenance === 'official'
      ? [{ block, index }]
      : [],
  );
  const ends = endsOf(
    headings.map(({ block }) => block),
    document.text.length,
  );
  let guideposts = 0;
  return headings.map(({ block, index }, i) => {
    if (block.role === 'guidepost') guideposts += 1;
    return {
      index,
      role: block.role,
      level: block.level,
      number: block.number,
      assignedNumber: block.role === 'guidepost' && block.number === null ? guideposts : null,
      title: titleOf(document.text, block),
      page: pageLabelAt(document, block.start),
      range: { start: block.start, end: ends[i] ?? document.text.length },
    };
  });
};

/** For each heading, where the next of the same or a higher level begins. One pass from the end over the open levels. */
const endsOf = (headings: readonly HeadingBlock[], length: number): number[] => {
  const ends: number[] = Array.from({ length: headings.length }, () => length);
  const nextAt: number[] = [];
  for (let i = headings.length - 1; i >= 0; i -= 1) {
    const heading = headings[i];
    if (heading === undefined) continue;
    let end = length;
    for (let level = 0; level <= heading.level; level += 1) end = Math.min(end, nextAt[level] ?? length);
    ends[i] = end;
    nextAt[heading.level] = heading.start;
  }
  return ends;
};

export type Whereabouts = {
  readonly guidepost: { readonly number: string | null; readonly title: string; readonly assignedNumber: number | null } | null;
  /** Title of the nearest section around it. */
  readonly section: string | null;
  /** As printed. */
  readonly page: string | null;
};

/** What a reference to these words says: '(pejlemærke 2, s. 3)'. For many places in one document, see `whereaboutsIn`. */
export const whereIs = (document: SourceDocument, offset: number): Whereabouts => whereaboutsIn(document)(offset);

/** The same as `whereIs` for any number of places: the headings are looked through once. */
export const whereaboutsIn = (document: SourceDocument): ((offset: number) => Whereabouts) => {
  const outline = outlineOf(document);
  return (offset) => {
    const around = outline.filter((entry) => entry.range.start <= offset && offset < Math.max(entry.range.end, entry.range.start + 1));
    const guidepost = around.findLast((entry) => entry.role === 'guidepost');
    const section = around.findLast((entry) => entry.role === 'section');
    return {
      guidepost:
        guidepost === undefined ? null : { number: guidepost.number, title: guidepost.title, assignedNumber: guidepost.assignedNumber },
      section: section?.title ?? null,
      page: pageLabelAt(document, offset),
    };
  };
};

/** What the document calls its guideposts, in the singular: 'pejlemærke', 'princip', 'mål'; 'pejlemærke' where it has no word. */
export const guidepostNoun = (document: SourceDocument): string => {
  const scores = new Map<string, number>();
  for (const block of document.blocks) {
    if (block.provenance !== 'official') continue;
    const isTitle = block.kind === 'heading' && (block.role === 'title' || block.role === 'subtitle');
    const weight = block.kind !== 'heading' ? 1 : isTitle ? 10 : block.role === 'guidepost' && block.titleStart > block.start ? 10 : 3;
    // A guidepost's own title may speak of other things ('mål'); what stands before it names the guidepost.
    const words =
      block.kind === 'heading' && block.role === 'guidepost'
        ? document.text.slice(block.start, block.titleStart)
        : document.text.slice(block.start, block.end);
    for (const noun of nounMentions(words))
      scores.set(noun.singular, (scores.get(noun.singular) ?? 0) + (noun.strong ? weight : weight / 4));
  }
  const best = [...scores].reduce<readonly [string, number] | null>(
    (top, entry) => (top === null || entry[1] > top[1] ? entry : top),
    null,
  );
  return GUIDEPOST_NOUNS.find((noun) => noun.singular === best?.[0])?.singular ?? 'pejlemærke';
};

export const countGuideposts = (document: SourceDocument): number =>
  document.blocks.filter((block) => block.kind === 'heading' && block.role === 'guidepost' && block.provenance === 'official').length;
