import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation, Passage } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { noteStart } from './note-place.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { outlineOf } from '../../../shared/text/outline.ts';
import { useWords } from '../../words.ts';
import { NoteColumn } from './NoteColumn.tsx';
import { NoteMarkers } from './NoteMarkers.tsx';
import styles from './NotesMargin.module.css';
import { useAuthors } from './use-authors.ts';
import { useNoteDesk } from './use-note-desk.tsx';
import { annotationWords } from './words.ts';

/** Where the notes' words stand; the same shape as reading's own, which this feature does not know. */
type MarginLayout = {
  readonly positions: ReadonlyMap<AnnotationId, number>;
  readonly ends: ReadonlyMap<AnnotationId, number>;
  readonly height: number;
  readonly document: SourceDocument;
};

type NotesMarginProps = {
  readonly annotations: readonly Annotation[];
  readonly layout: MarginLayout;
  readonly activeId: AnnotationId | null;
  readonly onActivate: (id: AnnotationId | null) => void;
  readonly onCite?: ((annotation: Annotation) => void) | undefined;
  readonly onShow: (annotation: Annotation, passage?: Passage) => void;
  readonly editingId: AnnotationId | null;
  readonly onEdit: (id: AnnotationId | null) => void;
  /** Themes in use in the hearing. */
  readonly themes: readonly string[];
};

/** Narrower than this no card is readable: the notes fold to markers. Pixels. */
const NARROW = 160;

/** Headings that can be themes: those below a guidepost or a section ('Det betyder:') are none. */
const headingsOf = (document: SourceDocument): readonly string[] =>
  outlineOf(document).flatMap(({ role, title }) => (role === 'sub-block' || title === '' ? [] : [title]));

/** The notes beside their words: cards where there is room, else markers that open one. */
export function NotesMargin({ annotations, layout, activeId, onActivate, onCite, onShow, editingId, onEdit, themes }: NotesMarginProps) {
  const w = useWords(annotationWords);
  const authors = useAuthors();
  const ref = useRef<HTMLElement>(null);
  const [isNarrow, setNarrow] = useState(false);
  const { document } = layout;

  useLayoutEffect(() => {
    const { current: margin } = ref;
    if (margin === null) return undefined;
    const look = (): void => setNarrow(margin.clientWidth < NARROW);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(margin);
    return () => observer.disconnect();
  }, []);

  // Memoised: the margin is drawn again whenever a line changes its place, which long documents do while they are scrolled.
  const ordered = useMemo(
    () =>
      annotations
        .map((annotation) => ({ annotation, start: noteStart(annotation) }))
        .toSorted((a, b) => a.start - b.start || a.annotation.createdAt - b.annotation.createdAt)
        .map(({ annotation }) => annotation),
    [annotations],
  );
  const suggestions = useMemo(() => ({ known: themes, headings: headingsOf(document) }), [themes, document]);
  const shown = ordered.filter(({ id }) => layout.positions.has(id));

  const focusCard = (id: AnnotationId): void =>
    ref.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus({ preventScroll: true });
  const { cardOf, dialogs } = useNoteDesk({
    shown,
    activeId,
    onActivate,
    editingId,
    onEdit,
    onCite,
    onShow,
    authors,
    suggestions,
    // The card may be out of sight and so not drawn; the text scrolls to the active note by itself.
    focusCard: (id) => requestAnimationFrame(() => focusCard(id)),
    enter: 'edit',
  });

  const Notes = isNarrow ? NoteMarkers : NoteColumn;
  return (
    <aside ref={ref} className={styles['margin']} aria-label={w.notes}>
      {annotations.length === 0 && !isNarrow && <p className={styles['empty']}>{w.empty}</p>}
      <Notes
        annotations={shown}
        positions={layout.positions}
        ends={layout.ends}
        activeId={activeId}
        editingId={editingId}
        cardOf={cardOf}
        onActivate={onActivate}
      />
      {dialogs}
    </aside>
  );
}
