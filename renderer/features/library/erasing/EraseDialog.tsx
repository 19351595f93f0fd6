import { useEffect, useState } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useWords } from '../../../words.ts';
import { useFailureToast } from '../use-failure-toast.ts';
import styles from './Erasing.module.css';
import { erasingWords } from './words.ts';

type EraseDialogProps = {
  readonly hearingId: HearingId;
  readonly title: string;
  readonly onClose: () => void;
};

/** What goes, line by line; lines of none are left out. */
function Survey({ erasure, copies, unreadable }: RequestOutput<'hearing.surveyErasure'>) {
  const { erase: w } = useWords(erasingWords);
  const { sources, notes, answers, versions } = erasure;
  const lines = [
    ...(sources === 0 ? [] : [w.sources(sources)]),
    ...(notes === 0 ? [] : [w.notes(notes)]),
    ...(answers === 0 ? [] : [w.answers(answers)]),
    ...(versions === 0 ? [] : [w.versions(versions)]),
    w.rest,
    ...(copies.length === 0 ? [] : [w.copies(copies.length)]),
  ];
  return (
    <>
      <p>{w.goes}</p>
      <ul className={styles['list']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {unreadable.length > 0 && <p className={styles['warning']}>{w.unreadable(unreadable.join(', '))}</p>}
      <p className={styles['text']}>{w.stays}</p>
      <p className={styles['text']}>{w.ordinary}</p>
    </>
  );
}

/** Mounted while it is open: first what goes, then whether one is sure. When it is done, the window begins anew. */
export function EraseDialog({ hearingId, title, onClose }: EraseDialogProps) {
  const { erase: w } = useWords(erasingWords);
  const tell = useFailureToast();
  const [isSure, setSure] = useState(false);
  const { mutate: look, data, error } = useCommand('hearing.surveyErasure');
  const erase = useCommand('hearing.erase');
  useEffect(() => look({ hearingId }), [look, hearingId]);

  if (erase.isPending || erase.isSuccess)
    return (
      <Dialog isOpen isQuestion onClose={() => undefined} title={w.title(title)} size="s">
        <Spinner label={w.erasing} />
      </Dialog>
    );
  if (isSure)
    return (
      <ConfirmDialog
        isOpen
        isDanger
        title={w.sureTitle(title)}
        message={w.sure}
        confirmLabel={w.confirm}
        cancelLabel={w.back}
        onCancel={() => setSure(false)}
        onConfirm={() =>
          erase.mutate(
            { hearingId },
            {
              onError: (problem) => {
                tell(problem);
                onClose();
              },
            },
          )
        }
      />
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title(title)}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {w.cancel}
          </Button>
          <Button variant="danger" isDisabled={data === undefined} onPress={() => setSure(true)}>
            {w.next}
          </Button>
        </>
      }
    >
      {error !== null ? (
        <FailureNotice failure={failureOf(error)} />
      ) : data === undefined ? (
        <Spinner label={w.looking} />
      ) : (
        <Survey {...data} />
      )}
    </Dialog>
  );
}
