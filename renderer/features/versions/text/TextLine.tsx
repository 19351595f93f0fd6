import { memo } from 'react';
import { segmentsOf, type Line, type Mark } from './lines.ts';
import styles from './TextColumn.module.css';

/** Memoised: a document has thousands of lines, and marks change on a few. */
export const TextLine = memo(
  function TextLine({ line, marks }: { readonly line: Line; readonly marks: readonly Mark[] }) {
    return (
      <p className={styles['line']} data-start={line.start} data-heading={line.isHeading ? true : undefined}>
        {segmentsOf(line, marks).map(({ text, mark }, index) =>
          mark === null ? (
            text
          ) : (
            // The number stands in the style, so that the line holds the source's letters and nothing else.
            <mark
              key={index}
              className={styles['mark']}
              data-kind={mark.kind}
              data-at={Math.max(mark.start, line.start)}
              data-label={mark.start >= line.start ? mark.label : undefined}
            >
              {text}
            </mark>
          ),
        )}
      </p>
    );
  },
  (before, after) => before.line === after.line && JSON.stringify(before.marks) === JSON.stringify(after.marks),
);
