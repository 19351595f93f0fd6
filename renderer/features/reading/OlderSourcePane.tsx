import type { ReactNode } from 'react';
import type { AppliedCorrection } from '../../../shared/corrections/correction.ts';
import type { AnnotationId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { VersionReading } from '../../../shared/ipc/requests/versions.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import type { MarginLayout } from './margin-positions.ts';
import styles from './SourcePane.module.css';
import { SourceView } from './SourceView.tsx';
import { readingWords } from './words.ts';

type OlderSourcePaneProps = {
  readonly versionId: SourceVersionId;
  readonly activeAnnotationId: AnnotationId | null;
  readonly onActivateAnnotation: (id: AnnotationId | null) => void;
  /** Says that this is not the newest version. */
  readonly renderNotice: (reading: VersionReading) => ReactNode;
  readonly renderMargin: (layout: MarginLayout, reading: VersionReading) => ReactNode;
  readonly headerEnd: ReactNode;
};

const nothing = (): void => undefined;
const noCorrections: readonly AppliedCorrection[] = [];

/** An older version of a source, to be read, with its notes where they stood. */
export function OlderSourcePane({ versionId, renderNotice, renderMargin, ...view }: OlderSourcePaneProps) {
  const w = useWords(readingWords);
  const reading = useRequest('source.readVersion', { sourceVersionId: versionId });
  if (reading.isPending)
    return (
      <div className={styles['waiting']}>
        <Spinner label={w.loading} />
      </div>
    );
  if (reading.isError)
    return (
      <div className={styles['waiting']}>
        <FailureNotice failure={failureOf(reading.error)} onRetry={() => void reading.refetch()} />
      </div>
    );
  const { title, document, notes } = reading.data;
  return (
    <SourceView
      key={versionId}
      isReadOnly
      title={title}
      document={document}
      corrections={noCorrections}
      asRead={document}
      versionId={versionId}
      annotations={notes}
      onAnnotate={nothing}
      onAddPassage={undefined}
      onCite={undefined}
      jump={null}
      notice={renderNotice(reading.data)}
      renderMargin={(layout) => renderMargin(layout, reading.data)}
      takesFocus={false}
      onFocusTaken={nothing}
      {...view}
    />
  );
}
