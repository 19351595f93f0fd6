import { useState } from 'react';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import type { NewVersion } from './use-new-version.ts';
import { versionWords } from './words.ts';

type NewVersionDialogProps = { readonly source: SourceSummary; readonly newVersion: NewVersion; readonly onClose: () => void };

/** Where the new version of a source comes from: a file, or words that are pasted. */
export function NewVersionDialog({ source, newVersion, onClose }: NewVersionDialogProps) {
  const w = useWords(versionWords);
  const [text, setText] = useState('');
  const hasText = text.trim() !== '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.newTitle(source.title)}
      description={w.newText}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          {hasText && (
            <Button
              variant="primary"
              onPress={() => {
                newVersion.byText(source, text);
                onClose();
              }}
            >
              {w.usePasted}
            </Button>
          )}
        </>
      }
    >
      <p>
        <Button
          variant={hasText ? 'secondary' : 'primary'}
          icon="folder"
          autoFocus
          onPress={() => void newVersion.byDialog(source).then((isChosen) => isChosen && onClose())}
        >
          {w.choose}
        </Button>
      </p>
      <TextField label={w.orPaste} value={text} onChange={setText} isMultiline rows={6} />
    </Dialog>
  );
}
