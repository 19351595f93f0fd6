import { useState, type ClipboardEvent, type FormEvent } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import styles from './AddSource.module.css';
import { MAX_PASTED_CHARACTERS } from './import-files.ts';
import { htmlFor, readPasted, type Pasted } from './pasted-page.ts';
import { libraryWords } from './words.ts';

type PasteSourceProps = {
  readonly initial: Pasted;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** Why the text was not taken. */
  readonly failure: Failure | null;
  readonly onAdd: (title: string, pasted: Pasted) => Promise<void>;
};

export function PasteSource({ initial, backLabel, onBack, failure, onAdd }: PasteSourceProps) {
  const { add: w } = useWords(libraryWords);
  const [title, setTitle] = useState('');
  const [text, setText] = useState(initial.text);
  const [pasted, setPasted] = useState(initial);
  const [isTried, setTried] = useState(false);
  const html = htmlFor(text, pasted);
  const problem = text.trim() === '' ? w.pasteEmpty : text.length > MAX_PASTED_CHARACTERS ? w.pasteTooLong : undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === undefined) void onAdd(title, { text, ...(html !== undefined && { html }) });
  };

  /** The field takes the words; what is behind them is kept beside it. */
  const notePaste = (event: ClipboardEvent): void => setPasted(readPasted(event.clipboardData));

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <TextField
        label={w.pasteName}
        value={title}
        onChange={setTitle}
        description={w.pasteNameHint}
        maxLength={300}
        autoFocus={initial.text !== ''}
      />
      <div onPaste={notePaste}>
        <TextField
          label={w.pasteText}
          value={text}
          onChange={setText}
          isMultiline
          rows={10}
          isRequired
          autoFocus={initial.text === ''}
          description={html === undefined ? undefined : w.pasteHasBuild}
          error={isTried ? problem : undefined}
        />
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles['buttons']}>
        <Button onPress={onBack}>{backLabel}</Button>
        <Button variant="primary" type="submit">
          {w.add}
        </Button>
      </div>
    </form>
  );
}
