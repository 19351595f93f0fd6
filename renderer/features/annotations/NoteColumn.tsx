import { useRef } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { marginLayout } from './margin-layout.ts';
import { NoteCard } from './NoteCard.tsx';
import styles from './NoteColumn.module.css';
import type { NoteCardMaker } from './NotesMargin.tsx';
import { UNMEASURED_HEIGHT, useCardHeights } from './use-card-heights.ts';

export type NotesProps = {
  /** In document order. */
  readonly annotations: readonly Annotation[];
  readonly positions: ReadonlyMap<AnnotationId, number>;
  /** Foot of the last line of each note's words. */
  readonly ends: ReadonlyMap<AnnotationId, number>;
  readonly activeId: AnnotationId | null;
  readonly editingId: AnnotationId | null;
  readonly cardOf: NoteCardMaker;
  readonly onActivate: (id: AnnotationId | null) => void;
};

/** Air between two cards, in pixels. */
const GAP = 8;

/** Cards beside their words, in one column; the one being read or written stands exactly beside its own. */
export function NoteColumn({ annotations, positions, activeId, editingId, cardOf }: NotesProps) {
  const ref = useRef<HTMLDivElement>(null);
  const heights = useCardHeights(ref, annotations.map(({ id }) => id).join());
  const items = annotations.map(({ id }) => ({ id, wanted: positions.get(id) ?? 0, height: heights.get(id) ?? UNMEASURED_HEIGHT }));
  const tops = marginLayout(items, editingId ?? activeId, GAP);
  const foot = Math.max(0, ...items.map(({ id, height }) => (tops.get(id) ?? 0) + height));
  return (
    <div ref={ref} className={styles['column']} style={{ blockSize: foot }}>
      {annotations.map((annotation) => (
        <div key={annotation.id} className={styles['place']} style={{ insetBlockStart: tops.get(annotation.id) ?? 0 }}>
          <NoteCard {...cardOf(annotation)} />
        </div>
      ))}
    </div>
  );
}
