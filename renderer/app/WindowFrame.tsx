import { useState } from 'react';
import type { Hearing } from '../../shared/domain/hearing.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { LibraryOverview, Preferences } from '../../shared/ipc/shapes.ts';
import type { View } from '../../shared/ipc/view.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import type { AddSourceStart } from '../features/library/AddSourceDialog.tsx';
import { DropOverlay } from '../features/library/DropOverlay.tsx';
import { ImportPanel } from '../features/library/ImportPanel.tsx';
import { ErasingReminders } from '../features/library/erasing/ErasingReminders.tsx';
import { LibraryPane } from '../features/library/LibraryPane.tsx';
import { useCreateResponse } from '../features/library/use-create-response.ts';
import { useFileDrop } from '../features/library/use-file-drop.ts';
import { useImports } from '../features/library/use-imports.ts';
import { OpeningDialogs } from '../features/packages/OpeningDialogs.tsx';
import type { AnswerStart } from '../features/templates/TemplateChooser.tsx';
import { showToast } from '../ui/toast.ts';
import { useUndoStack } from '../ui/undo-stack.tsx';
import { useWords } from '../words.ts';
import { createDraftStatuses } from './draft-statuses.ts';
import { sourceAt } from './drop-target.ts';
import { FirstUseHint } from './FirstUseHint.tsx';
import { focusPane, rememberPlace, paneProps } from './panes.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useGlobalKeys } from './use-global-keys.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { useNow } from './use-now.ts';
import { useOpenDialog } from './use-open-dialog.ts';
import { usePackageWork } from './use-package-work.ts';
import { usePasteSource } from './use-paste-source.ts';
import { useSidebar } from './use-sidebar.ts';
import { useStoredFlag } from './use-stored-flag.ts';
import { useVersionWork } from './use-version-work.ts';
import { useView } from './use-view.ts';
import { useVisits } from './use-visits.ts';
import { VersionDialogs } from './VersionDialogs.tsx';
import { libraryView, overviewOf, workbenchOf } from './view.ts';
import { WindowDialogs } from './WindowDialogs.tsx';
import styles from './WindowFrame.module.css';
import { appWords } from './words.ts';
import { Workbench } from './Workbench.tsx';

/** An open answer as the window knows it: only what belongs to the answer that is shown counts. */
type OpenDraft = { readonly responseId: ResponseId; readonly handle: DraftHandle | null };

type WindowFrameProps = { readonly library: LibraryOverview; readonly lastView: View | null; readonly theme: Preferences['theme'] };

export function WindowFrame({ library, lastView, theme }: WindowFrameProps) {
  const w = useWords(appWords);
  const now = useNow();
  const { view, go, goToNew } = useView(library, lastView);
  const [dialog, setDialog] = useOpenDialog();
  const [openDraft, setOpenDraft] = useState<OpenDraft | null>(null);
  const [statuses] = useState(createDraftStatuses);
  const [begun, setBegun] = useState<ResponseId | null>(null);
  const [hintIsShown, showHint] = useStoredFlag('pejling.hint', true);
  const { visit, endVisit, ...hits } = useVisits(view, go);
  const sidebar = useSidebar();
  const undoStack = useUndoStack();
  const createResponse = useCreateResponse();

  const workbench = view.kind === 'workbench' ? view : null;
  const overview = workbench === null ? undefined : overviewOf(workbench, library);
  const responseId = workbench?.responseId ?? null;
  const draft = openDraft?.responseId === responseId ? openDraft : null;
  const source = overview?.sources.find(({ id }) => id === workbench?.sourceId);

  const beginResponse = async (start?: AnswerStart): Promise<boolean> => {
    if (workbench === null) return false;
    const response = await createResponse(workbench.hearingId, start);
    if (response === null) return false;
    setBegun(response.id);
    await goToNew({ ...workbench, responseId: response.id });
    return true;
  };
  const newHearing = (next: AddSourceStart | null = null): void => setDialog({ kind: 'hearing', hearing: null, next });
  const editHearing = (hearing: Hearing): void => setDialog({ kind: 'hearing', hearing, next: null });
  const showSource = ({ hearingId, id }: SourceSummary): void =>
    void goToNew({
      kind: 'workbench',
      hearingId,
      sourceId: id,
      responseId: workbench?.hearingId === hearingId ? workbench.responseId : null,
    });
  const imports = useImports(showSource);
  const versions = useVersionWork(workbench?.hearingId ?? null, imports);
  const packages = usePackageWork(draft?.handle ?? null, (hearingId) => void goToNew(workbenchOf(hearingId)), setDialog);
  const addSource = (start: AddSourceStart): void =>
    library.hearings.length === 0 ? newHearing(start) : setDialog({ kind: 'add-source', start });
  const newResponse = (): void => (workbench === null ? void showToast({ message: w.bar.noHearing }) : setDialog({ kind: 'new-response' }));
  const exportResponse = (format: ExportFormat | null = null): void => {
    if (workbench === null) showToast({ message: w.bar.noHearing });
    else if (responseId === null) showToast({ message: w.bar.noResponse, action: { label: w.bar.newResponse, onPress: newResponse } });
    else setDialog({ kind: 'export', format });
  };
  const checkResponse = (): void => (responseId === null ? exportResponse() : setDialog({ kind: 'check' }));
  const search = (): void => setDialog({ kind: 'search', startsIn: workbench === null ? 'everywhere' : 'hearing' });
  const findInSource = (): void => setDialog({ kind: 'search', startsIn: source === undefined ? 'everywhere' : 'source' });
  const showLibrary = (): void => go(libraryView);
  const [lastWorkbench, setLastWorkbench] = useState(workbench);
  if (workbench !== null && JSON.stringify(workbench) !== JSON.stringify(lastWorkbench)) setLastWorkbench(workbench);

  useMenuCommands((command) => {
    switch (command) {
      case 'new-hearing':
        return newHearing();
      case 'add-source':
        return addSource({ kind: 'choose' });
      case 'paste-source':
        return addSource({ kind: 'paste', text: '' });
      case 'new-response':
        return newResponse();
      case 'check':
        return checkResponse();
      case 'export':
        return exportResponse();
      case 'export-pdf':
        return exportResponse('pdf');
      case 'export-docx':
        return exportResponse('docx');
      case 'search':
        return search();
      case 'find-in-source':
        return findInSource();
      case 'show-library':
        return showLibrary();
      case 'show-workbench': {
        const first = library.hearings[0];
        if (lastWorkbench !== null) go(lastWorkbench);
        else if (first !== undefined) go(workbenchOf(first.hearing.id));
        return undefined;
      }
      // The workbench carries it out; elsewhere there is no hearing to show the notes of.
      case 'show-notes':
      case 'show-coverage':
        return workbench === null ? void showToast({ message: w.bar.noHearing }) : undefined;
      // The answer carries it out.
      case 'show-versions':
        return responseId === null ? void showToast({ message: w.bar.noResponse }) : undefined;
      case 'show-shortcuts':
        return setDialog({ kind: 'shortcuts' });
    }
  });
  useGlobalKeys((command) => {
    switch (command) {
      case 'undo':
        void undoStack.undo();
        return true;
      case 'redo':
        void undoStack.redo();
        return true;
      case 'toggle-sidebar':
        if (workbench !== null) sidebar.toggle();
        return workbench !== null;
      case 'show-shortcuts':
        setDialog({ kind: 'shortcuts' });
        return true;
      case 'next-pane':
        return focusPane(1);
      case 'previous-pane':
        return focusPane(-1);
      case 'search':
        search();
        return true;
      case 'find-in-source':
        findInSource();
        return true;
      case 'back-to-answer':
        return false;
    }
  });
  usePasteSource(dialog === null, (pasted) => addSource({ kind: 'paste', ...pasted }));
  const filesAreOver = useFileDrop(dialog === null && versions.asked === null && packages.opening.step === null, (dropped, at) => {
    const files = packages.dropped(dropped);
    if (files.length === 0) return undefined;
    if (workbench === null) return addSource({ kind: 'files', files });
    const id = sourceAt(at);
    const under = overview?.sources.find((candidate) => candidate.id === id);
    const [file, ...others] = files;
    if (under !== undefined && file !== undefined && others.length === 0) return versions.ask({ kind: 'dropped', source: under, file });
    return imports.files(workbench.hearingId, files);
  });

  return (
    <div className={styles['window']} onFocus={(event) => rememberPlace(event.target)}>
      <TopBar
        hearing={overview?.hearing.title ?? null}
        source={source?.title ?? null}
        onLibrary={showLibrary}
        onSearch={search}
        sidebar={workbench === null ? null : { isOpen: sidebar.isOpen, onToggle: sidebar.toggle }}
        settings={
          <SettingsMenu
            theme={theme}
            onShortcuts={() => setDialog({ kind: 'shortcuts' })}
            onAuthor={() => setDialog({ kind: 'author' })}
            onSpelling={() => setDialog({ kind: 'spelling' })}
            onBackups={() => setDialog({ kind: 'backups' })}
            onOpenPackage={packages.opening.choose}
            onIntroduction={workbench === null ? null : () => showHint(true)}
          />
        }
        onExport={workbench === null ? null : () => exportResponse()}
      />
      {workbench === null || overview === undefined ? (
        <main className={styles['library']} {...paneProps}>
          <LibraryPane
            now={now}
            onOpen={(hearingId) => go(workbenchOf(hearingId))}
            onCreate={() => newHearing()}
            onEdit={editHearing}
            onSend={packages.send}
            onOpenPackage={packages.opening.choose}
          />
        </main>
      ) : (
        <div className={styles['work']}>
          {hintIsShown && <FirstUseHint overview={overview} onClose={() => showHint(false)} onNewHearing={() => newHearing()} />}
          <div className={styles['desk']}>
            <Workbench
              key={workbench.hearingId}
              overview={overview}
              view={workbench}
              handle={draft?.handle ?? null}
              begun={begun}
              visit={visit}
              onVisited={endVisit}
              versions={versions}
              onResponse={(next) => go({ ...workbench, responseId: next })}
              onSource={(sourceId) => go({ ...workbench, sourceId })}
              onReady={(handle) => responseId !== null && setOpenDraft({ responseId, handle })}
              onStatus={(status) => responseId !== null && statuses.tell(responseId, status)}
              onExport={() => exportResponse()}
              onSendings={() => setDialog({ kind: 'sendings' })}
              onSendTo={() => packages.send(workbench.hearingId, responseId)}
              onAddSource={() => addSource({ kind: 'choose' })}
              beginResponse={beginResponse}
              onNewResponse={newResponse}
              renderSidebar={(chooseSource) =>
                sidebar.isOpen && (
                  <div className={styles['side']} data-over={sidebar.isOver ? true : undefined}>
                    <Sidebar
                      overview={overview}
                      hearings={library.hearings}
                      sourceId={workbench.sourceId}
                      responseId={workbench.responseId}
                      now={now}
                      onSource={(sourceId) => {
                        sidebar.close();
                        chooseSource(sourceId);
                      }}
                      onResponse={(next) => {
                        sidebar.close();
                        go({ ...workbench, responseId: next });
                      }}
                      onHearing={(hearingId) => go(workbenchOf(hearingId))}
                      onLibrary={showLibrary}
                      onEdit={editHearing}
                      onNewHearing={() => newHearing()}
                      onAddSource={() => addSource({ kind: 'choose' })}
                      onNewResponse={newResponse}
                      onSend={() => packages.send(workbench.hearingId)}
                      onOpenPackage={packages.opening.choose}
                      onMerges={() => setDialog({ kind: 'merges' })}
                      onConflicts={() => setDialog({ kind: 'conflicts' })}
                      onNewVersion={(of) => versions.ask({ kind: 'file', source: of })}
                    />
                  </div>
                )
              }
            />
          </div>
        </div>
      )}
      <ImportPanel imports={imports} onShow={showSource} />
      <StatusBar
        statuses={statuses}
        hearingId={workbench?.hearingId ?? null}
        responseId={responseId}
        onConflicts={() => setDialog({ kind: 'conflicts' })}
        waiting={versions.waiting}
        onReview={() => versions.show({ kind: 'review', startAt: null })}
        onPageLimit={() => draft?.handle?.askPageLimit()}
      />
      <VersionDialogs versions={versions} />
      <OpeningDialogs opening={packages.opening} />
      {filesAreOver && <DropOverlay hearingTitle={overview?.hearing.title ?? null} />}
      <ErasingReminders now={now} isBusy={dialog !== null} />
      <WindowDialogs
        dialog={dialog}
        setDialog={setDialog}
        library={library}
        workbench={workbench}
        handle={draft?.handle ?? null}
        statuses={statuses}
        imports={imports}
        packages={packages}
        onShowSource={showSource}
        hits={hits}
        onBeginResponse={(start) => void beginResponse(start)}
        onOpen={(next) => void goToNew(next)}
      />
    </div>
  );
}
