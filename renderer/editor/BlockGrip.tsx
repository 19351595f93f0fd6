import { useEffect, useState, type RefObject } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.ts';
import styles from './BlockGrip.module.css';
import { beginDrag, endDrag, movableBlockAt, type MovableBlock } from './movable-block.ts';
import type { WritingDesk } from './use-response-editor.ts';
import { editorWords } from './words.ts';

type BlockGripProps = {
  readonly desk: WritingDesk;
  /** The paper that the text stands on. */ readonly sheet: RefObject<HTMLElement | null>;
};

/** CSS pixels from the grip to the words. */
const APART = 22;

type Shown = MovableBlock & { readonly top: number; readonly left: number };

/** What a block beside the pointer is moved by with the mouse; by keyboard, Alt and an arrow do the same. Not there while one writes. */
export function BlockGrip({ desk, sheet }: BlockGripProps) {
  const { moving: w } = useWords(editorWords);
  const { view } = desk.editor;
  const [shown, show] = useState<Shown | null>(null);
  useEffect(() => {
    const { current } = sheet;
    if (current === null) return undefined;
    let frame = 0;
    let isDragging = false;
    const hide = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      show(null);
    };
    const look = (height: number): void => {
      frame = 0;
      const block = view.isDestroyed ? null : movableBlockAt(view, height);
      const paper = current.getBoundingClientRect();
      show((before) => {
        if (block === null) return null;
        const { top } = block.dom.getBoundingClientRect();
        // Beside the text, however far a list is set in: its signs stand there.
        const { left } = view.dom.getBoundingClientRect();
        const place = { ...block, top: top - paper.top, left: left - paper.left - APART };
        return before?.dom === place.dom && before.position === place.position && before.top === place.top ? before : place;
      });
    };
    const onMove = (event: PointerEvent): void => {
      // A hand that marks words takes hold of nothing.
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      if (frame === 0) frame = requestAnimationFrame(() => look(event.clientY));
    };
    const onChange = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
      // A browser tells nobody of the end of a drag whose beginning is gone from the page.
      if (transaction.docChanged && !isDragging) hide();
    };
    const onBegin = (): void => {
      isDragging = true;
    };
    // When it is dropped, and when it is given up.
    const onEnd = (): void => {
      isDragging = false;
      if (!view.isDestroyed) endDrag(view);
      hide();
    };
    current.addEventListener('pointermove', onMove);
    current.addEventListener('pointerleave', hide);
    current.addEventListener('dragstart', onBegin);
    current.addEventListener('drop', onEnd);
    current.addEventListener('dragend', onEnd);
    desk.editor.on('transaction', onChange);
    return () => {
      cancelAnimationFrame(frame);
      current.removeEventListener('pointermove', onMove);
      current.removeEventListener('pointerleave', hide);
      current.removeEventListener('dragstart', onBegin);
      current.removeEventListener('drop', onEnd);
      current.removeEventListener('dragend', onEnd);
      desk.editor.off('transaction', onChange);
    };
  }, [desk, view, sheet]);
  if (shown === null) return null;
  return (
    // For the mouse alone: the keyboard has keys of its own for it.
    <div
      className={styles['grip']}
      style={{ insetBlockStart: shown.top, insetInlineStart: shown.left }}
      title={w.grip}
      aria-hidden="true"
      draggable
      data-grip=""
      onDragStart={({ dataTransfer }) => beginDrag(view, shown, dataTransfer)}
    >
      <Icon name="grip" />
    </div>
  );
}
