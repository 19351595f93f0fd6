import type { RefObject } from 'react';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { useWords } from '../../words.ts';
import type { Heading } from './headings.ts';
import { OutlineMenu } from './OutlineMenu.tsx';
import styles from './SourceHeader.module.css';
import { useReadingPlace } from './use-reading-place.ts';
import { readingWords } from './words.ts';

type SourcePlaceProps = {
  readonly document: SourceDocument;
  readonly headings: readonly Heading[];
  readonly openZones: ReadonlySet<number>;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly articleRef: RefObject<HTMLElement | null>;
  readonly onGoTo: (heading: Heading) => void;
};

/** Says where in the source one is, and keeps up with scrolling by itself so that nothing else is drawn again. */
export function SourcePlace({ document, headings, openZones, scrollerRef, articleRef, onGoTo }: SourcePlaceProps) {
  const w = useWords(readingWords);
  const { page, heading } = useReadingPlace(scrollerRef, articleRef, document, headings, openZones);
  return (
    <>
      <div className={styles['where']}>
        <h2 className={styles['name']}>{w.source}</h2>
        {page !== null && <span className={styles['page']}>{w.pageOf(page, document.pages.length)}</span>}
      </div>
      <OutlineMenu headings={headings} current={heading} onGoTo={onGoTo} />
    </>
  );
}
