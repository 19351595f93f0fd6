import { use } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words.ts';
import styles from './Marks.module.css';
import { ReadingMarksContext } from './reading-marks.ts';
import { correctingWords } from './words.ts';

type CorrectionMarkProps = {
  readonly start: number;
  /** The title a person has given a heading; the text shows the source's own. */
  readonly calledNow?: string | undefined;
};

/** Says in the gutter that a person has put the block right. Holds no words: it is no part of the text. */
export function CorrectionMark({ start, calledNow }: CorrectionMarkProps) {
  const w = useWords(correctingWords);
  const { corrected } = use(ReadingMarksContext);
  if (!corrected.has(start)) return null;
  const hint = calledNow === undefined ? w.correctedByYou : w.correctedTo(calledNow);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn inline, no image file
    <span role="img" aria-label={hint} title={hint} className={styles['corrected']}>
      <Icon name="edit" />
    </span>
  );
}
