import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LetterField as Field } from '../../../shared/response/letter.ts';
import { createPlainTextView, showLine } from '../../editor/plain-text-view.ts';
import { Spelling } from '../../editor/spelling/Spelling.tsx';
import { goOn, LONGEST_FIELD } from './letter-fields.ts';
import styles from './LetterField.module.css';

type LetterProseProps = {
  /** Which of the letter's fields it is: others find it by that. */
  readonly field: Field;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
};

/** A place in the letter for a sentence of one's own, which is spelt: names and numbers have `LetterField`. Enter goes on to what comes next. */
export function LetterProse({ field, label, hint, value, onChange, isRequired = false, isReadOnly = false }: LetterProseProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [begun] = useState({ words: value, label, placeholder: hint });
  const change = useEffectEvent(onChange);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = createPlainTextView({
      ...begun,
      place: place.current,
      longest: LONGEST_FIELD,
      isOneLine: true,
      isUndoneElsewhere: true,
      isReadOnly,
      attributes: { class: styles['field'] ?? '', 'data-letter-field': field, 'aria-required': String(isRequired) },
      onChange: (words) => change(words),
      onKey: (event) => {
        if (event.key !== 'Enter' || event.isComposing) return false;
        goOn(made.dom);
        return true;
      },
    });
    setView(made);
    return () => {
      setView(null);
      made.destroy();
    };
  }, [begun, field, isRequired, isReadOnly]);
  useEffect(() => {
    if (view === null || view.isDestroyed) return;
    showLine(view, value);
    view.dom.setAttribute('data-empty', String(value.trim() === ''));
  }, [view, value]);
  useEffect(() => {
    view?.dom.setAttribute('aria-label', label);
    view?.dom.setAttribute('data-placeholder', hint);
  }, [view, label, hint]);
  return (
    <span className={styles['place']}>
      <span ref={place} />
      {view !== null && !isReadOnly && <Spelling view={view} />}
    </span>
  );
}
