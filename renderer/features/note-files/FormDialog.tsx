import { useState } from 'react';
import type { PaperFormat } from '../../../shared/annotated/paper-format.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words.ts';
import { answerToTake, type FormResponse } from './answer-to-take.ts';
import styles from './FormDialog.module.css';
import { paperWords } from './paper-words.ts';

type FormDialogProps = {
  readonly responses: readonly FormResponse[];
  /** The answer that is open; it is taken along unless another is chosen. */
  readonly openResponseId: ResponseId | null;
  readonly onWrite: (format: PaperFormat, responseId: ResponseId | null) => void;
  readonly onClose: () => void;
};

const FORMATS = ['form-xlsx', 'form-csv', 'form-docx', 'form-pdf'] as const satisfies readonly PaperFormat[];
const NONE = 'none';

/** Asks what a høringsskema is to hold, and in which format. */
export function FormDialog({ responses, openResponseId, onWrite, onClose }: FormDialogProps) {
  const w = useWords(paperWords);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('form-xlsx');
  const [responseId, setResponseId] = useState<ResponseId | null>(() => answerToTake(responses, openResponseId));
  const options = [{ value: NONE, label: w.noResponse }, ...responses.map(({ id, title }) => ({ value: id, label: title }))];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="s"
      title={w.formTitle}
      description={w.formText}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" autoFocus onPress={() => onWrite(format, responseId)}>
            {w.write}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <SelectField
          label={w.format}
          value={format}
          options={FORMATS.map((value) => ({ value, label: w.formats[value] }))}
          onChange={setFormat}
        />
        {responses.length > 0 && (
          <SelectField<string>
            label={w.response}
            value={responseId ?? NONE}
            options={options}
            onChange={(chosen) => setResponseId(responses.find(({ id }) => id === chosen)?.id ?? null)}
          />
        )}
      </div>
    </Dialog>
  );
}
