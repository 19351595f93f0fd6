import { useState, type FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';

type RenameDialogProps = {
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly confirm: string;
    readonly cancel: string;
    /** What is said of an empty name. */
    readonly empty: string;
  };
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
};

const FORM = 'rename';

/** Mounted while it is open, so that it starts from the present name each time. */
export function RenameDialog({ words: w, name, onRename, onClose }: RenameDialogProps) {
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
      title={w.title}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {w.confirm}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate>
        <TextField
          label={w.label}
          value={typed}
          onChange={setTyped}
          isRequired
          autoFocus
          maxLength={300}
          error={isTried && isMissing ? w.empty : undefined}
        />
      </form>
    </Dialog>
  );
}
