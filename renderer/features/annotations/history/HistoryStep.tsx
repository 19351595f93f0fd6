import { wordDiff } from '../../../../shared/comparing/word-diff.ts';
import { plainNoteText, type NoteText } from '../../../../shared/domain/note-text.ts';
import type { HistoryEntry, NoteHistory } from '../../../../shared/notes/note-history.ts';
import { annotationTypeWords } from '../../../../shared/words/annotation-types.ts';
import { noteStatusWords } from '../../../../shared/words/notes.ts';
import { useWords } from '../../../words.ts';
import styles from './HistoryDialog.module.css';
import { historyWords } from './words.ts';

type HistoryStepProps = { readonly step: HistoryEntry; readonly passages: NoteHistory['passages'] };

/** One change, as a sentence; of a text also its words, what is gone struck out and what is new underlined. */
export function HistoryStep({ step, passages }: HistoryStepProps) {
  const w = useWords(historyWords);
  const typeWords = useWords(annotationTypeWords);
  const statusWords = useWords(noteStatusWords);
  const sentence = ((): string => {
    switch (step.subject) {
      case 'note':
        switch (step.field) {
          case 'type':
            return step.before === null ? w.made(typeWords[step.after]) : w.type(typeWords[step.before], typeWords[step.after]);
          case 'text':
            return step.before === null || step.before.length === 0 ? w.wrote : w.text;
          case 'themes': {
            const before = step.before ?? [];
            const added = step.after.filter((theme) => !before.includes(theme));
            const removed = before.filter((theme) => !step.after.includes(theme));
            return [
              ...(added.length > 0 ? [w.themesAdded(added.join(', '))] : []),
              ...(removed.length > 0 ? [w.themesRemoved(removed.join(', '))] : []),
            ].join(' ');
          }
          case 'status':
            return w.status(statusWords[step.before ?? 'open'], statusWords[step.after]);
          case 'isResolved':
            return step.after ? w.resolved : w.reopened;
          case 'deleted':
            return step.after ? w.deleted : w.restored;
        }
      case 'reply':
        if (step.field === 'text') return step.before === null ? w.replied : w.replyChanged;
        return step.after ? w.replyDeleted : w.replyRestored;
      case 'passage': {
        const words = passages.find(({ id }) => id === step.subjectId)?.exact.replaceAll('\n', ' ') ?? '';
        if (step.field === 'deleted') return step.after ? w.passageRemoved(words) : w.passageAdded(words);
        return w.placed[step.after.decision.kind](words);
      }
    }
  })();
  return (
    <>
      <p>{sentence}</p>
      {step.subject !== 'passage' && step.field === 'text' && <Changes before={step.before ?? []} after={step.after} />}
    </>
  );
}

function Changes({ before, after }: { readonly before: NoteText; readonly after: NoteText }) {
  const old = plainNoteText(before);
  const now = plainNoteText(after);
  const w = useWords(historyWords);
  if (old === now) return <p className={styles['looks']}>{w.looks}</p>;
  return (
    <p className={styles['words']} lang="da">
      {wordDiff(old, now).map(({ kind, text }, index) => {
        // The parts of one comparison never change places.
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'removed' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
      })}
    </p>
  );
}
