import { overlaps } from '../../../../shared/corrections/carve.ts';
import { DEEPEST_LEVEL, type AppliedCorrection, type CorrectionChange } from '../../../../shared/corrections/correction.ts';
import type { CorrectionId } from '../../../../shared/domain/ids.ts';
import type { Block, SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { headingChange, knownHeading, newHeading, type HeadingChoice } from './heading-choice.ts';
import { correctionsAt } from './reading-marks.ts';

/** Something a block may be made, named as its words are; what it leads to is a dialog, a correction, or taking corrections back. */
export type BlockChoice =
  | { readonly id: 'editHeading' | 'makeGuidepost' | 'makeHeading'; readonly dialog: HeadingChoice }
  | {
      readonly id: 'promote' | 'demote' | 'makeText' | 'merge' | 'split' | 'notText' | 'portalText' | 'officialText';
      readonly range: TextRange;
      readonly change: CorrectionChange;
    }
  | { readonly id: 'takeBack'; readonly ids: readonly CorrectionId[] };

const withLevel = (document: SourceDocument, block: Extract<Block, { kind: 'heading' }>, level: number): CorrectionChange =>
  headingChange({ ...knownHeading(document, block), level });

/** Blocks that a selection reaches into belong to what is done with the block it was opened on. */
function reached({ blocks }: SourceDocument, block: Block, selected: TextRange | null): TextRange {
  const range = { start: block.start, end: block.end };
  if (selected === null || !overlaps(selected, block)) return range;
  const all = blocks.filter((other) => overlaps(other, selected));
  return { start: all[0]?.start ?? range.start, end: all.at(-1)?.end ?? range.end };
}

/** What can be put right about the block at `index`, in groups. Only what would change something is offered. */
export function blockChoices(
  document: SourceDocument,
  index: number,
  selected: TextRange | null,
  applied: readonly AppliedCorrection[],
): readonly (readonly BlockChoice[])[] {
  const block = document.blocks[index];
  if (block === undefined) return [];
  const range = { start: block.start, end: block.end };
  const next = document.blocks[index + 1];
  const isTable = block.kind === 'table';

  const headings: BlockChoice[] = [];
  if (block.kind === 'heading') {
    headings.push({ id: 'editHeading', dialog: knownHeading(document, block) });
    if (block.role !== 'guidepost') headings.push({ id: 'makeGuidepost', dialog: { ...knownHeading(document, block), role: 'guidepost' } });
    if (block.level > 1) headings.push({ id: 'promote', range, change: withLevel(document, block, block.level - 1) });
    if (block.level > 0 && block.level < DEEPEST_LEVEL)
      headings.push({ id: 'demote', range, change: withLevel(document, block, block.level + 1) });
    headings.push({ id: 'makeText', range, change: { kind: 'unset-heading' } });
  } else if (!isTable) {
    headings.push(
      { id: 'makeGuidepost', dialog: newHeading(document, block, selected, 'guidepost') },
      { id: 'makeHeading', dialog: newHeading(document, block, selected, 'section') },
    );
  }

  const bounds: BlockChoice[] = [];
  if (!isTable && next !== undefined && next.kind !== 'table' && next.provenance === block.provenance)
    bounds.push({ id: 'merge', range: { start: block.start, end: next.end }, change: { kind: 'merge' } });
  if (!isTable && selected !== null && selected.start > block.start && selected.start < block.end)
    bounds.push({ id: 'split', range: { start: selected.start, end: block.end }, change: { kind: 'split' } });

  const whose = reached(document, block, selected);
  const provenance: BlockChoice[] =
    block.provenance === 'official'
      ? [
          { id: 'notText', range: whose, change: { kind: 'set-provenance', provenance: 'furniture' } },
          { id: 'portalText', range: whose, change: { kind: 'set-provenance', provenance: 'portal' } },
        ]
      : [{ id: 'officialText', range: whose, change: { kind: 'set-provenance', provenance: 'official' } }];

  const own = correctionsAt(applied, block);
  return [headings, bounds, provenance, own.length > 0 ? [{ id: 'takeBack' as const, ids: own }] : []].filter((group) => group.length > 0);
}
