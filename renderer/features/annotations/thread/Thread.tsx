import { useState } from 'react';
import type { Annotation, NoteReply } from '../../../../shared/domain/annotation.ts';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import type { NoteCommands } from '../note-commands.ts';
import { noteTime } from '../note-time.ts';
import { NoteTextView } from '../NoteTextView.tsx';
import type { Authors } from '../use-authors.ts';
import { annotationWords } from '../words.ts';
import { dropReplyDraft, keepReplyDraft, replyDraftOf } from './reply-drafts.ts';
import { ReplyEditor } from './ReplyEditor.tsx';
import styles from './Thread.module.css';

type ThreadProps = {
  readonly annotation: Annotation;
  readonly commands: NoteCommands;
  readonly nameOf: Authors['nameOf'];
  readonly now: number;
  readonly isReplying: boolean;
};

/** The replies to a note, oldest first, and the one being written. */
export function Thread({ annotation, commands, nameOf, now, isReplying }: ThreadProps) {
  const w = useWords(annotationWords);
  const { id, replies } = annotation;
  const send = (): void => {
    const text = replyDraftOf(id);
    if (text === null || plainNoteText(text).trim() === '') {
      dropReplyDraft(id);
      return commands.leaveReply(annotation);
    }
    void commands.addReply(annotation, text).then((isSaved) => {
      // What could not be saved stays where it was written.
      if (!isSaved) return;
      dropReplyDraft(id);
      commands.leaveReply(annotation);
    });
  };
  return (
    <>
      {replies.length > 0 && (
        <ol className={styles['thread']}>
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} commands={commands} nameOf={nameOf} now={now} />
          ))}
        </ol>
      )}
      {isReplying && (
        <ReplyEditor text={replyDraftOf(id) ?? []} onChange={(text) => keepReplyDraft(id, text)} confirmLabel={w.reply} onDone={send} />
      )}
    </>
  );
}

type ReplyProps = Pick<ThreadProps, 'commands' | 'nameOf' | 'now'> & { readonly reply: NoteReply };

function Reply({ reply, commands, nameOf, now }: ReplyProps) {
  const w = useWords(annotationWords);
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const { id, text, authorId, createdAt } = reply;
  const who = nameOf(authorId);
  const finish = (): void => {
    const written = replyDraftOf(id);
    dropReplyDraft(id);
    setEditing(false);
    if (written === null || JSON.stringify(written) === JSON.stringify(text)) return;
    if (plainNoteText(written).trim() === '') commands.removeReply(reply);
    else commands.updateReply(reply, written);
  };
  return (
    <li className={styles['reply']} aria-label={w.replyFrom(who)}>
      <div className={styles['head']}>
        <span className={styles['who']}>{w.by(who, noteTime(createdAt, now, language, w))}</span>
        {!isEditing && (
          <>
            <IconButton icon="edit" size="s" label={w.editReply} onPress={() => setEditing(true)} />
            <IconButton icon="trash" size="s" label={w.removeReply} onPress={() => commands.removeReply(reply)} />
          </>
        )}
      </div>
      {isEditing ? (
        <ReplyEditor
          text={replyDraftOf(id) ?? text}
          onChange={(written) => keepReplyDraft(id, written)}
          confirmLabel={w.done}
          onDone={finish}
        />
      ) : (
        <NoteTextView text={text} />
      )}
    </li>
  );
}
