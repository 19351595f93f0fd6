import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../words.ts';
import { versionWords } from './words.ts';

type DropQuestionProps = {
  readonly file: string;
  readonly source: SourceSummary;
  readonly onVersion: () => void;
  readonly onSource: () => void;
  readonly onClose: () => void;
};

/** Asked of a file that was dropped on a source. */
export function DropQuestion({ file, source, onVersion, onSource, onClose }: DropQuestionProps) {
  const w = useWords(versionWords);
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={w.dropTitle(file)}
      description={w.dropText(source.title)}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button onPress={onSource}>{w.dropSource}</Button>
          <Button variant="primary" autoFocus onPress={onVersion}>
            {w.dropVersion(source.title)}
          </Button>
        </>
      }
    />
  );
}
