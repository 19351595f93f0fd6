import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import { marginClusters } from '../../ui/margin-clusters.ts';
import { NoteCard } from './NoteCard.tsx';
import { FEW, type NotesProps } from './NoteColumn.tsx';
import styles from './NoteMarkers.module.css';
import { useViewStretch } from '../../ui/use-view-stretch.ts';
import { annotationWords } from './words.ts';

/** Markers nearer than this would touch, in pixels. */
const MARKER_DISTANCE = 30;

/** Air between the words and the notes on them, and how far below its marker an open note may lie for the sake of long passages. Pixels. */
const AIR = 6;
const LOWEST = 190;

/** Scrolls no more than it takes, when the notes have just been opened. */
const showWhole = (popover: HTMLElement | null): void => popover?.scrollIntoView({ block: 'nearest' });

/** The margin of a narrow pane: a marker for the notes of a line. The open one's notes lie over the text, below their line. */
export function NoteMarkers({ annotations, positions, ends, activeId, editingId, cardOf, onActivate }: NotesProps) {
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const openId = editingId ?? activeId;
  const ref = useRef<HTMLDivElement>(null);
  const view = useViewStretch(ref);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const wanted = annotations.map(({ id }) => ({ id, wanted: positions.get(id) ?? 0 }));
  const clusters = marginClusters(wanted, MARKER_DISTANCE);
  const markers = clusters.map(({ top, ids }) => {
    const notes = ids.flatMap((id) => byId.get(id) ?? []);
    const [first] = notes;
    if (first === undefined) return null;
    const isOpen = openId !== null && ids.includes(openId);
    // As in the column: of many, only those about to be seen are drawn.
    const isNear = clusters.length <= FEW || (top > view.top && top < view.bottom);
    if (!isNear && !isOpen) return null;
    const words = notes.map(({ type }: Annotation) => typeWords[type]).join(', ');
    return (
      <div key={first.id} className={styles['place']} style={{ insetBlockStart: top }} data-open={isOpen}>
        <Button
          className={styles['marker'] ?? ''}
          data-type={first.type}
          aria-expanded={isOpen}
          aria-label={w.notesHere(notes.length, words)}
          onPress={() => onActivate(isOpen ? null : first.id)}
        >
          <Icon name={first.type} />
          {notes.length > 1 && <span className={styles['count']}>{notes.length}</span>}
        </Button>
        {isOpen && (
          <div
            ref={showWhole}
            className={styles['popover']}
            style={{ insetBlockStart: Math.min(LOWEST, Math.max(MARKER_DISTANCE, (ends.get(openId) ?? 0) - top + AIR)) }}
          >
            {notes.map((note) => (
              <NoteCard key={note.id} {...cardOf(note)} />
            ))}
          </div>
        )}
      </div>
    );
  });
  return <div ref={ref}>{markers}</div>;
}
