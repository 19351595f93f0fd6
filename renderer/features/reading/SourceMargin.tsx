import { useRef, type ReactNode, type RefObject } from 'react';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { MarginLayout } from './margin-positions.ts';
import type { PlacedNote } from './placed-notes.ts';
import styles from './SourceView.module.css';
import { useMarginLayout } from './use-margin-layout.ts';
import type { TextOnPage } from './use-text-map.ts';

type SourceMarginProps = {
  readonly sheetRef: RefObject<HTMLElement | null>;
  readonly onPage: TextOnPage;
  readonly document: SourceDocument;
  readonly notes: readonly PlacedNote[];
  readonly renderMargin: (layout: MarginLayout) => ReactNode;
};

/** Keeps up with where the notes' words stand by itself, so that nothing else is drawn again while one scrolls. */
export function SourceMargin({ sheetRef, onPage, document, notes, renderMargin }: SourceMarginProps) {
  const marginRef = useRef<HTMLDivElement>(null);
  const layout = useMarginLayout(sheetRef, marginRef, onPage, document, notes);
  return (
    <div ref={marginRef} className={styles['margin']}>
      {renderMargin(layout)}
    </div>
  );
}
