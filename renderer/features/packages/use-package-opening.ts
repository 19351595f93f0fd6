import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { MAX_FILE_BYTES } from '../../../shared/ipc/define.ts';
import type { MergeReport } from '../../../shared/packages/merge-report.ts';
import { onNotice, request } from '../../api.ts';

/** How far one has come with a package that is being opened. */
export type OpeningStep =
  /** `file` is null where it has not been chosen yet. */
  | { readonly kind: 'reading'; readonly file: string | null }
  | {
      readonly kind: 'locked';
      readonly openedId: string;
      readonly file: string;
      readonly failure: Failure | null;
      readonly isBusy: boolean;
    }
  | { readonly kind: 'opened'; readonly openedId: string; readonly file: string; readonly report: MergeReport; readonly isBusy: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type PackageOpening = {
  readonly step: OpeningStep | null;
  /** Asks for a package. */
  readonly choose: () => void;
  /** Opens a package that was dropped on the window. */
  readonly openFile: (file: File) => void;
  readonly unlock: (passphrase: string) => void;
  readonly merge: () => void;
  readonly close: () => void;
};

type Options = {
  /** Saves what waits, now. */
  readonly flush: () => Promise<boolean>;
  readonly onNotSaved: () => void;
  readonly onMerged: (report: MergeReport) => void;
};

/** True for a file that is opened as a package, by its name. */
export const isPackage = ({ name }: { readonly name: string }): boolean => name.toLowerCase().endsWith('.pejling');

/** A package on its way in: read, unlocked, looked at, merged. */
export function usePackageOpening({ flush, onNotSaved, onMerged }: Options): PackageOpening {
  const [step, setStep] = useState<OpeningStep | null>(null);
  const fail = (failure: Failure): void => setStep({ kind: 'failed', failure });
  const read = (answer: Result<RequestOutput<'package.open'>, Failure>): void => {
    if (!answer.ok) return fail(answer.failure);
    if (answer.value === null) return setStep(null);
    const { openedId, file } = answer.value;
    if (answer.value.kind === 'locked') return setStep({ kind: 'locked', openedId, file, failure: null, isBusy: false });
    return setStep({ kind: 'opened', openedId, file, report: answer.value.report, isBusy: false });
  };
  /** The preview compares with what is on the disk. */
  const open = async (file: string | null, bytesOf: () => Promise<Uint8Array<ArrayBuffer> | null>): Promise<void> => {
    setStep({ kind: 'reading', file });
    if (!(await flush())) {
      onNotSaved();
      return setStep(null);
    }
    try {
      const bytes = await bytesOf();
      read(await request('package.open', { file: file === null || bytes === null ? null : { name: file, bytes }, passphrase: null }));
    } catch (error) {
      fail({ code: 'file-unreadable', file: file ?? '', reason: error instanceof Error ? error.message : String(error) });
    }
  };

  /** What was double-clicked waits in the main process, for the first window that has nothing else before it. */
  const isIdle = step === null;
  const showGiven = async (answer: Result<RequestOutput<'package.openGiven'>, Failure>): Promise<void> => {
    if (answer.ok && answer.value === null) return;
    if (await flush()) read(answer);
    else onNotSaved();
  };
  const askForGiven = useEffectEvent(() => void request('package.openGiven', {}).then(showGiven));
  useEffect(() => {
    if (!isIdle) return undefined;
    askForGiven();
    return onNotice((notice) => {
      if (notice.kind === 'package-given') askForGiven();
    });
  }, [isIdle]);

  return {
    step,
    choose: () => void open(null, () => Promise.resolve(null)),
    openFile: (file) => {
      if (file.size > MAX_FILE_BYTES) return fail({ code: 'file-too-large', file: file.name, bytes: file.size, limit: MAX_FILE_BYTES });
      void open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
    },
    unlock: (passphrase) => {
      if (step?.kind !== 'locked' || step.isBusy) return;
      const { openedId, file } = step;
      setStep({ ...step, isBusy: true });
      void request('package.unlock', { openedId, passphrase }).then((answer) => {
        if (answer.ok) setStep({ kind: 'opened', ...answer.value, isBusy: false });
        else if (answer.failure.code === 'passphrase-wrong')
          setStep({ kind: 'locked', openedId, file, failure: answer.failure, isBusy: false });
        else fail(answer.failure);
      });
    },
    merge: () => {
      if (step?.kind !== 'opened' || step.isBusy) return;
      const { openedId } = step;
      setStep({ ...step, isBusy: true });
      void flush().then(async (isSaved) => {
        if (!isSaved) {
          onNotSaved();
          return setStep({ ...step, isBusy: false });
        }
        const answer = await request('package.merge', { openedId });
        if (!answer.ok) return fail(answer.failure);
        setStep(null);
        return onMerged(answer.value);
      });
    },
    close: () => setStep(null),
  };
}
