import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Citation } from '../../../../shared/response/citation.ts';
import { printedWords } from '../../../../shared/response/quoted-words.ts';
import { omissionsOf, omittedWords, wordsIn } from '../../../../shared/response/quote-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useWords } from '../../../words.ts';
import styles from './ShortenDialog.module.css';
import { without } from './citation-actions.ts';
import { citingWords } from './words.ts';

type ShortenDialogProps = {
  readonly citation: Citation;
  readonly onShorten: (citation: Citation) => void;
  readonly onClose: () => void;
};

/** Chooses the words of a quotation that are left out. The words themselves cannot be changed. */
export function ShortenDialog({ citation, onShorten, onClose }: ShortenDialogProps) {
  const { shortening: w } = useWords(citingWords);
  const words = wordsIn(citation.exact);
  const [omitted, setOmitted] = useState(() => omittedWords(words, citation.omissions ?? []));
  const omissions = omissionsOf(words, omitted);
  const leavesNone = omitted.size === words.length;
  const shortened = omissions.length === 0 ? without(citation, 'omissions') : { ...citation, omissions };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.about}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" isDisabled={leavesNone} onPress={() => onShorten(shortened)}>
            {w.confirm}
          </Button>
        </>
      }
    >
      <ListBox
        aria-label={w.words}
        className={styles['words'] ?? ''}
        layout="grid"
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        autoFocus
        selectedKeys={[...omitted].map(String)}
        onSelectionChange={(keys) => setOmitted(keys === 'all' ? new Set(words.keys()) : new Set([...keys].map(Number)))}
      >
        {words.map(({ start, end }, index) => (
          <ListBoxItem key={start} id={String(index)} textValue={citation.exact.slice(start, end)} className={styles['word'] ?? ''}>
            {citation.exact.slice(start, end)}
          </ListBoxItem>
        ))}
      </ListBox>
      <p className={styles['label']}>{w.preview}</p>
      <p className={styles['preview']} aria-live="polite">
        {leavesNone ? w.nothingLeft : `”${printedWords(shortened)}”`}
      </p>
    </Dialog>
  );
}
