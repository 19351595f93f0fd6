import { useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { linesOf, marksIn, type Mark } from './lines.ts';
import { selectedRange } from './selected-range.ts';
import styles from './TextColumn.module.css';
import { TextLine } from './TextLine.tsx';

type TextColumnProps = {
  readonly title: ReactNode;
  readonly label: string;
  readonly document: SourceDocument;
  readonly marks: readonly Mark[];
  /** What is to be in sight. A new object goes there again. */
  readonly shown: TextRange | null;
  /** Told of words that are selected with the mouse; null when they no longer are. Left out where nothing is chosen. */
  readonly onSelect?: ((range: TextRange | null) => void) | undefined;
  readonly textRef?: ((element: HTMLElement | null) => void) | undefined;
};

/** A whole version as running text, with words marked in it. */
export function TextColumn({ title, label, document: source, marks, shown, onSelect, textRef }: TextColumnProps) {
  const ref = useRef<HTMLDivElement>(null);
  // Memoised: the lines must stay the same objects to stay as they are drawn.
  const lines = useMemo(() => linesOf(source), [source]);

  useEffect(() => {
    const { current: text } = ref;
    if (text === null || shown === null) return;
    const place = (): Element | null =>
      text.querySelector(`[data-at="${String(shown.start)}"]`) ??
      [...text.querySelectorAll('[data-start]')].findLast((element) => Number(element.getAttribute('data-start')) <= shown.start) ??
      null;
    // Twice: lines that were never drawn have only an estimated height until they are near.
    place()?.scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => place()?.scrollIntoView({ block: 'center' }));
  }, [shown, lines]);

  const select = useEffectEvent(() => {
    if (ref.current !== null) onSelect?.(selectedRange(ref.current));
  });
  useEffect(() => {
    // After this event: a press inside a selection lets it go only then.
    const up = (event: PointerEvent): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === true) setTimeout(select, 0);
    };
    document.addEventListener('pointerup', up);
    return () => document.removeEventListener('pointerup', up);
  }, []);

  return (
    <section className={styles['column']} aria-label={label}>
      <h3 className={styles['title']}>{title}</h3>
      <div
        ref={(element) => {
          ref.current = element;
          textRef?.(element);
        }}
        className={styles['text']}
        role="document"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and words are chosen in it by keyboard
        tabIndex={0}
        lang="da"
      >
        {lines.map((line) => (
          <TextLine key={line.start} line={line} marks={marksIn(marks, line)} />
        ))}
      </div>
    </section>
  );
}
