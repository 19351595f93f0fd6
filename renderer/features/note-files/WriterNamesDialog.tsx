import { useState } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { WriterNames } from '../../../shared/notes/writer-names.ts';
import { useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words.ts';
import { paperWords } from './paper-words.ts';

type WriterNamesDialogProps = {
  readonly hearingId: HearingId;
  /** What is written, as it is called in the menu. */
  readonly file: string;
  readonly onWrite: (names: WriterNames) => void;
  readonly onClose: () => void;
};

/** Asks whether a file says who wrote its notes; what is usual for the hearing is chosen already. */
export function WriterNamesDialog({ hearingId, file, onWrite, onClose }: WriterNamesDialogProps) {
  const w = useWords(paperWords);
  const usual = useRequest('notes.usualNames', { hearingId });
  const [chosen, setChosen] = useState<WriterNames | null>(null);
  // Until it is known, and where it cannot be: nobody is named by mistake.
  const names = chosen ?? usual.data ?? 'numbered';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="s"
      title={file}
      description={usual.data === 'numbered' ? w.namesLeftOut : w.namesText}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          {/* Never disabled: it would lose the focus. Until it is known what is usual, a press does nothing. */}
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              if (!usual.isPending) onWrite(names);
            }}
          >
            {w.write}
          </Button>
        </>
      }
    >
      <SelectField
        label={w.names}
        value={names}
        options={WriterNames.options.map((value) => ({ value, label: w.namesAs[value] }))}
        onChange={setChosen}
      />
    </Dialog>
  );
}
