import { useState } from 'react';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import { dayAndTime } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './CommentList.module.css';
import { useNameInWords } from './use-name-in-words.ts';
import { useReviewContent, type Review } from './use-review.ts';
import { reviewWords } from './words.ts';

const FILTERS = ['open', 'resolved', 'all'] as const;
type Filter = (typeof FILTERS)[number];

type CommentListProps = { readonly review: Review; readonly onClose: () => void };

/** Every remark, those too that are resolved or whose words have been deleted. */
export function CommentList({ review, onClose }: CommentListProps) {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = useNameInWords();
  const [filter, setFilter] = useState<Filter>('open');
  const { comments, places } = useReviewContent(review).content;
  const placeOf = (id: string): number => places.get(id)?.from ?? Number.POSITIVE_INFINITY;
  const shown = comments
    .filter(({ isResolved }) => filter === 'all' || isResolved === (filter === 'resolved'))
    .toSorted((a, b) => (placeOf(a.id) === placeOf(b.id) ? a.createdAt - b.createdAt : placeOf(a.id) - placeOf(b.id)));
  const canWrite = review.mode !== 'read';
  return (
    <Dialog isOpen onClose={onClose} title={w.listTitle} size="m">
      <SelectField
        label={w.filter}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: w.filters[value] }))}
        onChange={setFilter}
      />
      {shown.length === 0 && <p className={styles['empty']}>{w.listEmpty[filter]}</p>}
      <ul className={styles['list']}>
        {shown.map((comment) => {
          const { id, text, quote, replies, isResolved, createdAt } = comment;
          const isPlaced = places.has(id);
          return (
            <li key={id} className={styles['row']}>
              <p className={styles['about']}>
                {w.by(nameOf(comment), dayAndTime(createdAt, language))}
                {isResolved && ` · ${w.resolved}`}
                {!isPlaced && ` · ${w.wordsGone}`}
              </p>
              <blockquote className={styles['quote']}>{quote}</blockquote>
              <p className={styles['text']}>{plainNoteText(text)}</p>
              {replies.map((reply) => (
                <p key={reply.id} className={styles['reply']}>
                  <span className={styles['about']}>{w.by(nameOf(reply), dayAndTime(reply.createdAt, language))}</span>{' '}
                  {plainNoteText(reply.text)}
                </p>
              ))}
              <div className={styles['buttons']}>
                {isPlaced && !isResolved && (
                  <Button
                    size="s"
                    onPress={() => {
                      onClose();
                      setTimeout(() => review.show(id), 0);
                    }}
                  >
                    {w.go}
                  </Button>
                )}
                {canWrite && (
                  <>
                    <Button size="s" variant="quiet" onPress={() => review.comments.resolve(id, !isResolved)}>
                      {isResolved ? w.reopen : w.resolve}
                    </Button>
                    <Button size="s" variant="quiet" icon="trash" onPress={() => review.removeComment(id)}>
                      {w.remove}
                    </Button>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
