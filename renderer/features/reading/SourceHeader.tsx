import type { ReactNode, RefObject } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { Heading } from './headings.ts';
import { NoteFilter, type NoteFilterChoice } from './NoteFilter.tsx';
import styles from './SourceHeader.module.css';
import { SourcePlace } from './SourcePlace.tsx';

type SourceHeaderProps = {
  readonly document: SourceDocument;
  readonly headings: readonly Heading[];
  readonly openZones: ReadonlySet<number>;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly articleRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly filter: NoteFilterChoice;
  readonly onFilter: (choice: NoteFilterChoice) => void;
  readonly onGoTo: (heading: Heading) => void;
  readonly headerEnd: ReactNode;
};

/** Where one is in the source, and which notes are shown. */
export function SourceHeader({
  document,
  headings,
  openZones,
  scrollerRef,
  articleRef,
  annotations,
  filter,
  onFilter,
  onGoTo,
  headerEnd,
}: SourceHeaderProps) {
  return (
    <header className={styles['bar']}>
      <SourcePlace
        document={document}
        headings={headings}
        openZones={openZones}
        scrollerRef={scrollerRef}
        articleRef={articleRef}
        onGoTo={onGoTo}
      />
      <span className={styles['space']} />
      <NoteFilter annotations={annotations} chosen={filter} onChoose={onFilter} />
      {headerEnd}
    </header>
  );
}
