import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import { libraryWords } from './words.ts';

type RenameDialogProps = {
  readonly dialogTitle: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
};

const FORM = 'rename';

/** Mounted while it is open, so that it starts from the present name each time. */
export function RenameDialog({ dialogTitle, name, onRename, onClose }: RenameDialogProps) {
  const { source: w } = useWords(libraryWords);
  const [typed, setTyped] = useState(name);
  const [isTried, setTried] = useState(false);
  const isMissing = typed.trim() === '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    if (typed.trim() !== name) onRename(typed.trim());
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={dialogTitle}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {w.save}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate>
        <TextField
          label={w.name}
          value={typed}
          onChange={setTyped}
          isRequired
          autoFocus
          maxLength={300}
          error={isTried && isMissing ? w.nameMissing : undefined}
        />
      </form>
    </Dialog>
  );
}
