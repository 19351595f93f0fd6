import { useEffect, useState } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { Button } from '../../ui/Button.tsx';
import { InDialogFoot } from '../../ui/DialogFoot.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import { carriesRemarks, carriesSuggestions } from './carries-remarks.ts';
import type { ExportStatus } from './export-status.ts';
import styles from './ExportForm.module.css';
import { InSight } from './InSight.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { FormatOptions } from './FormatOptions.tsx';
import type { ExportOutcome } from './outcome.ts';
import { Readiness } from './Readiness.tsx';
import { useExport } from './use-export.ts';
import type { Gate } from './use-gate.ts';
import { exportingWords } from './words.ts';

type OneFileProps = {
  readonly responseId: ResponseId;
  readonly status: ExportStatus | null;
  readonly gate: Gate;
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
  readonly onWritten: (outcome: ExportOutcome) => void;
  readonly onCheck: () => void;
  readonly onClose: () => void;
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

/** One format to one file, where and under what name the system's own dialog asks. */
export function OneFile({ responseId, status, gate, format, onFormat, onWritten, onCheck, onClose }: OneFileProps) {
  const w = useWords(exportingWords);
  const [choices, setChoices] = useState<ExportChoices>(USUAL_CHOICES);
  const { state, start } = useExport(responseId, gate, onWritten);
  const isRunning = state.kind === 'running';
  const showsProgress = useLasting(isRunning);
  return (
    <>
      <FormatChoice format={format} onChange={onFormat} isDisabled={isRunning} />
      <FormatOptions format={format} choices={choices} onChange={setChoices} />
      {status !== null && (
        <Readiness status={status} hasRemarks={carriesRemarks(format, choices)} hasSuggestions={carriesSuggestions(format, choices)} />
      )}
      <InSight about={showsProgress ? 'running' : state.kind} className={styles['outcome']}>
        {showsProgress && gate.asked === null && <Spinner label={w.running} />}
        {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        {state.kind === 'not-saved' && (
          <p role="alert" className={styles['warning']}>
            <Icon name="warning" />
            {w.notSaved}
          </p>
        )}
      </InSight>
      <InDialogFoot>
        <Button variant="quiet" icon="check" onPress={onCheck}>
          {w.check}
        </Button>
        <Button onPress={onClose}>{w.cancel}</Button>
        {/* Never disabled: that would drop the focus, and Esc with it. A second press while it runs does nothing. */}
        <Button variant="primary" icon="export" autoFocus onPress={() => void start(format, choices)}>
          {w.save}
        </Button>
      </InDialogFoot>
    </>
  );
}
