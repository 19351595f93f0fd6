import type { ReactNode } from 'react';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { uiWords } from './words.ts';

type ConfirmDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly message: ReactNode;
  /** Says what will be done, as a verb: 'Slet høring'. */
  readonly confirmLabel: string;
  /** 'Annullér' where nothing else says it better. */
  readonly cancelLabel?: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

export function ConfirmDialog({
  isOpen,
  title,
  message,
  confirmLabel,
  cancelLabel,
  isDanger = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const w = useWords(uiWords);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      description={message}
      size="s"
      isQuestion
      footer={
        <>
          <Button autoFocus onPress={onCancel}>
            {cancelLabel ?? w.cancel}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
