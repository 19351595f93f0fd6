import type { Page } from '../../../shared/domain/source-document.ts';
import { useWords } from '../../words.ts';
import styles from './PageMark.module.css';
import { readingWords } from './words.ts';

/** Where a page begins. Its words are drawn by the stylesheet: they are no part of the source's text and cannot be selected. */
export function PageMark({ page, isInline = false }: { readonly page: Page; readonly isInline?: boolean }) {
  const w = useWords(readingWords);
  const Element = isInline ? 'span' : 'div';
  return (
    <Element
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an hr can neither stand inside a line nor draw the page's number
      role="separator"
      aria-label={w.page(page.label)}
      className={isInline ? styles['inline'] : styles['line']}
      data-place={page.start}
      data-label={isInline ? w.pageShort(page.label) : w.page(page.label)}
    />
  );
}
