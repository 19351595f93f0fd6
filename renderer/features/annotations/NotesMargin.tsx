import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../../words.ts';
import { NoteColumn } from './NoteColumn.tsx';
import { NoteMarkers } from './NoteMarkers.tsx';
import type { NoteCardProps } from './NoteCard.tsx';
import styles from './NotesMargin.module.css';
import { useSteadyCommands } from './note-commands.ts';
import { useClock } from './use-clock.ts';
import { useAnnotationActions } from './use-annotation-actions.ts';
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
  readonly onShow: (annotation: Annotation) => void;
  readonly editingId: AnnotationId | null;
  readonly onEdit: (id: AnnotationId | null) => void;
};

/** Narrower than this no card is readable: the notes fold to markers. Pixels. */
const NARROW = 160;

export type NoteCardMaker = (annotation: Annotation) => NoteCardProps;

/** The notes beside their words: cards where there is room, else markers that open one. */
export function NotesMargin({ annotations, layout, activeId, onActivate, onCite, onShow, editingId, onEdit }: NotesMarginProps) {
  const w = useWords(annotationWords);
  const actions = useAnnotationActions();
  const ref = useRef<HTMLElement>(null);
  const [isNarrow, setNarrow] = useState(false);
  const now = useClock();
  const [removing, setRemoving] = useState<Annotation | null>(null);

  useLayoutEffect(() => {
    const { current: margin } = ref;
    if (margin === null) return undefined;
    const look = (): void => setNarrow(margin.clientWidth < NARROW);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(margin);
    return () => observer.disconnect();
  }, []);

  const shown = annotations
    .filter(({ id }) => layout.positions.has(id))
    .toSorted((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || a.createdAt - b.createdAt);
  const tabStop = shown.find(({ id }) => id === activeId)?.id ?? shown[0]?.id;

  const focusCard = (id: AnnotationId | undefined): void => {
    if (id !== undefined) ref.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus({ preventScroll: true });
  };
  const removeNow = (annotation: Annotation): void => {
    const index = shown.findIndex(({ id }) => id === annotation.id);
    const neighbour = shown[index + 1] ?? shown[index - 1];
    setRemoving(null);
    if (activeId === annotation.id) onActivate(null);
    void actions.remove(annotation).then(() => focusCard(neighbour?.id));
  };
  const askToRemove = (annotation: Annotation): void => {
    if (annotation.body.trim() === '') removeNow(annotation);
    else setRemoving(annotation);
  };

  // When an editor is left by key, its card is there again only after the next drawing.
  const returnTo = useRef<AnnotationId | null>(null);
  const returnFocus = useEffectEvent(() => {
    if (returnTo.current !== null) focusCard(returnTo.current);
    returnTo.current = null;
  });
  useEffect(() => {
    if (editingId === null) returnFocus();
  }, [editingId]);

  const go = (to: Annotation | undefined): void => {
    if (to === undefined) return;
    onActivate(to.id);
    focusCard(to.id);
  };
  const edit = ({ id }: Annotation): void => {
    onActivate(id);
    onEdit(id);
  };
  const commands = useSteadyCommands({
    saveDraft: actions.saveDraft,
    update: actions.update,
    activate: ({ id }) => {
      if (id !== activeId) onActivate(id);
    },
    edit,
    leaveEditor: ({ id }, byKey) => {
      if (byKey) returnTo.current = id;
      if (editingId === id) onEdit(null);
    },
    remove: askToRemove,
    show: (annotation) => {
      onActivate(annotation.id);
      onShow(annotation);
    },
    cite: (annotation) => onCite?.(annotation),
    press: (annotation, event) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = shown.findIndex(({ id }) => id === annotation.id);
      const acts: Readonly<Record<string, () => void>> = {
        ArrowDown: () => go(shown[index + 1]),
        ArrowUp: () => go(shown[index - 1]),
        Enter: () => (annotation.id === activeId ? edit(annotation) : onActivate(annotation.id)),
        ' ': () => onActivate(annotation.id),
        Delete: () => askToRemove(annotation),
        c: () => onCite?.(annotation),
        Escape: () => onActivate(null),
      };
      const act = acts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  });
  const cardOf: NoteCardMaker = (annotation) => ({
    annotation,
    commands,
    now,
    isActive: annotation.id === activeId,
    isEditing: annotation.id === editingId,
    isTabStop: annotation.id === tabStop,
    canCite: onCite !== undefined,
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
      <ConfirmDialog
        isOpen={removing !== null}
        title={w.removeTitle}
        message={w.removeMessage}
        confirmLabel={w.removeConfirm}
        isDanger
        onConfirm={() => {
          if (removing !== null) removeNow(removing);
        }}
        onCancel={() => setRemoving(null)}
      />
    </aside>
  );
}
