import type { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import { mergeWords } from '../features/packages/merge-words.ts';
import { useMergeUndo, type MergeUndo } from '../features/packages/use-merge-undo.ts';
import { isPackage, usePackageOpening, type PackageOpening } from '../features/packages/use-package-opening.ts';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import type { OpenDialog } from './open-dialog.ts';

export type PackageWork = {
  readonly opening: PackageOpening;
  readonly merges: MergeUndo;
  /** Saves what waits in the open answer, now. */
  readonly flush: () => Promise<boolean>;
  /** Asks what of a hearing, or of one of its answers, is to be sent in a package. */
  readonly send: (hearingId: HearingId, responseId?: ResponseId | null) => void;
  /** Opens the package among dropped files, the first if there are more; the answer is the files that are no packages. */
  readonly dropped: (files: readonly File[]) => readonly File[];
};

/** Packages as the window works with them: one on its way in, and the way back from the last. */
export function usePackageWork(
  handle: DraftHandle | null,
  show: (hearingId: HearingId) => void,
  setDialog: (dialog: OpenDialog) => void,
): PackageWork {
  const w = useWords(mergeWords);
  const flush = (): Promise<boolean> => handle?.flush() ?? Promise.resolve(true);
  const merges = useMergeUndo(flush);
  const opening = usePackageOpening({
    flush,
    onNotSaved: () => showToast({ message: w.notSaved, tone: 'danger' }),
    onMerged: (report) => {
      show(report.hearingId);
      void merges.tellMerged(report);
    },
  });
  return {
    opening,
    merges,
    flush,
    send: (hearingId, responseId = null) => setDialog({ kind: 'send', hearingId, responseId }),
    dropped: (files) => {
      const file = files.find(isPackage);
      if (file !== undefined) opening.openFile(file);
      return files.filter((other) => !isPackage(other));
    },
  };
}
