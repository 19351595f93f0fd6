import { useEffect, useState } from 'react';
import type { CheckFinding, CheckPlace, CheckRemedy } from '../../../shared/checks/finding.ts';
import type { ToTakeOut } from '../../../shared/checks/take-out.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { CheckPane } from './CheckPane.tsx';
import { checkWords } from './words.ts';

type CheckDialogProps = {
  readonly responseId: ResponseId;
  /** Saves what waits: the check is of what is on disk. False when it could not. */
  readonly flush: () => Promise<boolean>;
  /** Null where there is nothing to go to. */
  readonly showerOf: (place: CheckPlace) => (() => boolean) | null;
  /** Null where a remedy cannot be carried out here. Answers false when the place has changed. */
  readonly healerOf: (place: CheckPlace, remedy: CheckRemedy) => (() => boolean) | null;
  readonly canBlackOut: (place: CheckPlace) => boolean;
  /** Takes found words out; answers in how many places, in the answer and beside it. What is done beside it says so itself. */
  readonly onBlackOut: (found: readonly ToTakeOut[]) => Promise<{ readonly inAnswer: number; readonly beside: number }>;
  readonly onExport: () => void;
  readonly onClose: () => void;
};

/** Tjek før afsendelse: everything worth knowing of an answer before it is sent, with where it is and what would put it right. */
export function CheckDialog({ responseId, flush, showerOf, healerOf, canBlackOut, onBlackOut, onExport, onClose }: CheckDialogProps) {
  const w = useWords(checkWords);
  const [isSaved, setSaved] = useState<boolean | null>(null);
  // Once, when it is opened: what is changed from here is saved by its own remedy.
  useEffect(() => {
    let isHere = true;
    void flush().then((saved) => {
      if (isHere) setSaved(saved);
    });
    return () => {
      isHere = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- flush is another function each time the window is drawn
  }, []);

  const heal = (healer: () => boolean): void => {
    const isDone = healer();
    void flush();
    showToast({ message: isDone ? w.done : w.notDone, tone: isDone ? 'success' : 'warning' });
  };
  const blackOut = async (findings: readonly CheckFinding[]): Promise<void> => {
    const found = findings.flatMap(({ place, remedy }) => (remedy?.kind === 'redact' ? [{ place, text: remedy.text }] : []));
    const { inAnswer, beside } = await onBlackOut(found);
    void flush();
    if (inAnswer > 0) showToast({ message: w.takenOut(inAnswer), tone: 'success' });
    const left = found.length - inAnswer - beside;
    if (left > 0) showToast({ message: w.leftAlone(left), tone: 'warning' });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{w.close}</Button>
          <Button variant="primary" icon="export" onPress={onExport}>
            {w.goOn}
          </Button>
        </>
      }
    >
      {isSaved === false && <p role="alert">{w.notSaved}</p>}
      <CheckPane
        responseId={responseId}
        isReady={isSaved !== null}
        showerOf={showerOf}
        healerOf={healerOf}
        onShow={(shower) => {
          onClose();
          // After the dialog has given the focus back.
          setTimeout(() => {
            if (!shower()) showToast({ message: w.notThere, tone: 'warning' });
          }, 0);
        }}
        onHeal={heal}
        canBlackOut={canBlackOut}
        onBlackOut={(findings) => void blackOut(findings)}
      />
    </Dialog>
  );
}
