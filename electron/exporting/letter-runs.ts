import type { ComposedBlock } from './composed-block.ts';
import { footnotesIn } from './footnotes.ts';

/** Blocks of a long letter that are set in one piece. */
export type LetterRun = { readonly kind: 'run'; readonly blocks: readonly ComposedBlock[] };

/** A piece is looked through anew for every page it stands on. */
const LONGEST_RUN = 200;

/** Has the common room above and below, in a piece and without. */
const isPlain = (block: ComposedBlock): boolean =>
  block.kind === 'paragraph' && !block.keepWithNext && block.remarks === undefined && block.fromRight === undefined;

/** Stands in no piece: a page cannot be ended from within one, nor room be found at its foot. */
const standsAlone = (block: ComposedBlock): boolean => block.kind === 'page-break' || footnotesIn([block]).length > 0;

/**
 * The blocks of a letter, many of them in pieces that begin and end with a plain paragraph. Typst sets a letter twice, since how many pages
 * it has is known only then, and takes a piece from the first time. The pages look the same.
 */
export function inRuns(blocks: readonly ComposedBlock[]): (ComposedBlock | LetterRun)[] {
  const set: (ComposedBlock | LetterRun)[] = [];
  let open: ComposedBlock[] = [];
  /** How many of those there are up to the last plain paragraph. */
  let whole = 0;
  const close = (): void => {
    if (whole > 1) set.push({ kind: 'run', blocks: open.slice(0, whole) }, ...open.slice(whole));
    else set.push(...open);
    open = [];
    whole = 0;
  };
  for (const block of blocks) {
    if (standsAlone(block)) {
      close();
      set.push(block);
    } else if (open.length > 0 || isPlain(block)) {
      open.push(block);
      if (isPlain(block)) whole = open.length;
      if (whole >= LONGEST_RUN) close();
    } else set.push(block);
  }
  close();
  return set;
}
