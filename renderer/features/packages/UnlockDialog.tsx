import { useId, useState } from 'react';
import { failureInWords } from '../../../shared/words/failures.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { mergeWords } from './merge-words.ts';
import type { OpeningStep } from './use-package-opening.ts';

type UnlockDialogProps = {
  readonly step: Extract<OpeningStep, { kind: 'locked' }>;
  readonly onUnlock: (passphrase: string) => void;
  readonly onClose: () => void;
};

/** Asks for the passphrase of a package; again when it was wrong. */
export function UnlockDialog({ step: { file, failure, isBusy }, onUnlock, onClose }: UnlockDialogProps) {
  const w = useWords(mergeWords);
  const language = useLanguage();
  const form = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="s"
      title={w.lockedTitle(file)}
      description={w.lockedText}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={isBusy || passphrase === ''}>
            {w.unlock}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '') onUnlock(passphrase);
        }}
      >
        <TextField
          label={w.passphrase}
          type="password"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          error={failure === null || isBusy ? undefined : failureInWords(failure, language)}
        />
      </form>
    </Dialog>
  );
}
