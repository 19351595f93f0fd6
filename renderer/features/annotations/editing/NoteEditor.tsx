import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { AnnotationType, type Annotation } from '../../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../../shared/words/annotation-types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Hint } from '../../../ui/Hint.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words.ts';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { annotationWords } from '../words.ts';
import styles from './NoteEditor.module.css';
import { NoteTextEditor } from './NoteTextEditor.tsx';
import { ThemesField } from './ThemesField.tsx';
import { useNoteDraft } from './use-note-draft.ts';

/** What themes are chosen among. */
export type ThemeSuggestions = { readonly known: readonly string[]; readonly headings: readonly string[] };

type NoteEditorProps = {
  readonly annotation: Annotation;
  readonly actions: Pick<AnnotationActions, 'saveDraft' | 'update'>;
  readonly suggestions: ThemeSuggestions;
  /** `byKey` when it was left by Ctrl+Enter, Escape or the button: then the card takes the focus back. */
  readonly onDone: (byKey: boolean) => void;
};

const isWritten = (target: EventTarget): boolean => target instanceof Element && target.closest('input, [contenteditable="true"]') !== null;

/** Saves by itself: there is no way to leave it that loses what was written. */
export function NoteEditor({ annotation, actions, suggestions, onDone }: NoteEditorProps) {
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const { fields, change, commit, hasFailed } = useNoteDraft(annotation, actions);
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
        // A press beside what is written in must not be taken for leaving it.
        if (!isWritten(event.target)) event.preventDefault();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        commit();
        // The link's small window and the menu of a misspelling belong to the editor; and a window that lost the focus is still being written in.
        const isNear =
          relatedTarget instanceof Element && relatedTarget.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;
        if (document.hasFocus() && !isNear) onDone(false);
      }}
      onKeyDown={(event) => {
        // Keys written here are no commands of the card or the list around it.
        event.stopPropagation();
        if (event.defaultPrevented) return;
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          leave(true);
        }
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
          <Hint key={type} text={typeWords[type]}>
            <Radio value={type} className={styles['type'] ?? ''} data-type={type} aria-label={typeWords[type]}>
              <Icon name={type} />
            </Radio>
          </Hint>
        ))}
      </RadioGroup>
      <span className={styles['chosen']}>{typeWords[fields.type]}</span>
      <NoteTextEditor
        text={fields.text}
        label={w.body}
        placeholder={w.placeholder}
        onChange={(text) => change({ ...fields, text })}
        onLeave={() => leave(true)}
      />
      <ThemesField
        themes={fields.themes}
        known={suggestions.known}
        headings={suggestions.headings}
        onChange={(themes) => change({ ...fields, themes })}
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
