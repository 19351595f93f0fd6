import { useEffect, useRef, useState } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { HearingOverview } from '../../../shared/ipc/shapes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import styles from './AddSource.module.css';
import { ChooseSource } from './ChooseSource.tsx';
import { PasteSource } from './PasteSource.tsx';
import type { Pasted } from './pasted-page.ts';
import { useImportText } from './use-import-text.ts';
import type { Imports } from './use-imports.ts';
import { libraryWords } from './words.ts';

/** How adding began: by a button, by pasting, or by dropping files on the window. */
export type AddSourceStart =
  | { readonly kind: 'choose' }
  | ({ readonly kind: 'paste' } & Pasted)
  | { readonly kind: 'files'; readonly files: readonly File[] };

type AddSourceDialogProps = {
  readonly start: AddSourceStart;
  /** The open hearing; null when none is, and it has to be chosen. */
  readonly hearingId: HearingId | null;
  readonly hearings: readonly HearingOverview[];
  readonly imports: Imports;
  readonly onClose: () => void;
  /** Opens a source in its hearing. */
  readonly onShow: (source: SourceSummary) => void;
  /** Asks for a hearing to be made, and goes on with this in it. */
  readonly onNewHearing: (next: AddSourceStart) => void;
};

/** In place of a hearing: one that is still to be made. */
const NEW = 'new';

/** Mounted while it is open. Says what is to be added and where; files are read while the window is in use again. */
export function AddSourceDialog({ start, hearingId, hearings, imports, onClose, onShow, onNewHearing }: AddSourceDialogProps) {
  const { add: w } = useWords(libraryWords);
  const text = useImportText();
  const [choice, setChoice] = useState<HearingId | typeof NEW>(NEW);
  const [step, setStep] = useState<AddSourceStart>(start);
  const hasBegun = useRef(false);
  const chosen = hearingId ?? choice;

  const importFiles = (files: readonly File[]): void => {
    if (files.length === 0) return;
    if (chosen === NEW) return onNewHearing({ kind: 'files', files });
    imports.files(chosen, files);
    onClose();
  };

  // Files dropped before there was a hearing are read as soon as there is one: where they go is said by then.
  useEffect(() => {
    if (hasBegun.current || start.kind !== 'files' || hearingId === null) return;
    hasBegun.current = true;
    importFiles(start.files);
  });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={step.kind === 'paste' ? w.pasteTitle : w.title}
      {...(step.kind === 'choose' && { description: w.intro })}
    >
      <div className={styles['body']}>
        {hearingId === null && (
          <SelectField<HearingId | typeof NEW>
            label={w.hearing}
            value={choice}
            options={[{ value: NEW, label: w.newHearing }, ...hearings.map(({ hearing }) => ({ value: hearing.id, label: hearing.title }))]}
            onChange={setChoice}
          />
        )}
        {step.kind === 'choose' && (
          <ChooseSource
            onChoose={() =>
              chosen === NEW ? onNewHearing({ kind: 'choose' }) : void imports.byDialog(chosen).then((hasFiles) => hasFiles && onClose())
            }
            onPaste={() => setStep({ kind: 'paste', text: '' })}
            onDrop={importFiles}
          />
        )}
        {step.kind === 'files' && hearingId === null && (
          <>
            <ul className={styles['files']}>
              {step.files.map((file) => (
                <li key={`${file.name} ${file.size} ${file.lastModified}`}>{file.name}</li>
              ))}
            </ul>
            <div className={styles['buttons']}>
              <Button onPress={onClose}>{w.cancel}</Button>
              <Button variant="primary" autoFocus onPress={() => importFiles(step.files)}>
                {w.add}
              </Button>
            </div>
          </>
        )}
        {step.kind === 'paste' && (
          <PasteSource
            initial={step}
            onBack={start.kind === 'paste' ? onClose : () => setStep({ kind: 'choose' })}
            backLabel={start.kind === 'paste' ? w.cancel : w.back}
            failure={text.failure}
            onAdd={async (name, pasted) => {
              if (chosen === NEW) return onNewHearing({ kind: 'paste', ...pasted });
              const source = await text.add(chosen, name, pasted);
              if (source === null) return undefined;
              onClose();
              return onShow(source);
            }}
          />
        )}
        {text.isReading && <Spinner label={w.readingText} />}
      </div>
    </Dialog>
  );
}
