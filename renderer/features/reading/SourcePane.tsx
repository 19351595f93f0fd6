import { useState, type ReactNode } from 'react';
import type { Annotation, AnnotationType, PassageScope } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { READER_VERSION } from '../../../shared/text/reader-version.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import type { MarginLayout } from './margin-positions.ts';
import { PointsOffer } from './PointsOffer.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import styles from './SourcePane.module.css';
import { SourceView } from './SourceView.tsx';
import type { Jump } from './use-source-navigation.ts';
import { readingWords } from './words.ts';

type SourcePaneProps = {
  readonly sourceId: SourceId;
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  readonly onActivateAnnotation: (id: AnnotationId | null) => void;
  readonly onAnnotate: (versionId: SourceVersionId, range: TextRange, type: AnnotationType, scope: PassageScope) => void;
  /** Adds selected words to the active note. Left out when no note is active. */
  readonly onAddPassage?: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  /** Cites selected words directly. Left out when there is no answer to cite in. */
  readonly onCite?: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  /** Proposes other words for selected ones. Left out when there is no answer to do it in. */
  readonly onAmend?: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  readonly jump: Jump | null;
  /** The column of notes: scrolls with the text, beside whose words it stands. */
  readonly renderMargin: (layout: MarginLayout) => ReactNode;
  readonly headerEnd?: ReactNode;
};

export function SourcePane({ sourceId, onCite, onAmend, onAddPassage, headerEnd = null, ...view }: SourcePaneProps) {
  const w = useWords(readingWords);
  const reading = useRequest('source.read', { sourceId });
  /** The version that was shown when its source was read again. */
  const [readFrom, setReadFrom] = useState<SourceVersionId | null>(null);
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
      onAmend={onAmend}
      onAddPassage={onAddPassage}
      headerEnd={headerEnd}
      notice={
        <>
          <ReadAgain sourceId={sourceId} reader={document.reader} onRead={() => setReadFrom(summary.versionId)} />
          {document.handover !== undefined && <PointsOffer sourceId={sourceId} handover={document.handover} />}
        </>
      }
      takesFocus={readFrom !== null && (readFrom !== summary.versionId || document.reader >= READER_VERSION)}
      onFocusTaken={() => setReadFrom(null)}
      {...view}
    />
  );
}
