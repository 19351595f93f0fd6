import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import { whereaboutsInWords } from '../../../../shared/words/whereabouts.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { openItems, progressOf, sourceOf, wordsOf, type OpenItem } from './open-items.ts';
import styles from './Review.module.css';
import { ReviewDetail, type ReviewLinks } from './ReviewDetail.tsx';
import { ReviewList } from './ReviewList.tsx';
import { useDecisions } from './use-decisions.ts';
import { reviewWords } from './words.ts';

type ReviewPaneProps = ReviewLinks & {
  readonly hearingId: HearingId;
  readonly sources: readonly SourceSummary[];
  /** The key of what to begin with; null for the first. */
  readonly startAt: string | null;
  readonly onClose: () => void;
};

/** A button that Enter presses. In the list Enter confirms what is chosen there. */
const isButton = (target: EventTarget): boolean => target instanceof Element && target.closest('button:not([data-open-item])') !== null;

/** "Gennemgå noter": everything that waits for a person because a source has a new version, one after the other. */
export function ReviewPane({ hearingId, sources, startAt, onClose, ...links }: ReviewPaneProps) {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const passages = useRequest('placements.open', { hearingId });
  const skips = useRequest('skips.open', { hearingId });
  const citations = useRequest('citations.open', { hearingId });
  const [chosen, choose] = useState<string | null>(startAt);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const frame = useRef<HTMLElement>(null);
  const keys = useRef<(event: KeyboardEvent) => boolean>(() => false);

  const items = openItems(passages.data ?? [], skips.data ?? [], citations.data ?? []);
  const found = items.findIndex(({ key }) => key === chosen);
  // The one that was chosen has been decided: the next has come into its place.
  const [lastIndex, setLastIndex] = useState(0);
  const index = found >= 0 ? found : Math.max(0, Math.min(lastIndex, items.length - 1));
  const item = items[index];
  if (found >= 0 && found !== lastIndex) setLastIndex(found);
  const goTo = (next: OpenItem | undefined): void => {
    if (next !== undefined) choose(next.key);
  };
  const decisions = useDecisions((id) => {
    setDecided((before) => new Set([...before, id]));
    // What comes back by undo is looked at again; until then the next takes its place.
    choose(items[index + 1]?.key ?? items[index - 1]?.key ?? id);
    frame.current?.focus();
  });

  const isReady = passages.data !== undefined && skips.data !== undefined && citations.data !== undefined;
  useEffect(() => {
    if (isReady) frame.current?.focus();
  }, [isReady]);

  const nounOf = (open: OpenItem): string => sources.find(({ id }) => id === sourceOf(open))?.guidepostNoun ?? 'pejlemærke';
  const titleOf = (open: OpenItem): string => {
    const title = sources.length > 1 ? (sources.find(({ id }) => id === sourceOf(open))?.title ?? '') : '';
    return [title, whereaboutsInWords(wordsOf(open).old, nounOf(open), language)].filter((part) => part !== '').join(' · ');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || (event.key === 'Enter' && isButton(event.target))) return;
    if (keys.current(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') goTo(items[index + 1]);
    else if (event.key === 'ArrowUp') goTo(items[index - 1]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };

  const failed = passages.error ?? skips.error ?? citations.error;
  const progress = progressOf(items, decided, index);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are the whole screen's
    <section ref={frame} className={styles['review']} aria-label={w.title} data-pane="" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className={styles['bar']}>
        <Button size="s" icon="arrow-back" onPress={onClose}>
          {w.back}
        </Button>
        <h2 className={styles['title']}>{w.title}</h2>
        {items.length > 0 && <output className={styles['progress']}>{w.progress(progress.at, progress.of)}</output>}
        <span className={styles['space']} />
        {items.length > 0 && <p className={styles['keys']}>{w.keys}</p>}
      </header>
      {failed !== null ? (
        <FailureNotice failure={failureOf(failed)} />
      ) : !isReady ? (
        <Spinner label={w.loading} />
      ) : item === undefined ? (
        <EmptyState
          icon="check"
          title={w.emptyTitle}
          text={w.emptyText}
          action={
            <Button variant="primary" icon="arrow-back" onPress={onClose}>
              {w.back}
            </Button>
          }
        />
      ) : (
        <div className={styles['body']}>
          <ReviewList items={items} current={item} onChoose={goTo} titleOf={titleOf} />
          <ReviewDetail
            key={item.key}
            item={item}
            noun={nounOf(item)}
            decisions={decisions}
            onKeys={(press) => {
              keys.current = press;
            }}
            {...links}
          />
        </div>
      )}
    </section>
  );
}
