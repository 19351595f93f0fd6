import { useEffect, useState } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../words.ts';
import type { ExportStatus } from './export-status.ts';
import styles from './ExportForm.module.css';
import { fileName, fileSize } from './file-size.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { Readiness } from './Readiness.tsx';
import { useExport } from './use-export.ts';
import { exportingWords } from './words.ts';

type ExportFormProps = {
  readonly onClose: () => void;
  readonly responseId: ResponseId;
  readonly status: ExportStatus | null;
  readonly flush: () => Promise<unknown>;
  readonly initialFormat?: ExportFormat | undefined;
  readonly onCheck: () => void;
};

/** Milliseconds. Most exports are over before a wheel would be more than a flicker. */
const BEFORE_PROGRESS = 300;

/** True once `isRunning` has lasted long enough to be worth showing. */
function useLasting(isRunning: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLasting(true), BEFORE_PROGRESS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isRunning]);
  return isLasting;
}

export function ExportForm({ onClose, responseId, status, flush, initialFormat = 'pdf', onCheck }: ExportFormProps) {
  const w = useWords(exportingWords);
  const language = useLanguage();
  const [format, setFormat] = useState<ExportFormat>(initialFormat);
  const { state, start, reveal, chooseAgain } = useExport(responseId, flush);
  const isRunning = state.kind === 'running';
  const showsProgress = useLasting(isRunning);

  if (state.kind === 'done') {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={w.done}
        size="s"
        footer={
          <>
            <Button variant="quiet" onPress={chooseAgain}>
              {w.again}
            </Button>
            <Button onPress={onClose}>{w.close}</Button>
            <Button variant="primary" icon="folder" autoFocus onPress={() => void reveal(state.path)}>
              {w.reveal}
            </Button>
          </>
        }
      >
        <output className={styles['file']}>
          <Icon name="document" />
          <span title={state.path}>{w.saved(fileName(state.path), fileSize(state.bytes, language))}</span>
        </output>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      footer={
        <>
          <Button variant="quiet" icon="check" onPress={onCheck}>
            {w.check}
          </Button>
          <Button onPress={onClose}>{w.cancel}</Button>
          {/* Never disabled: that would drop the focus, and Esc with it. A second press while it runs does nothing. */}
          <Button variant="primary" icon="export" autoFocus onPress={() => void start(format)}>
            {w.save}
          </Button>
        </>
      }
    >
      <FormatChoice format={format} onChange={setFormat} isDisabled={isRunning} />
      {status !== null && <Readiness status={status} />}
      <div className={styles['outcome']}>
        {showsProgress && <Spinner label={w.running} />}
        {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        {state.kind === 'not-saved' && (
          <p role="alert" className={styles['warning']}>
            <Icon name="warning" />
            {w.notSaved}
          </p>
        )}
      </div>
    </Dialog>
  );
}
