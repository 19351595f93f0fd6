import { useId, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { uiWords } from './words.ts';

type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: 's' | 'm' | 'l';
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  /** A question that must be answered: no close button, and a click outside does not answer it. */
  readonly isQuestion?: boolean;
};

export function Dialog({ isOpen, onClose, title, description, size = 'm', footer, children, isQuestion = false }: DialogProps) {
  const w = useWords(uiWords);
  const descriptionId = useId();
  return (
    <ModalOverlay
      className={styles['scrim'] ?? ''}
      isOpen={isOpen}
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''} data-size={size} data-modal="">
        <AriaDialog
          className={styles['dialog'] ?? ''}
          role={isQuestion ? 'alertdialog' : 'dialog'}
          {...(description !== undefined && { 'aria-describedby': descriptionId })}
        >
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {!isQuestion && <IconButton icon="close" label={w.close} onPress={onClose} />}
          </header>
          <div className={styles['content']}>
            {description !== undefined && (
              <div id={descriptionId} className={styles['description']}>
                {description}
              </div>
            )}
            {children}
          </div>
          {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
