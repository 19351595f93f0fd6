import type { ReactNode } from 'react';
import type { Annotation, AnnotationType } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import type { MarginLayout } from './margin-positions.ts';
import styles from './SourcePane.module.css';
import { SourceView, type Jump } from './SourceView.tsx';
import { readingWords } from './words.ts';

type SourcePaneProps = {
  readonly sourceId: SourceId;
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  readonly onActivateAnnotation: (id: AnnotationId | null) => void;
  readonly onAnnotate: (versionId: SourceVersionId, range: TextRange, type: AnnotationType) => void;
  /** Cites selected words directly. Left out when there is no answer to cite in. */
  readonly onCite?: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  readonly jump: Jump | null;
  /** The column of notes: scrolls with the text, beside whose words it stands. */
  readonly renderMargin: (layout: MarginLayout) => ReactNode;
  readonly headerEnd?: ReactNode;
};

export function SourcePane({ sourceId, onCite, headerEnd = null, ...view }: SourcePaneProps) {
  const w = useWords(readingWords);
  const reading = useRequest('source.read', { sourceId });
  if (reading.isPending)
    return (
      <div className={styles['waiting']}>
        <Spinner label={w.loading} />
      </div>
    );
  if (reading.isError) {
    return (
      <div className={styles['waiting']}>
        <FailureNotice failure={failureOf(reading.error)} onRetry={() => void reading.refetch()} />
      </div>
    );
  }
  const { summary, document, corrections, asRead } = reading.data;
  if (document.text.trim() === '')
    return (
      <div className={styles['waiting']}>
        <EmptyState icon="document" title={w.emptyTitle} text={w.emptyText} />
      </div>
    );
  return (
    <SourceView
      key={summary.versionId}
      title={summary.title}
      document={document}
      corrections={corrections}
      asRead={asRead}
      versionId={summary.versionId}
      onCite={onCite}
      headerEnd={headerEnd}
      {...view}
    />
  );
}
