import type { DraftStatus } from '../features/drafting/draft-handle.ts';
import { wholeNumber } from '../../shared/words/dates.ts';
import { useLanguage, useWords } from '../words.ts';
import styles from './StatusBar.module.css';
import { appWords } from './words.ts';

type PageFigureProps = { readonly status: DraftStatus; readonly onPageLimit: () => void };

/** How many pages the open answer fills, and how many it may; pressed, it asks for the limit. */
export function PageFigure({ status: { pages, pageLimit: limit, readOnly }, onPageLimit }: PageFigureProps) {
  const { status: w } = useWords(appWords);
  const language = useLanguage();
  const number = (value: number): string => wholeNumber(value, language);
  if (pages === null && limit === null) return null;
  const isOver = pages !== null && limit !== null && pages > limit;
  const figure =
    limit === null
      ? w.pages(number(pages ?? 0), pages === 1)
      : pages === null
        ? w.pageLimit(number(limit), limit === 1)
        : w.pagesOf(number(pages), number(limit), limit === 1);
  if (readOnly) return <span>{figure}</span>;
  return (
    <button type="button" className={styles['pages']} data-over={isOver} title={isOver ? w.tooLong : w.limitHint} onClick={onPageLimit}>
      {figure}
    </button>
  );
}
