import { useEffect, useRef, useState } from 'react';
import type { HearingId, SourceId } from '../../../shared/domain/ids.ts';
import type { HearingOverview, ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AddSource.module.css';
import { ChooseSource } from './ChooseSource.tsx';
import { ImportResults } from './ImportResults.tsx';
import { PasteSource } from './PasteSource.tsx';
import { useImport } from './use-import.ts';
import { libraryWords } from './words.ts';

/** How adding began: by a button, by pasting, or by dropping files on the window. */
export type AddSourceStart =
  | { readonly kind: 'choose' }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly File[] };

type AddSourceDialogProps = {
  readonly start: AddSourceStart;
  /** The open hearing; null when none is, and it has to be chosen. */
  readonly hearingId: HearingId | null;
  readonly hearings: readonly HearingOverview[];
  readonly onClose: () => void;
  /** Opens a source in its hearing. */
  readonly onShow: (hearingId: HearingId, sourceId: SourceId) => void;
};

type Step = AddSourceStart | { readonly kind: 'results'; readonly outcomes: readonly ImportOutcome[] };

/** Mounted while it is open. When everything was read it closes by itself and shows the first source; otherwise it lists what became of each file. */
export function AddSourceDialog({ start, hearingId, hearings, onClose, onShow }: AddSourceDialogProps) {
  const { add: w } = useWords(libraryWords);
  const importing = useImport();
  const [chosen, setChosen] = useState(hearingId ?? hearings[0]?.hearing.id);
  const [step, setStep] = useState<Step>(start);
  const hasBegun = useRef(false);

  const finish = (outcomes: readonly ImportOutcome[] | null): void => {
    if (outcomes === null || outcomes.length === 0) return;
    const sources = outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.source] : []));
    const first = sources[0];
    if (first !== undefined && sources.length === outcomes.length) {
      showToast({ message: w.added(sources.length, first.title), tone: 'success' });
      onClose();
      onShow(first.hearingId, first.id);
    } else setStep({ kind: 'results', outcomes });
  };

  const importFiles = async (files: readonly File[]): Promise<void> => {
    if (chosen === undefined || files.length === 0) return;
    const outcomes = await importing.files(chosen, files);
    if (outcomes === null) setStep({ kind: 'choose' });
    finish(outcomes);
  };

  // Files dropped on an open hearing are read at once: where they go is already said.
  useEffect(() => {
    if (hasBegun.current || start.kind !== 'files' || hearingId === null) return;
    hasBegun.current = true;
    void importFiles(start.files);
  });

  const selected = hearings.find((overview) => overview.hearing.id === chosen);
  const whichHearing = hearingId === null && step.kind !== 'results' && selected !== undefined && (
    <SelectField
      label={w.hearing}
      value={selected.hearing.id}
      options={hearings.map(({ hearing }) => ({ value: hearing.id, label: hearing.title }))}
      onChange={setChosen}
    />
  );

  const title = step.kind === 'results' ? w.resultsTitle : step.kind === 'paste' ? w.pasteTitle : w.title;
  return (
    <Dialog isOpen onClose={onClose} title={title} {...(step.kind === 'choose' && { description: w.intro })}>
      <div className={styles['body']}>
        {importing.isReading ? (
          <Spinner label={step.kind === 'files' ? w.reading(step.files.length) : w.readingDialog} />
        ) : (
          <>
            {whichHearing}
            {step.kind === 'choose' && chosen !== undefined && (
              <ChooseSource
                onChoose={() => void importing.byDialog(chosen).then(finish)}
                onPaste={() => setStep({ kind: 'paste', text: '' })}
                onDrop={(files) => void importFiles(files)}
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
                  <Button variant="primary" autoFocus onPress={() => void importFiles(step.files)}>
                    {w.add}
                  </Button>
                </div>
              </>
            )}
            {step.kind === 'paste' && chosen !== undefined && (
              <PasteSource
                initialText={step.text}
                onBack={start.kind === 'paste' ? onClose : () => setStep({ kind: 'choose' })}
                backLabel={start.kind === 'paste' ? w.cancel : w.back}
                onAdd={(name, text) => importing.text(chosen, name, text).then(finish)}
              />
            )}
            {step.kind === 'results' && (
              <ImportResults
                outcomes={step.outcomes}
                onMore={() => setStep({ kind: 'choose' })}
                onClose={onClose}
                onShow={(source) => {
                  onClose();
                  onShow(source.hearingId, source.id);
                }}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
