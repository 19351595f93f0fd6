import { useId } from 'react';
import type { DocxChoices } from '../../../shared/response/export-choices.ts';
import { useWords } from '../../words.ts';
import { docxOptionWords } from './docx-option-words.ts';
import options from './DocxOptions.module.css';
import styles from './ExportForm.module.css';

type DocxOptionsProps = {
  readonly choices: DocxChoices;
  /** Of an OpenDocument text, which has the same to choose. */
  readonly isOdt?: boolean;
  readonly onChange: (choices: DocxChoices) => void;
};

/** What can be chosen of a Word file. */
export function DocxOptions({ choices, isOdt = false, onChange }: DocxOptionsProps) {
  const w = useWords(docxOptionWords);
  const textId = useId();
  const { withReview = false } = choices;
  return (
    <div className={options['options']}>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={withReview}
          aria-describedby={textId}
          onChange={({ target }) => onChange({ ...choices, withReview: target.checked })}
        />
        {isOdt ? w.withReviewOdt : w.withReview}
      </label>
      <p id={textId} className={styles['place']}>
        {withReview ? w.forThoseWhoWork : w.asItIsSent}
      </p>
    </div>
  );
}
