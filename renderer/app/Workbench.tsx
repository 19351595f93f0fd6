import { useState, type ReactNode } from 'react';
import type { AnnotationId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import type { DraftHandle, DraftStatus } from '../features/drafting/draft-handle.ts';
import { DraftPane } from '../features/drafting/DraftPane.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SplitPane, type Side } from '../ui/SplitPane.tsx';
import { useWords } from '../words.ts';
import { paneProps } from './panes.ts';
import { SourceSide } from './SourceSide.tsx';
import { useCiting } from './use-citing.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useSourceLookup } from './use-source-lookup.ts';
import type { WorkbenchView } from '../../shared/ipc/view.ts';
import styles from './Workbench.module.css';
import { appWords } from './words.ts';

type WorkbenchProps = {
  readonly overview: HearingOverview;
  readonly view: WorkbenchView;
  readonly handle: DraftHandle | null;
  /** The answer that was just begun: writing starts in it at once. */
  readonly begun: ResponseId | null;
  readonly onSource: (sourceId: SourceId) => void;
  readonly onReady: (handle: DraftHandle | null) => void;
  readonly onStatus: (status: DraftStatus) => void;
  readonly onExport: () => void;
  readonly onAddSource: () => void;
  /** Begins an answer and opens it; false when it could not be begun, which has been told. */
  readonly beginResponse: () => Promise<boolean>;
  /** Draws the sidebar: choosing a source there ends the way back to a citation. */
  readonly renderSidebar: (chooseSource: (sourceId: SourceId) => void) => ReactNode;
};

/** The source on one side, the answer on the other, and what goes between them. */
export function Workbench({
  overview,
  view,
  handle,
  begun,
  onSource,
  onReady,
  onStatus,
  onExport,
  onAddSource,
  beginResponse,
  renderSidebar,
}: WorkbenchProps) {
  const { work: w } = useWords(appWords);
  const [front, setFront] = useState<Side>('left');
  const [activeNote, setActiveNote] = useState<AnnotationId | null>(null);
  const readingOf = useSourceLookup(overview.sources);
  const citing = useCiting({
    handle,
    hasResponse: view.responseId !== null,
    beginResponse,
    readingOf,
    isInHearing: (sourceId) => overview.sources.some(({ id }) => id === sourceId),
    openSource: onSource,
    activate: setActiveNote,
    lookAt: setFront,
  });
  useGlobalKeys((command) => command === 'back-to-answer' && citing.back());

  const chooseSource = (sourceId: SourceId): void => {
    citing.leave();
    setActiveNote(null);
    setFront('left');
    onSource(sourceId);
  };

  const source =
    view.sourceId === null ? (
      <EmptyState
        icon="document"
        title={w.noSourceTitle}
        text={w.noSourceText}
        action={
          <Button variant="primary" icon="plus" onPress={onAddSource}>
            {w.addSource}
          </Button>
        }
      />
    ) : (
      <SourceSide sourceId={view.sourceId} citing={citing} activeNote={activeNote} onActivateNote={setActiveNote} />
    );

  const response =
    view.responseId === null ? (
      <EmptyState
        icon="pen"
        title={w.noResponseTitle}
        text={w.noResponseText}
        action={
          <Button variant="primary" icon="pen" onPress={() => void beginResponse().then((begun) => begun && setFront('right'))}>
            {w.newResponse}
          </Button>
        }
      />
    ) : (
      <DraftPane
        key={view.responseId}
        responseId={view.responseId}
        sources={readingOf}
        onShowCitation={citing.show}
        onReady={(ready) => {
          onReady(ready);
          if (ready !== null && !citing.insertWaiting(ready) && view.responseId === begun) ready.focus();
        }}
        onStatus={onStatus}
        onExport={onExport}
      />
    );

  return (
    <>
      {renderSidebar(chooseSource)}
      <main className={styles['panes']}>
        <SplitPane
          left={
            <div className={styles['pane']} {...paneProps}>
              {source}
            </div>
          }
          right={
            <div className={styles['pane']} data-side="answer" {...paneProps}>
              {response}
            </div>
          }
          leftLabel={w.source}
          rightLabel={w.response}
          storageKey="pejling.split"
          front={front}
          onFront={setFront}
        />
      </main>
    </>
  );
}
