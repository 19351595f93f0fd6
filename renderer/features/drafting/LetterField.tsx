import type { KeyboardEvent } from 'react';
import type { LetterField as Field } from '../../../shared/response/letter.ts';
import { goOn, LONGEST_FIELD } from './letter-fields.ts';
import styles from './LetterField.module.css';

type LetterFieldProps = {
  /** Which of the letter's fields it is: others find it by that. */
  readonly field: Field;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Takes several lines; otherwise Enter goes on to the next field. */
  readonly isMultiline?: boolean;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly error?: string | undefined;
};

/** A place in the letter to write in: nothing but the words, until it is pointed at. */
export function LetterField({
  field,
  label,
  hint,
  value,
  onChange,
  onBlur,
  isMultiline = false,
  isRequired = false,
  isReadOnly = false,
  error,
}: LetterFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || isMultiline || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goOn(event.currentTarget);
  };
  return (
    <span className={styles['place']}>
      <textarea
        className={styles['field']}
        rows={1}
        aria-label={label}
        data-letter-field={field}
        aria-required={isRequired}
        aria-invalid={error !== undefined}
        data-empty={value.trim() === ''}
        placeholder={hint}
        value={value}
        readOnly={isReadOnly}
        lang="da"
        spellCheck={false}
        maxLength={LONGEST_FIELD}
        // A line break pasted into a field of one line becomes a space.
        onChange={(event) => onChange(isMultiline ? event.target.value : event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && (
        <span className={styles['error']} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
