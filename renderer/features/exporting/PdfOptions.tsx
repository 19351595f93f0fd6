import { Typeface, type PdfChoices } from '../../../shared/response/export-choices.ts';
import { useCommand, useRequest } from '../../queries.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words.ts';
import options from './DocxOptions.module.css';
import styles from './ExportForm.module.css';
import { pdfOptionWords } from './pdf-option-words.ts';

type PdfOptionsProps = { readonly choices: PdfChoices; readonly onChange: (choices: PdfChoices) => void };

/** What can be chosen of a PDF. The typeface is kept for the next one, and the pages beside the text are set in it. */
export function PdfOptions({ choices, onChange }: PdfOptionsProps) {
  const w = useWords(pdfOptionWords);
  const { data: habits } = useRequest('export.habits', {});
  const { mutate: setTypeface } = useCommand('export.setTypeface');
  const { comments = false } = choices;
  return (
    <div className={options['options']}>
      <SelectField
        label={w.typeface}
        value={choices.typeface ?? habits?.typeface ?? 'serif'}
        options={Typeface.options.map((value) => ({ value, label: w[value] }))}
        onChange={(typeface) => {
          onChange({ ...choices, typeface });
          setTypeface({ typeface });
        }}
      />
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={comments}
          aria-describedby="pdf-comments"
          onChange={({ target }) => onChange({ ...choices, comments: target.checked })}
        />
        {w.comments}
      </label>
      <p id="pdf-comments" className={styles['place']}>
        {comments ? w.forThoseWhoWork : w.asItIsSent}
      </p>
    </div>
  );
}
