import type { SourceSummary } from '../../shared/domain/source.ts';
import type { LibraryOverview } from '../../shared/ipc/shapes.ts';
import type { DraftHandle, DraftStatus } from '../features/drafting/draft-handle.ts';
import { ExportDialog } from '../features/exporting/ExportDialog.tsx';
import { AddSourceDialog } from '../features/library/AddSourceDialog.tsx';
import type { Imports } from '../features/library/use-imports.ts';
import { HearingDialog } from '../features/library/HearingDialog.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import type { View, WorkbenchView } from '../../shared/ipc/view.ts';
import { workbenchOf } from './view.ts';

type WindowDialogsProps = {
  readonly dialog: OpenDialog | null;
  readonly setDialog: (dialog: OpenDialog | null) => void;
  readonly library: LibraryOverview;
  readonly workbench: WorkbenchView | null;
  readonly draft: { readonly handle: DraftHandle | null; readonly status: DraftStatus | null } | null;
  readonly imports: Imports;
  readonly onShowSource: (source: SourceSummary) => void;
  /** Opens something the library may not know yet. */
  readonly onOpen: (view: View) => void;
};

export function WindowDialogs({ dialog, setDialog, library, workbench, draft, imports, onShowSource, onOpen }: WindowDialogsProps) {
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
    case 'export':
      return workbench === null || workbench.responseId === null ? null : (
        <ExportDialog
          isOpen
          onClose={close}
          responseId={workbench.responseId}
          status={draft?.status ?? null}
          flush={() => draft?.handle?.flush() ?? Promise.resolve(true)}
          initialFormat={dialog.format ?? undefined}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
  }
}
