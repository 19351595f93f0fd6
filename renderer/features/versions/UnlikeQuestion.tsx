import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../words.ts';
import type { NewVersion, Unlike } from './use-new-version.ts';
import { versionWords } from './words.ts';

type UnlikeQuestionProps = { readonly unlike: Unlike; readonly newVersion: NewVersion; readonly onAsSource: (unlike: Unlike) => void };

/** Asked of a file that is unlike the version it is to follow. */
export function UnlikeQuestion({ unlike, newVersion, onAsSource }: UnlikeQuestionProps) {
  const w = useWords(versionWords);
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={() => newVersion.settle('nothing')}
      title={w.unlikeTitle}
      description={w.unlikeText(unlike.file, unlike.source.title)}
      footer={
        <>
          <Button autoFocus onPress={() => newVersion.settle('nothing')}>
            {w.cancel}
          </Button>
          <Button onPress={() => newVersion.settle('version')}>{w.asVersion}</Button>
          <Button
            variant="primary"
            onPress={() => {
              newVersion.settle('nothing');
              onAsSource(unlike);
            }}
          >
            {w.asSource}
          </Button>
        </>
      }
    />
  );
}
