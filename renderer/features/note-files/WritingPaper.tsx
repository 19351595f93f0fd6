import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useWords } from '../../words.ts';
import { paperWords } from './paper-words.ts';

/** A file that takes long to write, with a way to stop it. */
export function WritingPaper({ onStop }: { readonly onStop: () => void }) {
  const w = useWords(paperWords);
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onStop}
      size="s"
      title={w.writing}
      description={w.writingText}
      footer={
        <Button autoFocus onPress={onStop}>
          {w.cancel}
        </Button>
      }
    >
      <ProgressBar label={w.writing} done={0} total={0} valueText={w.writing} />
    </Dialog>
  );
}
