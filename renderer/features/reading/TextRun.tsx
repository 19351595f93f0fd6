import { Fragment } from 'react';
import type { Page, TextRange } from '../../../shared/domain/source-document.ts';
import { PageMark } from './PageMark.tsx';

type TextRunProps = {
  /** The whole canonical text. */
  readonly text: string;
  readonly range: TextRange;
  /** Pages of the block; those that begin inside this run are marked in it. */
  readonly pages?: readonly Page[];
  readonly className?: string | undefined;
};

/** Draws a stretch of the canonical text, letter by letter. Nothing else in the source may draw text. */
export function TextRun({ text, range, pages = [], className }: TextRunProps) {
  const breaks = pages.filter(({ start }) => start >= range.start && start < range.end);
  const first = breaks[0]?.start ?? range.end;
  return (
    <span data-start={range.start} className={className}>
      {text.slice(range.start, first)}
      {breaks.map((page, index) => (
        <Fragment key={`${page.start}-${page.label}`}>
          <PageMark page={page} isInline />
          {text.slice(page.start, breaks[index + 1]?.start ?? range.end)}
        </Fragment>
      ))}
    </span>
  );
}
