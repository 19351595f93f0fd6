import type { WordReading } from '../../../../shared/ipc/requests/word-review.ts';
import { dayAndTime } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './WordReadingDialog.module.css';
import { fromWordWords } from './words.ts';

type WordReadingDialogProps = { readonly outcome: WordReading; readonly onClose: () => void };

type Unplaced = Extract<WordReading, { kind: 'read' }>['unplaced'][number];

/** What came of reading a Word file: what was put on the answer, and the words of what has no place. */
export function WordReadingDialog({ outcome, onClose }: WordReadingDialogProps) {
  const w = useWords(fromWordWords);
  const language = useLanguage();
  const about = ({ kind, author, at }: Unplaced): string =>
    [w.kinds[kind], author.trim() === '' ? w.nameless : author, ...(at === null ? [] : [dayAndTime(at, language)])].join(' · ');
  const found = ({ comments, changes }: Extract<WordReading, { kind: 'read' }>): string[] => [
    ...(comments > 0 ? [w.comments(comments)] : []),
    ...(changes > 0 ? [w.changes(changes)] : []),
  ];
  const unplaced = outcome.kind === 'read' ? outcome.unplaced : [];
  const copy = (): void => {
    const list = unplaced.map((one) => `${about(one)}\n${one.words.trim()}`).join('\n\n');
    void navigator.clipboard.writeText(list).then(() => showToast({ message: w.copied, tone: 'success' }));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      footer={
        <>
          {unplaced.length > 0 && <Button onPress={copy}>{w.copy}</Button>}
          <Button variant="primary" autoFocus onPress={onClose}>
            {w.close}
          </Button>
        </>
      }
    >
      {outcome.kind === 'not-this-answer' && <p role="alert">{w.otherAnswer(outcome.file)}</p>}
      {outcome.kind === 'read' && outcome.update === null && (
        <output className={styles['outcome']}>{(unplaced.length === 0 ? w.nothing : w.nothingPlaced)(outcome.file)}</output>
      )}
      {outcome.kind === 'read' && outcome.update !== null && (
        <>
          <output className={styles['outcome']}>{w.found(found(outcome))}</output>
          {outcome.untracked === 'read' && <p className={styles['hint']}>{w.untracked}</p>}
          <p className={styles['hint']}>{w.howToUndo}</p>
        </>
      )}
      {outcome.kind === 'read' && outcome.untracked === 'unknown' && <p className={styles['hint']}>{w.untrackedUnknown}</p>}
      {unplaced.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keyboard
        <section aria-label={w.unplacedTitle(unplaced.length)} className={styles['unplaced']} tabIndex={0}>
          <h3 className={styles['heading']}>{w.unplacedTitle(unplaced.length)}</h3>
          <p className={styles['hint']}>{w.unplacedText(unplaced.length)}</p>
          <ul className={styles['list']}>
            {unplaced.map((one, index) => (
              // By place: the list never changes, and two may be alike.
              <li key={index} className={styles['item']}>
                <span className={styles['hint']}>{about(one)}</span>
                <span className={styles['words']}>{one.words.trim()}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
