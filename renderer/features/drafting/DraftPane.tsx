import { useMemo, type ReactNode } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { CitationVisit } from '../../editor/citation-directory.ts';
import type { ReviewMode } from '../../editor/review/review-link.ts';
import { useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import { citationReader, type SourceLookup } from './citation-reader.ts';
import { Draft } from './Draft.tsx';
import type { DraftSending } from './DraftHeader.tsx';
import type { DraftHandle, DraftStatus } from './draft-handle.ts';
import styles from './DraftPane.module.css';
import { useOpenText } from './use-open-text.ts';
import { draftingWords } from './words.ts';

type DraftPaneProps = {
  readonly responseId: ResponseId;
  readonly sources: SourceLookup;
  /** A citation was pressed: shows its words in the source. */
  readonly onShowCitation: (citation: Citation, now: Citation, visit: CitationVisit) => void;
  readonly onReady: (handle: DraftHandle | null) => void;
  readonly onStatus: (status: DraftStatus) => void;
  readonly onExport?: (() => void) | undefined;
  readonly sending?: DraftSending | undefined;
  readonly headerEnd?: ReactNode;
  /** The most that may be done with the text: everything, if not given. */
  readonly mode?: ReviewMode | undefined;
};

/** Opens an answer and keeps it in step with the store. */
export function DraftPane({ responseId, sources, onShowCitation, onReady, onStatus, onExport, sending, headerEnd, mode }: DraftPaneProps) {
  const w = useWords(draftingWords);
  const { opening, openAgain } = useOpenText(responseId);
  const { data: library } = useRequest('library.overview', {});
  const restore = useCommand('response.restore');
  const openLink = useCommand('link.open');
  // Memoised, since every citation is drawn anew when the reader changes.
  const readCitation = useMemo(() => {
    const known = new Set(library?.hearings.flatMap((hearing) => hearing.sources.map(({ id }) => id)));
    return citationReader(sources, (sourceId) => library === undefined || known.has(sourceId), w.citation);
  }, [sources, library, w]);

  if (opening.kind === 'opening' || library === undefined) {
    return (
      <div className={styles['pane']}>
        <Spinner label={w.loading} />
      </div>
    );
  }
  const response = library.hearings.flatMap(({ responses }) => responses).find(({ id }) => id === responseId);
  if (response === undefined) {
    const bringBack = (): void => void restore.mutateAsync({ responseId }).then(openAgain, () => undefined);
    return (
      <div className={styles['pane']}>
        <EmptyState
          icon="document"
          title={w.remove.again}
          text={w.remove.againText}
          action={<Button onPress={bringBack}>{w.remove.restore}</Button>}
        />
      </div>
    );
  }
  if (opening.kind === 'failed') {
    return (
      <div className={styles['pane']}>
        <FailureNotice failure={opening.failure} onRetry={openAgain} />
      </div>
    );
  }
  return (
    <Draft
      key={opening.text.responseId}
      text={opening.text}
      response={response}
      readCitation={readCitation}
      sources={sources}
      onShowCitation={onShowCitation}
      onOpenLink={(href) => openLink.mutate({ href })}
      onReady={onReady}
      onStatus={onStatus}
      onExport={onExport}
      sending={sending}
      headerEnd={headerEnd}
      mode={mode}
    />
  );
}
