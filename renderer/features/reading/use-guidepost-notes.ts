import { useLayoutEffect, useState } from 'react';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { guidepostAt, type Heading } from './headings.ts';

type GuidepostNotes = {
  /** Makes a note on the guidepost whose heading begins at `start`. Stays the same function: the drawn text holds it. */
  readonly annotateHeading: (start: number) => void;
  /** Makes a note on the guidepost that holds an offset, if one does. */
  readonly annotateAt: (offset: number) => void;
};

/** Notes on whole guideposts; `annotate` gets the words of the heading. */
export function useGuidepostNotes(headings: readonly Heading[], annotate: (range: TextRange) => void): GuidepostNotes {
  const latest = { headings, annotate };
  const [steady] = useState(() => {
    let current = latest;
    return {
      annotateHeading: (start: number): void => {
        const heading = current.headings.find(({ blockStart }) => blockStart === start);
        if (heading !== undefined) current.annotate(heading.range);
      },
      follow: (next: typeof latest): void => {
        current = next;
      },
    };
  });
  useLayoutEffect(() => steady.follow(latest));
  return {
    annotateHeading: steady.annotateHeading,
    annotateAt: (offset) => {
      const guidepost = guidepostAt(headings, offset);
      if (guidepost !== null) annotate(guidepost.range);
    },
  };
}
