import { listSign } from '../../../shared/text/list-signs.ts';
import { countWords } from '../../../shared/text/normalise.ts';
import { countTypedSigns } from './typed-signs.ts';
import { paragraphsIn, type WordBlock, wordsOf } from './word-block.ts';

/** What a paragraph can be judged by only when the whole document is known. */
export type DocumentShape = {
  /** Added to the level of a heading: the title stands above all. */
  readonly levelShift: number;
  /** See `countTypedSigns`. */
  readonly signs: ReadonlyMap<string, number>;
  /** The document is set in text boxes altogether, as flyers are: what stands in them is the text. */
  readonly isSetInBoxes: boolean;
};

/** In boxes stands more than so many times the text outside them. */
const SHARE_IN_BOXES = 4;

const boxesIn = (blocks: readonly WordBlock[]): WordBlock[] => paragraphsIn(blocks).flatMap(({ boxes }) => boxes.flat());

const wordsIn = (blocks: readonly WordBlock[]): number =>
  paragraphsIn(blocks).reduce((sum, { pieces }) => sum + countWords(wordsOf(pieces)), 0);

/** A single highest heading that comes first is the title, where no paragraph has the style of one. */
const titleIsHeading = (blocks: readonly WordBlock[]): boolean => {
  const levels = paragraphsIn(blocks).flatMap(({ role, pieces }) => {
    if (wordsOf(pieces).trim() === '') return [];
    return role.kind === 'heading' ? [role.level] : role.kind === 'title' ? [0] : [];
  });
  const [first] = levels;
  return first !== undefined && first > 0 && levels.slice(1).every((level) => level > first);
};

export const shapeOf = (blocks: readonly WordBlock[]): DocumentShape => {
  const texts = paragraphsIn(blocks).flatMap(({ pieces }) => wordsOf(pieces.slice(0, 4)).split('\n'));
  const boxes = boxesIn(blocks);
  return {
    levelShift: titleIsHeading(blocks) ? 0 : 1,
    signs: countTypedSigns(texts.map((text) => text.trim()).filter((text) => listSign(text.slice(0, 40)) !== null)),
    isSetInBoxes: boxes.length > 0 && wordsIn(boxes) > SHARE_IN_BOXES * wordsIn(blocks),
  };
};
