import { useState, type ReactNode } from 'react';
import type { AnnotationId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import type { DraftHandle, DraftStatus } from '../features/drafting/draft-handle.ts';
import { SpellingHearing } from '../editor/spelling/spelling-hearing.ts';
import { DraftPane } from '../features/drafting/DraftPane.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SplitPane, type Side } from '../ui/SplitPane.tsx';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import { CoverageButton } from '../features/coverage/CoverageButton.tsx';
import { OutlineMarksContext } from '../features/reading/outline-marks.ts';
import { CoverageSide } from './CoverageSide.tsx';
import { paneProps } from './panes.ts';
import { NotesSide } from './NotesSide.tsx';
import { SourceSide } from './SourceSide.tsx';
import { VersionScreens } from './VersionScreens.tsx';
import { useCiteNote } from './use-cite-note.ts';
import { useCiting } from './use-citing.ts';
import { useCoverage } from './use-coverage.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { useOutlineMarks } from './use-outline-marks.ts';
import { useSourceLookup } from './use-source-lookup.ts';
import { SentStatus } from '../features/sending/SentStatus.tsx';
import { useAnswerCitation } from './use-answer-citation.ts';
import type { VersionWork } from './use-version-work.ts';
import { useVisit } from './use-visit.ts';
import type { Visit } from './use-visits.ts';
import type { WorkbenchView } from '../../shared/ipc/view.ts';
import styles from './Workbench.module.css';
import { appWords } from './words.ts';

type WorkbenchProps = {
  readonly overview: HearingOverview;
  readonly view: WorkbenchView;
  readonly handle: DraftHandle | null;
  /** The answer that was just begun: writing starts in it at once. */
  readonly begun: ResponseId | null;
  /** A hit of a search to go to; null when none was chosen. */
  readonly visit: Visit | null;
  readonly onVisited: () => void;
  readonly versions: VersionWork;
  readonly onSource: (sourceId: SourceId) => void;
  readonly onResponse: (responseId: ResponseId) => void;
  readonly onReady: (handle: DraftHandle | null) => void;
  readonly onStatus: (status: DraftStatus) => void;
  readonly onExport: () => void;
  readonly onSendings: () => void;
  /** Sends the open answer along in a package. */
  readonly onSendTo: () => void;
  readonly onAddSource: () => void;
  /** Begins an answer and opens it; false when it could not be begun, which has been told. */
  readonly beginResponse: () => Promise<boolean>;
  /** Asks what an answer is to be begun with. */
  readonly onNewResponse: () => void;
  /** Draws the sidebar: choosing a source there ends the way back to a citation. */
  readonly renderSidebar: (chooseSource: (sourceId: SourceId) => void) => ReactNode;
};

/** The source on one side, the answer on the other, and what goes between them. */
export function Workbench({
  overview,
  view,
  handle,
  begun,
  visit,
  onVisited,
  versions,
  onSource,
  onResponse,
  onReady,
  onStatus,
  onExport,
  onSendings,
  onSendTo,
  onAddSource,
  beginResponse,
  onNewResponse,
  renderSidebar,
}: WorkbenchProps) {
  const { work: w } = useWords(appWords);
  const [front, setFront] = useState<Side>('left');
  const [activeNote, setActiveNote] = useState<AnnotationId | null>(null);
  /** What stands in the place of the source: the notes of the hearing, or what the answer says to each guidepost. */
  const [shownInstead, showInstead] = useState<'notes' | 'coverage' | null>(null);
  const notesAreShown = shownInstead === 'notes';
  const showNotes = (areShown: boolean): void => showInstead(areShown ? 'notes' : null);
  const lookAt = (side: Side): void => {
    versions.show(null);
    setFront(side);
  };
  const readingOf = useSourceLookup(overview.sources);
  const citing = useCiting({
    handle,
    hasResponse: view.responseId !== null,
    beginResponse,
    readingOf,
    isInHearing: (sourceId) => overview.sources.some(({ id }) => id === sourceId),
    openSource: (sourceId) => {
      showNotes(false);
      onSource(sourceId);
    },
    activate: setActiveNote,
    lookAt,
  });
  useGlobalKeys((command) => command === 'back-to-answer' && citing.back());
  useVisit(visit, {
    hearingId: overview.hearing.id,
    responseId: view.responseId,
    onVisited,
    citing,
    handle,
    activate: setActiveNote,
    lookAt: (side) => {
      if (side === 'left') showNotes(false);
      lookAt(side);
    },
  });
  const answerCitation = useAnswerCitation({ responseId: view.responseId, handle, onResponse, lookAt });
  const citeNote = useCiteNote(citing.citeNote);
  const coverage = useCoverage({ overview, responseId: view.responseId, handle, readingOf, citing });
  const outlineMarks = useOutlineMarks(coverage.store, view.sourceId, view.responseId !== null);
  const toggleInstead = (asked: 'notes' | 'coverage'): void => {
    lookAt('left');
    showInstead(shownInstead === asked ? null : asked);
  };
  useMenuCommands((command) => {
    if (command === 'show-notes') toggleInstead('notes');
    if (command === 'show-coverage') toggleInstead('coverage');
  });

  const chooseSource = (sourceId: SourceId): void => {
    citing.leave();
    showNotes(false);
    setActiveNote(null);
    setFront('left');
    versions.show(null);
    onSource(sourceId);
  };

  const showNote = (sourceId: SourceId, id: AnnotationId, range: TextRange | null): void => {
    chooseSource(sourceId);
    setActiveNote(id);
    if (range === null) showToast({ message: w.noteWithoutPlace });
    else citing.goTo(sourceId, range);
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
      <SourceSide
        overview={overview}
        sourceId={view.sourceId}
        versions={versions}
        citing={citing}
        onCiteNote={citeNote}
        activeNote={activeNote}
        onActivateNote={setActiveNote}
        onAllNotes={() => showNotes(true)}
      />
    );

  const response =
    view.responseId === null ? (
      <EmptyState
        icon="pen"
        title={w.noResponseTitle}
        text={w.noResponseText}
        action={
          <span className={styles['ways']}>
            <Button variant="primary" icon="pen" onPress={() => void beginResponse()}>
              {w.newResponse}
            </Button>
            <Button onPress={onNewResponse}>{w.chooseTemplate}</Button>
          </span>
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
          if (ready !== null && !answerCitation.arrive(ready) && !citing.insertWaiting(ready) && view.responseId === begun) ready.focus();
        }}
        onStatus={onStatus}
        onExport={onExport}
        sending={{ status: <SentStatus responseId={view.responseId} onOpen={onSendings} />, open: onSendings, sendTo: onSendTo }}
        headerEnd={<CoverageButton store={coverage.store} onOpen={() => toggleInstead('coverage')} />}
      />
    );

  return (
    <>
      {renderSidebar(chooseSource)}
      <SpellingHearing value={overview.hearing.id}>
        <main className={styles['panes']}>
          {versions.screen !== null && (
            <VersionScreens
              overview={overview}
              screen={versions.screen}
              versions={versions}
              onShowNote={showNote}
              onShowCitation={answerCitation.show}
            />
          )}
          {/* What is written and read keeps its place meanwhile. */}
          <div className={styles['desk']} hidden={versions.screen !== null}>
            <SplitPane
              left={
                <div className={styles['pane']} {...paneProps}>
                  {/* The source keeps its place while one looks at the notes. */}
                  <div className={styles['source']} hidden={shownInstead !== null}>
                    <OutlineMarksContext value={outlineMarks}>{source}</OutlineMarksContext>
                  </div>
                  {notesAreShown && (
                    <NotesSide
                      overview={overview}
                      sourceId={view.sourceId}
                      responseId={view.responseId}
                      readingOf={readingOf}
                      citing={citing}
                      onCiteNote={citeNote}
                      activeNote={activeNote}
                      onActivateNote={setActiveNote}
                      onSource={onSource}
                      onClose={() => showNotes(false)}
                    />
                  )}
                  {shownInstead === 'coverage' && (
                    <CoverageSide
                      hearingId={overview.hearing.id}
                      coverage={coverage}
                      handle={handle}
                      hasAnswer={view.responseId !== null}
                      citing={citing}
                      onSource={onSource}
                      lookAt={lookAt}
                      onClose={() => showInstead(null)}
                    />
                  )}
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
          </div>
        </main>
      </SpellingHearing>
    </>
  );
}
