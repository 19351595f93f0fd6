import { useEffect, useRef } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { AnnotationType, type Annotation } from '../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './NoteEditor.module.css';
import type { AnnotationActions } from './use-annotation-actions.ts';
import { useNoteDraft } from './use-note-draft.ts';
import { annotationWords } from './words.ts';

type NoteEditorProps = {
  readonly annotation: Annotation;
  readonly actions: Pick<AnnotationActions, 'saveDraft' | 'update'>;
  /** `byKey` when it was left by Ctrl+Enter, Escape or the button: then the card takes the focus back. */
  readonly onDone: (byKey: boolean) => void;
};

/** Saves by itself: there is no way to leave it that loses what was written. */
export function NoteEditor({ annotation, actions, onDone }: NoteEditorProps) {
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const { fields, change, commit, hasFailed } = useNoteDraft(annotation, actions);
  const bodyRef = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const { current: body } = bodyRef;
    body?.focus({ preventScroll: true });
    body?.setSelectionRange(body.value.length, body.value.length);
  }, []);

  const leave = (byKey: boolean): void => {
    commit();
    onDone(byKey);
  };
  return (
    <div
      role="presentation"
      className={styles['editor']}
      data-type={fields.type}
      onMouseDown={(event) => {
        // A press on a type or a button must not be taken for leaving the text.
        if (event.target !== bodyRef.current) event.preventDefault();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        commit();
        // The window itself lost the focus: the editor is still being used.
        if (document.hasFocus()) onDone(false);
      }}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        event.stopPropagation();
        leave(true);
      }}
    >
      <RadioGroup
        className={styles['types'] ?? ''}
        aria-label={w.type}
        orientation="horizontal"
        value={fields.type}
        onChange={(chosen) => {
          const type = AnnotationType.safeParse(chosen);
          if (type.success) change({ ...fields, type: type.data });
        }}
      >
        {AnnotationType.options.map((type) => (
          <Radio key={type} value={type} className={styles['type'] ?? ''} data-type={type} aria-label={typeWords[type]}>
            <Icon name={type} />
          </Radio>
        ))}
      </RadioGroup>
      <span className={styles['chosen']}>{typeWords[fields.type]}</span>
      <textarea
        ref={bodyRef}
        className={styles['body']}
        aria-label={w.body}
        placeholder={w.placeholder}
        value={fields.body}
        maxLength={20_000}
        rows={3}
        onChange={({ target }) => change({ ...fields, body: target.value })}
      />
      {hasFailed && (
        <p role="alert" className={styles['failed']}>
          {w.saveFailed}
        </p>
      )}
      <div className={styles['foot']}>
        <Button size="s" onPress={() => leave(true)} shortcut="Ctrl+Enter">
          {w.done}
        </Button>
      </div>
    </div>
  );
}
