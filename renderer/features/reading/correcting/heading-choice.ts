import { DEEPEST_LEVEL, type CorrectionChange } from '../../../../shared/corrections/correction.ts';
import { snapped } from '../../../../shared/corrections/carve.ts';
import type { Block, HeadingBlock, SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { headingNumber } from '../../../../shared/text/heading-shapes.ts';
import { titleOf } from '../../../../shared/text/outline.ts';

export type HeadingRole = Extract<CorrectionChange, { kind: 'set-heading' }>['role'];

/** What a heading may be said to be, as it stands in the dialog. */
export type HeadingChoice = {
  readonly range: TextRange;
  /** The words as the source writes them, number included. */
  readonly words: string;
  readonly role: HeadingRole;
  readonly level: number;
  /** Empty where the source writes none. */
  readonly number: string;
  readonly title: string;
};

type Headings = readonly HeadingBlock[];

const within = (level: number): number => Math.max(1, Math.min(DEEPEST_LEVEL, level));

/** The level a new heading most likely has: that of its equals, else one below what it stands under. */
export function likelyLevel({ blocks }: SourceDocument, start: number, role: HeadingRole): number {
  const headings: Headings = blocks.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && block.level > 0 && block.provenance === 'official',
  );
  const before = headings.filter((heading) => heading.start < start);
  const equal = before.findLast((heading) => heading.role === role) ?? headings.find((heading) => heading.role === role);
  if (equal !== undefined) return equal.level;
  const above = before.findLast((heading) => heading.role !== 'sub-block');
  return within(above === undefined ? 1 : above.level + (role === 'section' ? 0 : 1));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Words that are no heading yet: a selection within a block is cut out of it, else it is the whole block. */
export function newHeading(document: SourceDocument, block: Block, selected: TextRange | null, role: HeadingRole): HeadingChoice {
  const isPart = selected !== null && selected.start >= block.start && selected.end <= block.end;
  const range = isPart ? snapped(document.text, selected) : { start: block.start, end: block.end };
  const words = oneLine(document.text.slice(range.start, range.end));
  const written = headingNumber(words);
  const marker = block.kind === 'numbered' ? /[\p{L}\p{N}]+/u.exec(block.marker)?.[0] : undefined;
  return {
    range,
    words,
    role,
    level: likelyLevel(document, block.start, role),
    number: written?.number ?? marker ?? '',
    title: written === null || written.length >= words.length ? words : words.slice(written.length),
  };
}

/** A heading as it is. The title of the document itself is corrected among its particulars; as a heading it becomes a section. */
export const knownHeading = (document: SourceDocument, block: HeadingBlock): HeadingChoice => ({
  range: { start: block.start, end: block.end },
  words: oneLine(document.text.slice(block.start, block.end)),
  role: block.role === 'title' || block.role === 'subtitle' ? 'section' : block.role,
  level: within(block.level),
  number: block.number ?? '',
  title: titleOf(document.text, block),
});

/** The correction a choice amounts to. A title that is the source's own is not written down: the source's letters hold. */
export function headingChange({ words, role, level, number, title }: HeadingChoice): CorrectionChange {
  const written = headingNumber(words);
  const own = number !== '' && written?.number === number && written.length < words.length ? words.slice(written.length) : words;
  const name = title.trim();
  return {
    kind: 'set-heading',
    role,
    level,
    number: number.trim() === '' ? null : number.trim(),
    title: name === '' || name === own ? null : name,
  };
}
