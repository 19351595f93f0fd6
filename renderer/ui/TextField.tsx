import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useWords } from '../words.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';
import { uiWords } from './words.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  /** Gives way to the error while there is one, so that nothing below moves. */
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly isMultiline?: boolean;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly type?: 'text' | 'search' | 'url' | 'email' | 'tel' | 'password';
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
  readonly onBlur?: () => void;
  /** For fields above a list of what they find. */
  readonly onArrowDown?: () => void;
};

export function TextField({
  label,
  value,
  onChange,
  isRequired = false,
  description,
  error,
  isMultiline = false,
  rows = 3,
  autoFocus = false,
  placeholder,
  type = 'text',
  isDisabled = false,
  maxLength,
  onBlur,
  onArrowDown,
}: TextFieldProps) {
  const w = useWords(uiWords);
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      validationBehavior="aria"
      autoFocus={autoFocus}
      type={type}
      {...(maxLength !== undefined && { maxLength })}
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
      {...(onArrowDown !== undefined && {
        onKeyDown: (event) => {
          if (event.key === 'ArrowDown') onArrowDown();
          else event.continuePropagation();
        },
      })}
    >
      <Label className={styles['label'] ?? ''}>
        {label}
        {isRequired && <span className={styles['required']}>{w.required}</span>}
      </Label>
      {isMultiline ? (
        <TextArea className={styles['area'] ?? ''} rows={rows} {...hint} />
      ) : (
        <Input className={styles['input'] ?? ''} {...hint} />
      )}
      {description !== undefined && error === undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>
        <Icon name="warning" />
        <span>{error}</span>
      </FieldError>
    </AriaTextField>
  );
}
