import { useState } from 'react';
import { longDate } from '../../../shared/words/dates.ts';
import { parseDate } from '../../../shared/words/parse-date.ts';
import { useWords } from '../../words.ts';
import { LetterField } from './LetterField.tsx';
import { draftingWords } from './words.ts';

type LetterDateProps = { readonly date: string | null; readonly onChange: (date: string | null) => void; readonly isReadOnly: boolean };

/** The letter's date, typed as Danes write it. The letter is Danish, so its date is, whatever language the program speaks. */
export function LetterDate({ date, onChange, isReadOnly }: LetterDateProps) {
  const { field: w } = useWords(draftingWords);
  /** What is being typed; null when the field shows the date itself. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const leave = (): void => {
    if (typed === null) return;
    const read = parseDate(typed);
    if (read.kind !== 'date' && read.kind !== 'empty') {
      setRefused(true);
      return;
    }
    const next = read.kind === 'date' ? read.date : null;
    if (next !== date) onChange(next);
    setTyped(null);
  };
  return (
    <LetterField
      field="date"
      label={w.date.label}
      hint={w.date.hint}
      value={typed ?? (date === null ? '' : longDate(date, 'da'))}
      onChange={(value) => {
        setTyped(value);
        setRefused(false);
      }}
      onBlur={leave}
      isRequired
      isReadOnly={isReadOnly}
      error={isRefused ? w.date.error : undefined}
    />
  );
}
