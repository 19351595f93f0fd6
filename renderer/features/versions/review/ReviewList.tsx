import { useEffect, useRef } from 'react';
import { annotationTypeWords } from '../../../../shared/words/annotation-types.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icon-shapes.tsx';
import { useWords } from '../../../words.ts';
import { wordsOf, type OpenItem } from './open-items.ts';
import styles from './Review.module.css';
import { stateInWords } from './say.ts';
import { reviewWords } from './words.ts';

type ReviewListProps = {
  readonly items: readonly OpenItem[];
  readonly current: OpenItem;
  readonly onChoose: (item: OpenItem) => void;
  readonly titleOf: (item: OpenItem) => string;
};

/** Enough of the words to know them, in characters. */
const SHOWN = 90;

function iconOf(item: OpenItem): IconName {
  switch (item.kind) {
    case 'note':
      return item.passage.type;
    case 'skip':
      return 'skip-over';
    case 'citation':
      return 'quote';
  }
}

/** What waits, one below the other; the arrows go between them from anywhere in the review. */
export function ReviewList({ items, current, onChoose, titleOf }: ReviewListProps) {
  const w = useWords(reviewWords);
  const typeWords = useWords(annotationTypeWords);
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    ref.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current.key]);
  return (
    <ul ref={ref} className={styles['list']} aria-label={w.list}>
      {items.map((item, index) => {
        const state = stateInWords(item, w);
        const isNew = items[index - 1]?.kind !== item.kind;
        return [
          isNew && (
            <li key={item.kind} className={styles['group']}>
              {{ note: w.notes, skip: w.skips, citation: w.citations }[item.kind]}
            </li>
          ),
          <li key={item.key}>
            <button
              type="button"
              className={styles['item']}
              data-open-item=""
              aria-current={item.key === current.key}
              onClick={() => onChoose(item)}
            >
              <span className={styles['what']} data-kind={item.kind} data-type={item.kind === 'note' ? item.passage.type : undefined}>
                <Icon name={iconOf(item)} />
                {item.kind === 'note' ? typeWords[item.passage.type] : item.kind === 'skip' ? w.skip : item.citation.responseTitle}
              </span>
              <span className={styles['state']} data-tone={state.tone}>
                {state.text}
              </span>
              <span className={styles['words']} lang="da">
                »{wordsOf(item).old.words.slice(0, SHOWN).replaceAll('\n', ' ')}
                {wordsOf(item).old.words.length > SHOWN ? ' …' : ''}«
              </span>
              <span className={styles['where']}>{titleOf(item)}</span>
            </button>
          </li>,
        ];
      })}
    </ul>
  );
}
