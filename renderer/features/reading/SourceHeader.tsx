import type { ReactNode, RefObject } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { useWords } from '../../words.ts';
import { headingAt, pageLabelAt, type Heading } from './headings.ts';
import { NoteFilter, type NoteFilterChoice } from './NoteFilter.tsx';
import { OutlineMenu } from './OutlineMenu.tsx';
import styles from './SourceHeader.module.css';
import { useReadingPlace } from './use-reading-place.ts';
import { readingWords } from './words.ts';

type SourceHeaderProps = {
  readonly document: SourceDocument;
  readonly headings: readonly Heading[];
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly articleRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly filter: NoteFilterChoice;
  readonly onFilter: (choice: NoteFilterChoice) => void;
  readonly onGoTo: (heading: Heading) => void;
  readonly headerEnd: ReactNode;
};

/** Says where in the source one is, and keeps up with scrolling by itself so that nothing else is drawn again. */
export function SourceHeader({
  document,
  headings,
  scrollerRef,
  articleRef,
  annotations,
  filter,
  onFilter,
  onGoTo,
  headerEnd,
}: SourceHeaderProps) {
  const w = useWords(readingWords);
  const offset = useReadingPlace(scrollerRef, articleRef, document);
  const page = pageLabelAt(document, offset);
  return (
    <header className={styles['bar']}>
      <h2 className={styles['name']}>{w.source}</h2>
      {page !== null && <span className={styles['page']}>{w.pageOf(page, document.pages.length)}</span>}
      <OutlineMenu headings={headings} current={headingAt(headings, offset)} onGoTo={onGoTo} />
      <span className={styles['space']} />
      <NoteFilter annotations={annotations} chosen={filter} onChoose={onFilter} />
      {headerEnd}
    </header>
  );
}
