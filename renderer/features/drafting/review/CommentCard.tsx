import { useRef, useState } from 'react';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import type { ResponseComment } from '../../../../shared/response/comments.ts';
import { dayAndTime } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { CommentEditor } from './CommentEditor.tsx';
import styles from './ReviewCard.module.css';
import { useNameInWords } from './use-name-in-words.ts';
import type { Review } from './use-review.ts';
import { reviewWords } from './words.ts';

type CommentCardProps = {
  readonly comment: ResponseComment;
  readonly review: Review;
  readonly isActive: boolean;
  readonly canWrite: boolean;
};

/** What is being written on the card: the remark anew, a reply, or a reply anew. */
type Writing = { readonly kind: 'edit' } | { readonly kind: 'reply' } | { readonly kind: 'edit-reply'; readonly id: string };

/** A remark with its replies. Keys on the card: S reply, E edit, L resolve, Delete. */
export function CommentCard({ comment, review, isActive, canWrite }: CommentCardProps) {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const nameOf = useNameInWords();
  const [writing, setWriting] = useState<Writing | null>(null);
  const { id, text, replies, isResolved, createdAt } = comment;
  const words = plainNoteText(text);
  const who = nameOf(comment);
  const resolve = (): void => review.resolve(id, !isResolved);
  const keys: Readonly<Record<string, () => void>> = {
    s: () => setWriting({ kind: 'reply' }),
    e: () => setWriting({ kind: 'edit' }),
    l: resolve,
    Delete: () => review.removeComment(id),
  };
  const card = useRef<HTMLElement>(null);
  const stop = (): void => {
    setWriting(null);
    // What was written in goes, and the focus with it.
    card.current?.focus({ preventScroll: true });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is pressed as a whole and holds buttons of its own, which no button may
    <article
      ref={card}
      className={styles['card']}
      data-review={id}
      data-kind="comment"
      data-active={isActive}
      aria-label={w.comment(who, words)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onClick={() => {
        if (!isActive) review.show(id);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
        const act = canWrite ? keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] : undefined;
        if (event.key === 'Enter' || event.key === 'Escape') review.show(id);
        else if (act === undefined) return;
        else {
          review.activate(id);
          act();
        }
        event.preventDefault();
      }}
    >
      <header className={styles['head']}>
        <span className={styles['who']}>{w.by(who, dayAndTime(createdAt, language))}</span>
        {isResolved && <span className={styles['state']}>{w.resolved}</span>}
        {canWrite && isActive && (
          <MenuButton
            label={w.more}
            icon="more"
            isIconOnly
            size="s"
            items={[
              { id: 'edit', label: w.edit, icon: 'edit', shortcut: 'E', onAction: () => setWriting({ kind: 'edit' }) },
              { id: 'remove', label: w.remove, icon: 'trash', shortcut: 'Delete', onAction: () => review.removeComment(id) },
            ]}
          />
        )}
      </header>
      {writing?.kind === 'edit' ? (
        <CommentEditor
          label={w.edit}
          placeholder={w.placeholder}
          first={words}
          saveLabel={w.saveEdit}
          onCancel={stop}
          onSave={(next) => {
            review.comments.edit(id, next);
            stop();
          }}
        />
      ) : (
        <p className={styles['text']}>{words}</p>
      )}
      {!isActive && replies.length > 0 && <p className={styles['who']}>{w.replies(replies.length)}</p>}
      {isActive &&
        replies.map((reply) => (
          <div key={reply.id} className={styles['reply']}>
            <div className={styles['head']}>
              <span className={styles['who']}>{w.by(nameOf(reply), dayAndTime(reply.createdAt, language))}</span>
              {canWrite && writing === null && (
                <>
                  <IconButton icon="edit" size="s" label={w.editReply} onPress={() => setWriting({ kind: 'edit-reply', id: reply.id })} />
                  <IconButton icon="trash" size="s" label={w.removeReply} onPress={() => review.comments.removeReply(id, reply.id)} />
                </>
              )}
            </div>
            {writing?.kind === 'edit-reply' && writing.id === reply.id ? (
              <CommentEditor
                label={w.editReply}
                placeholder={w.replyPlaceholder}
                first={plainNoteText(reply.text)}
                saveLabel={w.saveEdit}
                onCancel={stop}
                onSave={(next) => {
                  review.comments.editReply(id, reply.id, next);
                  stop();
                }}
              />
            ) : (
              <p className={styles['text']}>{plainNoteText(reply.text)}</p>
            )}
          </div>
        ))}
      {writing?.kind === 'reply' && (
        <CommentEditor
          label={w.replyText}
          placeholder={w.replyPlaceholder}
          first=""
          saveLabel={w.saveReply}
          onCancel={stop}
          onSave={(next) => {
            review.reply(id, next);
            stop();
          }}
        />
      )}
      {isActive && canWrite && writing === null && (
        <div className={styles['buttons']}>
          <Button size="s" variant="quiet" onPress={() => setWriting({ kind: 'reply' })}>
            {w.reply}
          </Button>
          <Button size="s" variant="quiet" onPress={resolve}>
            {isResolved ? w.reopen : w.resolve}
          </Button>
        </div>
      )}
    </article>
  );
}
