import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import { draftingWords } from './words.ts';

const FORM = 'rename-draft';

type RenameDraftProps = { readonly title: string; readonly onRename: (title: string) => void; readonly onClose: () => void };

/** Mounted while it is open, so that it starts from the present name each time. */
export function RenameDraft({ title, onRename, onClose }: RenameDraftProps) {
  const { rename: w } = useWords(draftingWords);
  const [typed, setTyped] = useState(title);
  const [isTried, setTried] = useState(false);
  const isMissing = typed.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    if (typed.trim() !== title) onRename(typed.trim());
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
