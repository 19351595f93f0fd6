import { useState } from 'react';
import type { IfTaken } from '../../../shared/ipc/requests/several-files.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import type { TakenName } from './use-several-files.ts';
import { wayWords } from './way-words.ts';

type TakenNamesProps = {
  readonly taken: readonly TakenName[];
  readonly onGoOn: (ifTaken: Partial<Record<ExportFormat, IfTaken>>) => void;
  readonly onCancel: () => void;
};

/** Asks, file by file, what is done about names that are taken. Nothing is written over unless someone says so. */
export function TakenNames({ taken, onGoOn, onCancel }: TakenNamesProps) {
  const { taken: w, cancel } = useWords(wayWords);
  const [chosen, setChosen] = useState<Partial<Record<ExportFormat, IfTaken>>>(() =>
    Object.fromEntries(taken.map(({ format }) => [format, 'rename' as const])),
  );
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={onCancel}
      title={w.title(taken.length)}
      description={w.text}
      footer={
        <>
          <Button onPress={onCancel}>{cancel}</Button>
          <Button variant="primary" autoFocus onPress={() => onGoOn(chosen)}>
            {w.goOn}
          </Button>
        </>
      }
    >
      <div className={styles['files']}>
        {taken.map(({ format, name }) => (
          <SelectField<IfTaken>
            key={format}
            label={name}
            value={chosen[format] ?? 'rename'}
            options={[
              { value: 'rename', label: w.rename },
              { value: 'replace', label: w.replace },
              { value: 'skip', label: w.skip },
            ]}
            onChange={(choice) => setChosen({ ...chosen, [format]: choice })}
          />
        ))}
      </div>
    </Dialog>
  );
}
