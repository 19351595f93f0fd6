import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import styles from './AddSource.module.css';
import { MAX_PASTED_CHARACTERS } from './import-files.ts';
import { libraryWords } from './words.ts';

type PasteSourceProps = {
  readonly initialText: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly onAdd: (title: string, text: string) => Promise<void>;
};

export function PasteSource({ initialText, backLabel, onBack, onAdd }: PasteSourceProps) {
  const { add: w } = useWords(libraryWords);
  const [title, setTitle] = useState('');
  const [text, setText] = useState(initialText);
  const [isTried, setTried] = useState(false);
  const problem = text.trim() === '' ? w.pasteEmpty : text.length > MAX_PASTED_CHARACTERS ? w.pasteTooLong : undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === undefined) void onAdd(title, text);
  };

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <TextField
        label={w.pasteName}
        value={title}
        onChange={setTitle}
        description={w.pasteNameHint}
        maxLength={300}
        autoFocus={initialText !== ''}
      />
      <TextField
        label={w.pasteText}
        value={text}
        onChange={setText}
        isMultiline
        rows={10}
        isRequired
        autoFocus={initialText === ''}
        error={isTried ? problem : undefined}
      />
      <div className={styles['buttons']}>
        <Button onPress={onBack}>{backLabel}</Button>
        <Button variant="primary" type="submit">
          {w.add}
        </Button>
      </div>
    </form>
  );
}
