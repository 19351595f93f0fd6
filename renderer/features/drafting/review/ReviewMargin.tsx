import { useRef, type ReactNode, type RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { marginClusters } from '../../../ui/margin-clusters.ts';
import { marginLayout } from '../../../ui/margin-layout.ts';
import { useCardHeights } from '../../../ui/use-card-heights.ts';
import { useViewStretch } from '../../../ui/use-view-stretch.ts';
import { useWords } from '../../../words.ts';
import { CommentCard } from './CommentCard.tsx';
import { CommentEditor } from './CommentEditor.tsx';
import styles from './ReviewMargin.module.css';
import type { ReviewItem } from './review-items.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import { useItemTops } from './use-item-tops.ts';
import { useReviewContent, type Review } from './use-review.ts';
import { reviewWords } from './words.ts';

type ReviewMarginProps = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly review: Review;
};

/** Air between two cards, the height of one not yet drawn, and how near two markers may come. CSS pixels. */
const GAP = 8;
const ESTIMATED = 96;
const MARKER_DISTANCE = 30;
/** So few are all drawn: a screen reader then finds every one, and it costs nothing. */
const FEW = 40;

/** Remarks and proposals beside their words: cards where there is room, else markers that open them over the text. */
export function ReviewMargin({ desk, sheet, review }: ReviewMarginProps) {
  const w = useWords(reviewWords);
  const { activeId, activate } = review;
  const { items } = useReviewContent(review);
  const { tops, isWide } = useItemTops(desk, sheet, items, review.store);
  const { heights, measure } = useCardHeights();
  const ref = useRef<HTMLElement>(null);
  const view = useViewStretch(ref);
  if (items.length === 0) return null;

  const cardOf = (item: ReviewItem): ReactNode => {
    switch (item.kind) {
      case 'comment':
        return <CommentCard comment={item.comment} review={review} isActive={item.id === activeId} canWrite={review.mode !== 'read'} />;
      case 'suggestion':
        return <SuggestionCard suggestion={item.suggestion} review={review} isActive={item.id === activeId} />;
      case 'new':
        return (
          <section className={styles['new']} aria-label={w.newComment}>
            <CommentEditor
              label={w.newComment}
              placeholder={w.placeholder}
              first=""
              saveLabel={w.save}
              onSave={review.addComment}
              onCancel={review.cancelComment}
            />
          </section>
        );
    }
  };
  const placed = items.flatMap((item) => {
    const wanted = tops.get(item.id);
    return wanted === undefined ? [] : [{ item, id: item.id, wanted, height: heights.get(item.id) ?? ESTIMATED }];
  });

  if (isWide) {
    const layout = marginLayout(placed, activeId, GAP);
    return (
      <aside ref={ref} className={styles['column']} data-review-margin="cards" aria-label={w.margin}>
        {placed.map(({ item, id, height }) => {
          const top = layout.get(id) ?? 0;
          const isNear = items.length <= FEW || id === activeId || (top < view.bottom && top + height > view.top);
          return (
            isNear && (
              <div key={id} ref={measure} data-measured={id} className={styles['place']} style={{ insetBlockStart: top }}>
                {cardOf(item)}
              </div>
            )
          );
        })}
      </aside>
    );
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <aside ref={ref} className={styles['markers']} data-review-margin="markers" aria-label={w.margin}>
      {marginClusters(placed, MARKER_DISTANCE).map(({ top, ids }) => {
        const here = ids.flatMap((id) => byId.get(id) ?? []);
        const [first] = here;
        if (first === undefined) return null;
        const isOpen = activeId !== null && ids.includes(activeId);
        if (!isOpen && items.length > FEW && (top > view.bottom || top < view.top)) return null;
        const comments = here.filter(({ kind }) => kind !== 'suggestion').length;
        return (
          <div key={first.id} className={styles['cluster']} style={{ insetBlockStart: top }} data-open={isOpen}>
            <Button
              className={styles['marker'] ?? ''}
              data-kind={first.kind === 'suggestion' ? 'suggestion' : 'comment'}
              aria-expanded={isOpen}
              aria-label={w.marker(comments, here.length - comments)}
              onPress={() => (isOpen ? activate(null) : review.show(first.id))}
            >
              <Icon name={first.kind === 'suggestion' ? 'edit' : 'note'} />
              {here.length > 1 && <span className={styles['count']}>{here.length}</span>}
            </Button>
            {isOpen && (
              <div className={styles['popover']}>
                {here.map((item) => (
                  <div key={item.id}>{cardOf(item)}</div>
                ))}
              </div>
            )}
          </div>
        );
      })}
    </aside>
  );
}
