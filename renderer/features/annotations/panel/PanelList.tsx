import { useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../../shared/domain/ids.ts';
import { useWords } from '../../../words.ts';
import type { ThemeSuggestions } from '../editing/NoteEditor.tsx';
import { useCardHeights } from '../../../ui/use-card-heights.ts';
import { useNoteDesk } from '../use-note-desk.tsx';
import type { Authors } from '../use-authors.ts';
import { useViewStretch } from '../../../ui/use-view-stretch.ts';
import type { NotesPaneProps } from './NotesPane.tsx';
import type { NoteGroup } from './note-order.ts';
import { noteRows } from './note-rows.ts';
import { PanelRow } from './PanelRow.tsx';
import styles from './PanelList.module.css';
import { rowsBetween, stacked } from './row-layout.ts';
import { panelWords } from './words.ts';

type PanelListProps = Pick<NotesPaneProps, 'activeId' | 'onActivate' | 'onShow' | 'onCite'> & {
  readonly groups: readonly NoteGroup[];
  readonly authors: Authors;
  readonly suggestions: ThemeSuggestions;
  readonly selected: ReadonlySet<AnnotationId>;
  readonly onSelect: (id: AnnotationId) => void;
  readonly ref: Ref<HTMLDivElement>;
};

/** The notes, of which only those in sight are drawn. A note of several themes has several rows, of which one is active. */
export function PanelList({ groups, authors, suggestions, activeId, onActivate, onShow, onCite, selected, onSelect, ref }: PanelListProps) {
  const w = useWords(panelWords);
  const listRef = useRef<HTMLDivElement>(null);
  const view = useViewStretch(listRef);
  const { heights, measure } = useCardHeights();
  const { rows, height } = useMemo(() => stacked(noteRows(groups, heights)), [groups, heights]);
  const noteRowsOnly = useMemo(
    () => rows.flatMap(({ key, content }) => (content.kind === 'note' ? [{ key, note: content.note }] : [])),
    [rows],
  );
  const [wantedRow, setWantedRow] = useState<string | null>(null);
  const [editingId, setEditing] = useState<AnnotationId | null>(null);
  /** The row that gets the focus once it is drawn. */
  const toFocus = useRef<string | null>(null);

  const ofActive = noteRowsOnly.filter(({ note }) => note.id === activeId);
  const activeRow = (ofActive.find(({ key }) => key === wantedRow) ?? ofActive[0])?.key ?? null;

  const goToRow = (key: string, id: AnnotationId): void => {
    setWantedRow(key);
    onActivate(id);
    toFocus.current = key;
  };
  const bringIntoView = (key: string): void => {
    const scroller = listRef.current?.parentElement;
    const row = rows.find((other) => other.key === key);
    if (row === undefined || scroller === null || scroller === undefined) return;
    if (row.top < scroller.scrollTop) scroller.scrollTop = row.top;
    else if (row.top + row.height > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = row.top + row.height - scroller.clientHeight;
  };
  useLayoutEffect(() => {
    const key = toFocus.current;
    if (key === null) return;
    const card = listRef.current?.querySelector<HTMLElement>(`[data-measured="${CSS.escape(key)}"] [data-note]`);
    if (card === null || card === undefined) return;
    toFocus.current = null;
    bringIntoView(key);
    card.focus({ preventScroll: true });
  });
  // The note one comes from is in sight when the panel opens.
  const firstActive = useRef(activeRow);
  useLayoutEffect(() => {
    if (firstActive.current !== null) bringIntoView(firstActive.current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the list is first there
  }, []);

  const step = (by: 1 | -1): void => {
    const next = noteRowsOnly[noteRowsOnly.findIndex(({ key }) => key === activeRow) + by];
    if (next !== undefined) goToRow(next.key, next.note.id);
  };
  const { cardOf, dialogs } = useNoteDesk({
    shown: useMemo(() => noteRowsOnly.map(({ note }) => note), [noteRowsOnly]),
    activeId,
    onActivate,
    editingId,
    onEdit: setEditing,
    onCite,
    onShow,
    authors,
    suggestions,
    focusCard: (id) => {
      const row =
        noteRowsOnly.find(({ key, note }) => note.id === id && (key === activeRow || activeRow === null)) ??
        noteRowsOnly.find(({ note }) => note.id === id);
      if (row !== undefined) goToRow(row.key, id);
    },
    step,
    enter: 'show',
  });
  const tabStop = activeRow ?? noteRowsOnly[0]?.key;
  const drawn = rowsBetween(rows, view.top, view.bottom);
  const active = rows.find(({ key }) => key === activeRow);
  const shown = active === undefined || drawn.includes(active) ? drawn : [...drawn, active];
  return (
    <div ref={ref} className={styles['scroller']}>
      <div ref={listRef} className={styles['list']} style={{ blockSize: height }}>
        {shown.map(({ key, top, content }) => (
          <PanelRow
            key={key}
            rowKey={key}
            top={top}
            content={content}
            measure={measure}
            isSelected={content.kind === 'note' && selected.has(content.note.id)}
            onSelect={onSelect}
            onFocus={(note: Annotation) => {
              setWantedRow(key);
              if (note.id !== activeId) onActivate(note.id);
            }}
            cardOf={(note) => ({
              ...cardOf(note),
              isActive: key === activeRow,
              isTabStop: key === tabStop,
              isEditing: note.id === editingId && key === activeRow,
            })}
          />
        ))}
      </div>
      {dialogs}
      <p hidden>{w.help}</p>
    </div>
  );
}
