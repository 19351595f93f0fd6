import type { SourceSummary } from '../../shared/domain/source.ts';
import type { LibraryOverview } from '../../shared/ipc/shapes.ts';
import type { DraftHandle, DraftStatus } from '../features/drafting/draft-handle.ts';
import { AuthorDialog } from '../features/annotations/author/AuthorDialog.tsx';
import { ExportDialog } from '../features/exporting/ExportDialog.tsx';
import { AddSourceDialog } from '../features/library/AddSourceDialog.tsx';
import type { Imports } from '../features/library/use-imports.ts';
import { HearingDialog } from '../features/library/HearingDialog.tsx';
import { SearchPalette } from '../features/searching/SearchPalette.tsx';
import { TemplateChooser, type AnswerStart } from '../features/templates/TemplateChooser.tsx';
import { SpellingDialog } from '../features/spelling/SpellingDialog.tsx';
import { CheckSide } from './CheckSide.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import type { View, WorkbenchView } from '../../shared/ipc/view.ts';
import type { VisitTarget } from './use-visits.ts';
import { workbenchOf } from './view.ts';

type WindowDialogsProps = {
  readonly dialog: OpenDialog | null;
  readonly setDialog: (dialog: OpenDialog | null) => void;
  readonly library: LibraryOverview;
  readonly workbench: WorkbenchView | null;
  readonly draft: { readonly handle: DraftHandle | null; readonly status: DraftStatus | null } | null;
  readonly imports: Imports;
  readonly onShowSource: (source: SourceSummary) => void;
  readonly onShowHit: (hit: VisitTarget) => void;
  readonly onBeginResponse: (start: AnswerStart) => void;
  /** Opens something the library may not know yet. */
  readonly onOpen: (view: View) => void;
};

export function WindowDialogs({
  dialog,
  setDialog,
  library,
  workbench,
  draft,
  imports,
  onShowSource,
  onShowHit,
  onBeginResponse,
  onOpen,
}: WindowDialogsProps) {
  const close = (): void => setDialog(null);
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
          status={draft?.status ?? null}
          flush={() => draft?.handle?.flush() ?? Promise.resolve(true)}
          initialFormat={dialog.format ?? undefined}
          onCheck={() => setDialog({ kind: 'check' })}
        />
      );
    case 'check':
      return workbench === null || workbench.responseId === null ? null : (
        <CheckSide
          responseId={workbench.responseId}
          hearingId={workbench.hearingId}
          handle={draft?.handle ?? null}
          onShowHit={onShowHit}
          onExport={() => setDialog({ kind: 'export', format: null })}
          onClose={close}
        />
      );
    case 'author':
      return <AuthorDialog onClose={close} />;
    case 'spelling':
      return <SpellingDialog hearings={library.hearings.map(({ hearing }) => hearing)} onClose={close} />;
    case 'search':
      return (
        <SearchPalette
          hearingId={workbench?.hearingId ?? null}
          sourceId={workbench?.sourceId ?? null}
          startsIn={dialog.startsIn}
          onClose={close}
          onShow={(hit) => {
            close();
            onShowHit(hit);
          }}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
  }
}
