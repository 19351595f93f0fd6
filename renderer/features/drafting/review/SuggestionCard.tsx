import type { Suggestion } from '../../../../shared/response/suggestions.ts';
import { dayAndTime } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { changesInWords } from './change-in-words.ts';
import styles from './ReviewCard.module.css';
import { useNameInWords } from './use-name-in-words.ts';
import type { Review } from './use-review.ts';
import { reviewWords } from './words.ts';

type SuggestionCardProps = {
  readonly suggestion: Suggestion;
  readonly review: Review;
  readonly isActive: boolean;
};

/** A proposal to change the text. Keys on the card: G accepts, A rejects. */
export function SuggestionCard({ suggestion, review, isActive }: SuggestionCardProps) {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = useNameInWords();
  const { id, stamp, changes } = suggestion;
  const lines = changesInWords(changes, w);
  const who = nameOf(stamp);
  const mayAccept = review.mayDecide(stamp, 'accept');
  const mayReject = review.mayDecide(stamp, 'reject');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is pressed as a whole and holds buttons of its own, which no button may
    <article
      className={styles['card']}
      data-review={id}
      data-kind="suggestion"
      data-active={isActive}
      aria-label={w.suggestion(who, lines.join(', '))}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onClick={() => {
        if (!isActive) review.show(id);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
        const key = event.key.toLowerCase();
        if (key === 'enter' || key === 'escape') review.show(id);
        else if ((mayAccept && key === 'g') || (mayReject && key === 'a')) review.decide(id, key === 'g' ? 'accept' : 'reject');
        else return;
        event.preventDefault();
      }}
    >
      <header className={styles['head']}>
        <span className={styles['who']}>{stamp === null ? who : w.by(who, dayAndTime(stamp.at, language))}</span>
      </header>
      {lines.map((line, index) => (
        <p key={index} className={styles['text']}>
          {line}
        </p>
      ))}
      {(mayAccept || mayReject) && isActive && (
        <div className={styles['buttons']}>
          {mayAccept && (
            <Button size="s" icon="check" onPress={() => review.decide(id, 'accept')}>
              {w.accept}
            </Button>
          )}
          <Button size="s" icon="close" onPress={() => review.decide(id, 'reject')}>
            {w.reject}
          </Button>
        </div>
      )}
    </article>
  );
}
