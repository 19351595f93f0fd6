import type { Annotation } from '../../../../shared/domain/annotation.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { noteTime } from '../note-time.ts';
import type { Authors } from '../use-authors.ts';
import { annotationWords } from '../words.ts';
import styles from './HistoryDialog.module.css';
import { historySteps } from './history-steps.ts';
import { HistoryStep } from './HistoryStep.tsx';
import { historyWords } from './words.ts';

type HistoryDialogProps = {
  readonly annotation: Annotation;
  readonly authors: Authors;
  readonly now: number;
  readonly onClose: () => void;
};

/** Who has changed what in a note and when, newest first, word by word. */
export function HistoryDialog({ annotation, authors, now, onClose }: HistoryDialogProps) {
  const w = useWords(historyWords);
  const noteWords = useWords(annotationWords);
  const language = useLanguage();
  const history = useRequest('annotation.history', { annotationId: annotation.id });
  return (
    <Dialog isOpen onClose={onClose} title={w.title} size="m" footer={<Button onPress={onClose}>{w.close}</Button>}>
      {history.isPending && <Spinner label={w.loading} />}
      {history.isError && <FailureNotice failure={failureOf(history.error)} onRetry={() => void history.refetch()} />}
      {history.data !== undefined && (
        <ol className={styles['steps']}>
          {historySteps(history.data.entries)
            .toReversed()
            .map((step) => (
              <li key={`${step.at}-${step.subjectId}-${step.field}`} className={styles['step']}>
                <p className={styles['when']}>{noteWords.by(authors.nameOf(step.authorId), noteTime(step.at, now, language, noteWords))}</p>
                <HistoryStep step={step} passages={history.data.passages} />
              </li>
            ))}
        </ol>
      )}
    </Dialog>
  );
}
