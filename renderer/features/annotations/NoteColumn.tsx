import { useRef } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { marginLayout } from '../../ui/margin-layout.ts';
import { NoteCard } from './NoteCard.tsx';
import styles from './NoteColumn.module.css';
import { useCardHeights } from '../../ui/use-card-heights.ts';
import type { NoteCardMaker } from './use-note-desk.tsx';
import { useViewStretch } from '../../ui/use-view-stretch.ts';

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

/** So few cards are all drawn: a screen reader then finds every note, and it costs nothing. */
export const FEW = 40;

/** Air between two cards, in pixels. */
const GAP = 8;

/** Of a card that has not been drawn yet: its head and foot, and a line for so many characters. Pixels. */
const FRAME_HEIGHT = 62;
const LINE_HEIGHT = 18;
const LINE_LENGTH = 28;
const MOST_LINES = 6;

const estimatedHeight = ({ text, themes }: Annotation): number =>
  FRAME_HEIGHT +
  LINE_HEIGHT * (Math.min(MOST_LINES, Math.max(1, Math.ceil(plainNoteText(text).length / LINE_LENGTH))) + Math.ceil(themes.length / 2));

/**
 * Cards beside their words, in one column; the one being read or written stands exactly beside its own. Only those in
 * sight and a little around are drawn, and whichever is active or written in.
 */
export function NoteColumn({ annotations, positions, activeId, editingId, cardOf }: NotesProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { heights, measure } = useCardHeights();
  const view = useViewStretch(ref);
  const items = annotations.map((annotation) => ({
    id: annotation.id,
    wanted: positions.get(annotation.id) ?? 0,
    height: heights.get(annotation.id) ?? estimatedHeight(annotation),
  }));
  const tops = marginLayout(items, editingId ?? activeId, GAP);
  const heightOf = new Map(items.map(({ id, height }) => [id, height]));
  const foot = Math.max(0, ...items.map(({ id, height }) => (tops.get(id) ?? 0) + height));
  const drawn = annotations.filter(({ id }) => {
    const top = tops.get(id) ?? 0;
    if (annotations.length <= FEW || id === activeId || id === editingId) return true;
    return top < view.bottom && top + (heightOf.get(id) ?? 0) > view.top;
  });
  const cards = drawn.map((annotation) => cardOf(annotation));
  // Out of sight it is not drawn: then Tab comes to the first that is.
  const tabStop = cards.find(({ isTabStop }) => isTabStop) ?? cards[0];
  return (
    <div ref={ref} className={styles['column']} style={{ blockSize: foot }}>
      {cards.map((card) => (
        <div
          key={card.annotation.id}
          ref={measure}
          data-measured={card.annotation.id}
          className={styles['place']}
          style={{ insetBlockStart: tops.get(card.annotation.id) ?? 0 }}
        >
          <NoteCard {...card} isTabStop={card === tabStop} />
        </div>
      ))}
    </div>
  );
}
