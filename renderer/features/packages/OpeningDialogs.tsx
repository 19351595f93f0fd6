import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useWords } from '../../words.ts';
import { MergePreview } from './MergePreview.tsx';
import { mergeWords } from './merge-words.ts';
import { UnlockDialog } from './UnlockDialog.tsx';
import { useLasting } from './use-lasting.ts';
import type { PackageOpening } from './use-package-opening.ts';

/** What is shown and asked while a package comes in. */
export function OpeningDialogs({ opening }: { readonly opening: PackageOpening }) {
  const w = useWords(mergeWords);
  const { step, close } = opening;
  // Until a file has been chosen, the system's own dialog is in front.
  const isSlow = useLasting(step?.kind === 'reading' && step.file !== null);
  if (step === null) return null;
  switch (step.kind) {
    case 'reading':
      return isSlow && step.file !== null ? (
        <Dialog isOpen isQuestion onClose={() => undefined} size="s" title={w.reading(step.file)} description={w.readingText}>
          <ProgressBar label={w.readingChosen} done={0} total={0} valueText={w.readingChosen} />
        </Dialog>
      ) : null;
    case 'locked':
      return <UnlockDialog step={step} onUnlock={opening.unlock} onClose={close} />;
    case 'opened':
      return <MergePreview step={step} onMerge={opening.merge} onClose={close} />;
    case 'failed':
      return (
        <Dialog
          isOpen
          onClose={close}
          size="s"
          title={w.failedTitle}
          footer={
            <Button variant="primary" autoFocus onPress={close}>
              {w.close}
            </Button>
          }
        >
          <FailureNotice failure={step.failure} />
        </Dialog>
      );
  }
}
