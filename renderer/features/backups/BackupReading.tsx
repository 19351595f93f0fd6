import { useEffect } from 'react';
import type { Backup } from '../../../shared/backups/backup.ts';
import { timestamp, wholeNumber } from '../../../shared/words/dates.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Backups.module.css';
import { backupsWords } from './words.ts';

type BackupReadingProps = { readonly backup: Backup; readonly onBack: () => void; readonly onClose: () => void };

/** The answers of a backup, to read. */
export function BackupReading({ backup, onBack, onClose }: BackupReadingProps) {
  const w = useWords(backupsWords);
  const language = useLanguage();
  const { mutate, data, error } = useCommand('backup.preview');
  useEffect(() => mutate({ name: backup.name }), [mutate, backup.name]);
  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      title={w.of(timestamp(backup.madeAt, language))}
      footer={
        <Button autoFocus onPress={onBack}>
          {w.back}
        </Button>
      }
    >
      {error !== null && <FailureNotice failure={failureOf(error)} />}
      {data === undefined && error === null && <Spinner label={w.reading} />}
      {data?.answers.length === 0 && <EmptyState title={w.noAnswers.title} text={w.noAnswers.text} />}
      {data?.answers.map((answer, index) => (
        // Two answers may have the same title; the list does not change while it is read.
        <article key={index} className={styles['answer']}>
          <h3 className={styles['name']}>{answer.title}</h3>
          <div className={styles['facts']}>
            {answer.hearing} · {w.words(wholeNumber(answer.words, language))}
          </div>
          {answer.lines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </article>
      ))}
    </Dialog>
  );
}
