import type { SourceSummary } from '../../shared/domain/source.ts';
import type { LibraryOverview } from '../../shared/ipc/shapes.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import { AuthorDialog } from '../features/annotations/author/AuthorDialog.tsx';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { ExportDialog } from '../features/exporting/ExportDialog.tsx';
import { AddSourceDialog } from '../features/library/AddSourceDialog.tsx';
import type { Imports } from '../features/library/use-imports.ts';
import { HearingDialog } from '../features/library/HearingDialog.tsx';
import { ConflictsDialog } from '../features/packages/ConflictsDialog.tsx';
import { MergesDialog } from '../features/packages/MergesDialog.tsx';
import { SendDialog } from '../features/packages/SendDialog.tsx';
import { SendingsDialog } from '../features/sending/SendingsDialog.tsx';
import { SearchPalette } from '../features/searching/SearchPalette.tsx';
import { TemplateChooser, type AnswerStart } from '../features/templates/TemplateChooser.tsx';
import { SpellingDialog } from '../features/spelling/SpellingDialog.tsx';
import { CheckSide } from './CheckSide.tsx';
import { useDraftStatusOf, type DraftStatuses } from './draft-statuses.ts';
import type { OpenDialog } from './open-dialog.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import type { View, WorkbenchView } from '../../shared/ipc/view.ts';
import type { PackageWork } from './use-package-work.ts';
import { visitOf } from './visit-of.ts';
import type { useVisits } from './use-visits.ts';
import { workbenchOf } from './view.ts';

type WindowDialogsProps = {
  readonly dialog: OpenDialog | null;
  readonly setDialog: (dialog: OpenDialog | null) => void;
  readonly library: LibraryOverview;
  readonly workbench: WorkbenchView | null;
  readonly handle: DraftHandle | null;
  readonly statuses: DraftStatuses;
  readonly imports: Imports;
  readonly packages: PackageWork;
  readonly onShowSource: (source: SourceSummary) => void;
  /** What is done with what a search or a check has found. */
  readonly hits: Pick<ReturnType<typeof useVisits>, 'showHit' | 'citeHit'>;
  readonly onBeginResponse: (start: AnswerStart) => void;
  /** Opens something the library may not know yet. */
  readonly onOpen: (view: View) => void;
};

export function WindowDialogs({
  dialog,
  setDialog,
  library,
  workbench,
  handle,
  statuses,
  imports,
  packages,
  onShowSource,
  hits,
  onBeginResponse,
  onOpen,
}: WindowDialogsProps) {
  const close = (): void => setDialog(null);
  const status = useDraftStatusOf(statuses, workbench?.responseId ?? null);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'hearing':
      return (
        <HearingDialog
          hearing={dialog.hearing}
          onClose={close}
          onSaved={(hearing) => {
            if (dialog.hearing !== null) return;
            onOpen(workbenchOf(hearing.id));
            if (dialog.next !== null) setDialog({ kind: 'add-source', start: dialog.next });
          }}
        />
      );
    case 'add-source':
      return (
        <AddSourceDialog
          start={dialog.start}
          hearingId={workbench?.hearingId ?? null}
          hearings={library.hearings}
          imports={imports}
          onClose={close}
          onShow={onShowSource}
          onNewHearing={(next) => setDialog({ kind: 'hearing', hearing: null, next })}
        />
      );
    case 'new-response':
      return workbench === null ? null : (
        <TemplateChooser
          hearingId={workbench.hearingId}
          onBegin={(start) => {
            close();
            onBeginResponse(start);
          }}
          onClose={close}
        />
      );
    case 'export':
      return workbench === null || workbench.responseId === null ? null : (
        <ExportDialog
          isOpen
          onClose={close}
          responseId={workbench.responseId}
          status={status}
          flush={() => handle?.flush() ?? Promise.resolve(true)}
          initialFormat={dialog.format ?? undefined}
          onCheck={() => setDialog({ kind: 'check' })}
          onMarkSent={(marking) => setDialog({ kind: 'sendings', marking })}
        />
      );
    case 'sendings':
      return workbench === null || workbench.responseId === null ? null : (
        <SendingsDialog
          responseId={workbench.responseId}
          marking={dialog.marking}
          flush={() => handle?.flush() ?? Promise.resolve(true)}
          onClose={close}
        />
      );
    case 'send': {
      const sent = library.hearings.find(({ hearing }) => hearing.id === dialog.hearingId);
      return sent === undefined ? null : (
        <SendDialog
          hearingId={sent.hearing.id}
          hearingTitle={sent.hearing.title}
          sendable={{ sources: sent.sources, answers: sent.responses }}
          responseId={dialog.responseId}
          flush={packages.flush}
          onClose={close}
        />
      );
    }
    case 'merges':
      return workbench === null ? null : <MergesDialog hearingId={workbench.hearingId} merges={packages.merges} onClose={close} />;
    case 'conflicts':
      return workbench === null ? null : (
        <ConflictsDialog
          hearingId={workbench.hearingId}
          flush={packages.flush}
          onShow={(place) => {
            close();
            hits.showHit(visitOf(workbench.hearingId, place));
          }}
          onClose={close}
        />
      );
    case 'check': {
      const checked = library.hearings.find(({ hearing }) => hearing.id === workbench?.hearingId);
      const response = checked?.responses.find(({ id }) => id === workbench?.responseId);
      return checked === undefined || response === undefined ? null : (
        <CheckSide
          response={response}
          hearingId={checked.hearing.id}
          handle={handle}
          onShowHit={hits.showHit}
          onEditHearing={() => setDialog({ kind: 'hearing', hearing: checked.hearing, next: null })}
          onExport={() => setDialog({ kind: 'export', format: null })}
          onClose={close}
        />
      );
    }
    case 'author':
      return <AuthorDialog onClose={close} />;
    case 'spelling':
      return <SpellingDialog hearings={library.hearings.map(({ hearing }) => hearing)} onClose={close} />;
    case 'backups':
      return <BackupsDialog flush={() => handle?.flush() ?? Promise.resolve(true)} onClose={close} />;
    case 'search':
      return (
        <SearchPalette
          hearingId={workbench?.hearingId ?? null}
          sourceId={workbench?.sourceId ?? null}
          startsIn={dialog.startsIn}
          onClose={close}
          onShow={(hit) => {
            close();
            hits.showHit(hit);
          }}
          onCite={(hit) => {
            close();
            hits.citeHit(hit);
          }}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
  }
}
