import type { DocxChoices } from '../../../shared/response/export-choices.ts';
import { useWords } from '../../words.ts';
import { docxOptionWords } from './docx-option-words.ts';
import options from './DocxOptions.module.css';
import styles from './ExportForm.module.css';

type DocxOptionsProps = { readonly choices: DocxChoices; readonly onChange: (choices: DocxChoices) => void };

/** What can be chosen of a Word file. */
export function DocxOptions({ choices, onChange }: DocxOptionsProps) {
  const w = useWords(docxOptionWords);
  const { withReview = false } = choices;
  return (
    <div className={options['options']}>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={withReview}
          aria-describedby="docx-review"
          onChange={({ target }) => onChange({ ...choices, withReview: target.checked })}
        />
        {w.withReview}
      </label>
      <p id="docx-review" className={styles['place']}>
        {withReview ? w.forThoseWhoWork : w.asItIsSent}
      </p>
    </div>
  );
}
