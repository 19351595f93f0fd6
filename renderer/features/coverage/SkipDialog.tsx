import { useState, type FormEvent } from 'react';
import { MAX_REASON } from '../../../shared/domain/guidepost-decision.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import { coverageWords } from './words.ts';

const FORM = 'skip-guidepost';

type SkipDialogProps = { readonly name: string; readonly onSkip: (reason: string) => void; readonly onClose: () => void };

/** Asks why a guidepost gets no answer. Mounted while it is open. */
export function SkipDialog({ name, onSkip, onClose }: SkipDialogProps) {
  const w = useWords(coverageWords);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSkip(reason.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.skipTitle}
      description={w.skipText(name)}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {w.skipConfirm}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate>
        <TextField
          label={w.skipLabel}
          value={reason}
          onChange={setReason}
          description={w.skipHint}
          isMultiline
          autoFocus
          maxLength={MAX_REASON}
        />
      </form>
    </Dialog>
  );
}
