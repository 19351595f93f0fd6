import { Toolbar } from 'react-aria-components/Toolbar';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './ReviewBar.module.css';
import { useNameInWords } from './use-name-in-words.ts';
import { useReviewContent, type Review } from './use-review.ts';
import { reviewWords } from './words.ts';

/** With markup, or the text as it would be with or without what is proposed. */
export type ReviewView = 'markup' | 'accepted' | 'original';

type ReviewBarProps = {
  readonly review: Review;
  readonly view: ReviewView;
  readonly onView: (view: ReviewView) => void;
  readonly onList: () => void;
};

/** How far one is with remarks and proposals. Nothing while there are none and none are being made. */
export function ReviewBar({ review, view, onView, onList }: ReviewBarProps) {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = useNameInWords();
  const { mode } = review;
  const { content, items } = useReviewContent(review);
  const { suggestions, comments } = content;
  const open = comments.filter(({ isResolved }) => !isResolved).length;
  const isSuggesting = mode === 'suggest';
  if (suggestions.length === 0 && comments.length === 0 && !isSuggesting && mode !== 'comment-only') return null;
  const authors = new Map(suggestions.flatMap(({ stamp }) => (stamp === null ? [] : [[stamp.authorId, nameOf(stamp)] as const])));
  const decideAll = [
    { id: 'accept', label: w.acceptAll, icon: 'check' as const, onAction: () => review.decideAll('accept') },
    { id: 'reject', label: w.rejectAll, icon: 'close' as const, onAction: () => review.decideAll('reject') },
    ...(authors.size < 2
      ? []
      : [...authors].flatMap(([authorId, name]) => [
          { id: `accept ${authorId}`, label: w.acceptAllOf(name), onAction: () => review.decideAll('accept', authorId) },
          { id: `reject ${authorId}`, label: w.rejectAllOf(name), onAction: () => review.decideAll('reject', authorId) },
        ])),
  ];
  const views = (['markup', 'accepted', 'original'] as const).map((one) => ({
    id: one,
    label: w.view[one],
    isSelected: one === view,
    onAction: () => onView(one),
  }));
  return (
    <div className={styles['bar']} data-suggesting={isSuggesting}>
      <Toolbar className={styles['toolbar'] ?? ''} aria-label={w.bar}>
        {review.canToggle && (
          <Button size="s" icon="edit" isPressed={isSuggesting} onPress={review.toggle}>
            {w.suggesting}
          </Button>
        )}
        {suggestions.length > 0 && (
          <MenuButton
            label={w.decide(wholeNumber(suggestions.length, language))}
            variant="quiet"
            size="s"
            groups={[
              ...(review.mayDecideAll ? [{ id: 'decide', label: w.bar, items: decideAll }] : []),
              { id: 'view', label: w.view.label, showsLabel: true, items: views },
            ]}
          />
        )}
        {comments.length > 0 && (
          <Button size="s" variant="quiet" icon="note" onPress={onList}>
            {w.list(open)}
          </Button>
        )}
        {items.length > 0 && (
          <>
            <IconButton
              icon="chevron-left"
              label={w.previous}
              shortcut="Alt+Shift+Up"
              size="s"
              keepsFocus
              onPress={() => review.ask({ kind: 'go', by: -1 })}
            />
            <IconButton
              icon="chevron-right"
              label={w.next}
              shortcut="Alt+Shift+Down"
              size="s"
              keepsFocus
              onPress={() => review.ask({ kind: 'go', by: 1 })}
            />
          </>
        )}
      </Toolbar>
      {view !== 'markup' && (
        <output className={styles['state']}>
          {w.view.about[view]}{' '}
          <Button size="s" onPress={() => onView('markup')}>
            {w.view.back}
          </Button>
        </output>
      )}
      {view === 'markup' && (isSuggesting || mode === 'comment-only') && (
        <output className={styles['state']}>{isSuggesting ? (review.canToggle ? w.isSuggesting : w.forComments) : w.commentOnly}</output>
      )}
    </div>
  );
}
