import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import type { ExportStatus } from './export-status.ts';
import { ExportForm } from './ExportForm.tsx';

type ExportDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly responseId: ResponseId;
  /** Null when the answer is not open in this window. */
  readonly status: ExportStatus | null;
  /** Saves what waits; answers false when it could not. */
  readonly flush: () => Promise<unknown>;
  readonly initialFormat?: ExportFormat | undefined;
  readonly onCheck: () => void;
  /** Null where the library could not keep the version. */
  readonly onMarkSent: (snapshotId: SnapshotId | null) => void;
};

/** Starts afresh each time it is opened. */
export function ExportDialog({ isOpen, ...form }: ExportDialogProps) {
  return isOpen ? <ExportForm {...form} /> : null;
}
