import { ExportFormat } from '../../../shared/response/export-format.ts';
import { useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import { exportingWords } from './words.ts';

type FormatTicksProps = {
  readonly label: string;
  readonly chosen: readonly ExportFormat[];
  readonly onChange: (formats: readonly ExportFormat[]) => void;
};

/** Several formats, in their own order however they were ticked. */
export function FormatTicks({ label, chosen, onChange }: FormatTicksProps) {
  const w = useWords(exportingWords);
  return (
    <fieldset className={styles['formats']}>
      <legend className={styles['legend']}>{label}</legend>
      {ExportFormat.options.map((format) => (
        <label key={format} className={styles['choice']}>
          <input
            type="checkbox"
            checked={chosen.includes(format)}
            onChange={({ target }) =>
              onChange(ExportFormat.options.filter((one) => (one === format ? target.checked : chosen.includes(one))))
            }
          />
          {w.formats[format].name}
        </label>
      ))}
    </fieldset>
  );
}
