import { Fragment, use, type ReactNode } from 'react';
import type { Page, TextRange } from '../../../shared/domain/source-document.ts';
import { GlossMark } from './correcting/GlossMark.tsx';
import { ReadingMarksContext } from './correcting/reading-marks.ts';
import { PageMark } from './PageMark.tsx';

type TextRunProps = {
  /** The whole canonical text. */
  readonly text: string;
  readonly range: TextRange;
  /** Pages of the block; those that begin inside this run are marked in it. */
  readonly pages?: readonly Page[];
  readonly className?: string | undefined;
};

/** What stands in the run beside its letters: where a page begins, and what was accepted of a remark. */
type Beside = { readonly at: number; readonly view: ReactNode };

/** Draws a stretch of the canonical text, letter by letter. Nothing else in the source may draw text. */
export function TextRun({ text, range, pages = [], className }: TextRunProps) {
  const { glosses } = use(ReadingMarksContext);
  const beside: readonly Beside[] = [
    ...pages
      .filter(({ start }) => start >= range.start && start < range.end)
      .map((page): Beside => ({ at: page.start, view: <PageMark page={page} isInline /> })),
    ...glosses
      .filter(({ at }) => at > range.start && at <= range.end)
      .map((gloss): Beside => ({ at: gloss.at, view: <GlossMark gloss={gloss} /> })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <span data-start={range.start} className={className}>
      {text.slice(range.start, beside[0]?.at ?? range.end)}
      {beside.map(({ at, view }, index) => (
        <Fragment key={`${at}-${index}`}>
          {view}
          {text.slice(at, beside[index + 1]?.at ?? range.end)}
        </Fragment>
      ))}
    </span>
  );
}
