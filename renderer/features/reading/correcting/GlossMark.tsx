import type { Gloss } from '../../../../shared/corrections/apply.ts';
import { findingInWords } from '../../../../shared/words/findings.ts';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './Marks.module.css';
import { correctingWords } from './words.ts';

/** What was accepted of a remark, shown beside the words. Drawn by the stylesheet: it is no part of the text and cannot be selected or quoted. */
export function GlossMark({ gloss }: { readonly gloss: Gloss }) {
  const { reading } = gloss;
  const message = findingInWords(gloss, useLanguage());
  const { findings: w } = useWords(correctingWords);
  const isDash = reading === ' –';
  const hint = reading === null ? w.glossRemark(message) : isDash ? w.glossDash : w.glossReading(reading);
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by the stylesheet, no image file
      role="img"
      aria-label={hint}
      title={hint}
      className={styles['gloss']}
      data-gloss={reading === null ? '*' : isDash ? reading : ` [${reading}]`}
      data-kind={isDash ? 'dash' : reading === null ? 'remark' : 'reading'}
    />
  );
}
