import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../../shared/domain/ids.ts';
import { noteQuote } from '../note-place.ts';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { NoteCard } from '../NoteCard.tsx';
import type { NoteCardMaker } from '../use-note-desk.tsx';
import type { NoteRow } from './note-rows.ts';
import styles from './PanelList.module.css';
import { panelWords } from './words.ts';

type PanelRowProps = {
  readonly rowKey: string;
  readonly top: number;
  readonly content: NoteRow;
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (id: AnnotationId) => void;
  /** The focus has come to the note of this row. */
  readonly onFocus: (note: Annotation) => void;
  readonly cardOf: NoteCardMaker;
};

/** Enough of a note to know which it is, in characters. */
const NAMED_BY = 60;

/** A heading, or a note with the box that chooses it. */
export function PanelRow({ rowKey, top, content, measure, isSelected, onSelect, onFocus, cardOf }: PanelRowProps) {
  const w = useWords(panelWords);
  const language = useLanguage();
  if (content.kind === 'heading') {
    const { label, notes } = content.group;
    return (
      <div ref={measure} data-measured={rowKey} className={styles['row']} style={{ insetBlockStart: top }}>
        <h3 className={styles['heading']}>
          {label} <span className={styles['count']}>{wholeNumber(notes.length, language)}</span>
        </h3>
      </div>
    );
  }
  const { note } = content;
  const name = (plainNoteText(note.text) || noteQuote(note)).slice(0, NAMED_BY);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- X belongs to the card with the focus inside it
    <div
      ref={measure}
      data-measured={rowKey}
      className={styles['row']}
      style={{ insetBlockStart: top }}
      onFocus={({ target }) => {
        if (target.matches('[data-note]')) onFocus(note);
      }}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
        if (!(event.target instanceof Element) || !event.target.matches('[data-note]')) return;
        event.preventDefault();
        onSelect(note.id);
      }}
    >
      <div className={styles['note']}>
        <input
          type="checkbox"
          className={styles['box']}
          tabIndex={-1}
          checked={isSelected}
          aria-label={w.select(name)}
          onChange={() => onSelect(note.id)}
        />
        <NoteCard {...cardOf(note)} />
      </div>
    </div>
  );
}
