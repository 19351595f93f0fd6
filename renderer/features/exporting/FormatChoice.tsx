import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { ExportFormat } from '../../../shared/response/export-format.ts';
import { useWords } from '../../words.ts';
import styles from './FormatChoice.module.css';
import { exportingWords } from './words.ts';

type FormatChoiceProps = { readonly format: ExportFormat; readonly onChange: (format: ExportFormat) => void; readonly isDisabled: boolean };

export function FormatChoice({ format, onChange, isDisabled }: FormatChoiceProps) {
  const w = useWords(exportingWords);
  return (
    <RadioGroup
      aria-label={w.format}
      value={format}
      isDisabled={isDisabled}
      onChange={(value) => {
        const chosen = ExportFormat.safeParse(value);
        if (chosen.success) onChange(chosen.data);
      }}
      className={styles['group'] ?? ''}
    >
      {ExportFormat.options.map((option) => (
        <Radio key={option} value={option} className={styles['card'] ?? ''}>
          <span className={styles['dot']} aria-hidden="true" />
          <span className={styles['words']}>
            <span className={styles['name']}>
              {w.formats[option].name}
              {option === 'pdf' && <span className={styles['recommended']}>{w.recommended}</span>}
            </span>
            <span className={styles['text']}>{w.formats[option].text}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
