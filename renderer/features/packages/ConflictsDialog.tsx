import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { Choice, Conflict } from '../../../shared/packages/conflict.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import { choiceOfKey, otherWays } from './conflict-choices.ts';
import { placeOf, type ConflictPlace } from './conflict-place.ts';
import { conflictWords } from './conflict-words.ts';
import styles from './Conflicts.module.css';
import { aboutInWords, ConflictView, type NameOf } from './ConflictView.tsx';
import { useConflictDecisions } from './use-conflict-decisions.ts';

type ConflictsDialogProps = {
  readonly hearingId: HearingId;
  /** Saves what waits, now. */
  readonly flush: () => Promise<boolean>;
  readonly onShow: (place: ConflictPlace) => void;
  readonly onClose: () => void;
};

/** What copies of a hearing disagree about, one at a time: both sides, and the choice. Arrows go between them. */
export function ConflictsDialog({ hearingId, flush, onShow, onClose }: ConflictsDialogProps) {
  const w = useWords(conflictWords);
  const { data, isError, error, refetch } = useRequest('conflict.list', { hearingId });
  const decisions = useConflictDecisions(hearingId, flush);
  const [at, setAt] = useState(0);
  const body = useRef<HTMLElement>(null);
  const conflicts = data?.conflicts ?? [];
  const index = Math.min(at, Math.max(0, conflicts.length - 1));
  const current = conflicts[index];
  const selfId = useRequest('author.self', {}).data?.id;
  const nameOf: NameOf = (id, as) => {
    if (id === selfId) return w.you[as];
    const name = data?.names.find(({ authorId }) => authorId === id)?.name ?? '';
    return name === '' ? w.unnamed : name;
  };
  const place = current === undefined ? null : placeOf(current);
  const isShown = current !== undefined;
  // The keys work from the first moment.
  useEffect(() => {
    if (isShown) body.current?.focus();
  }, [isShown]);

  const choose = (conflict: Conflict, choice: Choice, label: string): void => {
    // The button that was pressed is about to go; the next key is for what comes in its place.
    body.current?.focus();
    void decisions.decide(conflict, choice, label);
  };
  const go = (by: 1 | -1): void => setAt(Math.min(Math.max(index + by, 0), conflicts.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
    const ways = otherWays(current, w);
    const choice = choiceOfKey(current, ways, event.key);
    if (event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowUp') go(-1);
    else if (choice !== null)
      choose(current, choice, ways.find((way) => way.choice === choice)?.label ?? w.choose(event.key.toUpperCase()));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="l"
      title={w.title}
      {...(current !== undefined && { description: w.text })}
      footer={
        <>
          {decisions.undoLast !== null && (
            <Button variant="quiet" icon="undo" isDisabled={decisions.isBusy} onPress={() => void decisions.undoLast?.()}>
              {w.undo}
            </Button>
          )}
          {place !== null && (
            <Button icon="external" onPress={() => onShow(place)}>
              {w.show}
            </Button>
          )}
          <Button onPress={onClose}>{w.close}</Button>
        </>
      }
    >
      {data === undefined && !isError && <Spinner label={w.loading} />}
      {isError && <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data !== undefined && current === undefined && <EmptyState icon="check" title={w.doneTitle} text={w.doneText} />}
      {current !== undefined && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys act on what is shown, wherever in it the focus is
        <section
          ref={body}
          className={styles['body']}
          aria-label={w.title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <ul className={styles['list']} aria-label={w.list}>
            {conflicts.map((conflict, position) => (
              <li key={conflict.id}>
                <button type="button" className={styles['item']} aria-current={position === index} onClick={() => setAt(position)}>
                  <span>{aboutInWords(conflict, nameOf, w)}</span>
                  <span className={styles['facts']}>{conflict.title}</span>
                </button>
              </li>
            ))}
          </ul>
          <div>
            <p className={styles['facts']}>{w.place(index + 1, conflicts.length)}</p>
            <ConflictView
              key={current.id}
              conflict={current}
              nameOf={nameOf}
              isBusy={decisions.isBusy}
              onChoose={(choice, label) => choose(current, choice, label)}
            />
          </div>
        </section>
      )}
    </Dialog>
  );
}
