import { useEffect, useState } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import { longDate } from '../../../../shared/words/dates.ts';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';
import { useCommand, useRequest } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { DeletionDateDialog } from './DeletionDateDialog.tsx';
import { firstDue } from './due.ts';
import { EraseDialog } from './EraseDialog.tsx';
import styles from './Erasing.module.css';
import { erasingWords } from './words.ts';

type ErasingRemindersProps = {
  /** UTC milliseconds. */
  readonly now: number;
  /** True while another dialog is open: one question at a time. */
  readonly isBusy: boolean;
};

/** Reminds of hearings that were to be removed by now, and tells how a removal went. Nothing is removed without asking. */
export function ErasingReminders({ now, isBusy }: ErasingRemindersProps) {
  const { due: w, erase: wErase } = useWords(erasingWords);
  const language = useLanguage();
  const dates = useRequest('hearing.deletionDates', {});
  const { mutate: askReport } = useCommand('hearing.erasureReport');
  const [report, setReport] = useState<RequestOutput<'hearing.erasureReport'>>(null);
  const [answered, setAnswered] = useState<ReadonlySet<HearingId>>(new Set());
  const [step, setStep] = useState<'ask' | 'date' | 'erase'>('ask');
  useEffect(
    () =>
      askReport(
        {},
        {
          onSuccess: (found) => {
            if (found?.left.length === 0) showToast({ message: wErase.done(found.title), tone: 'success' });
            else setReport(found);
          },
        },
      ),
    [askReport, wErase],
  );

  if (report !== null)
    return (
      <Dialog
        isOpen
        onClose={() => setReport(null)}
        title={wErase.leftTitle}
        size="s"
        footer={<Button onPress={() => setReport(null)}>{wErase.close}</Button>}
      >
        <p>{wErase.left(report.title)}</p>
        <ul className={styles['list']}>
          {report.left.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </Dialog>
    );
  const due = firstDue(dates.data ?? [], now, answered);
  if (due === null || isBusy) return null;
  const { hearingId, title } = due;
  const close = (): void => {
    setAnswered(new Set([...answered, hearingId]));
    setStep('ask');
  };
  switch (step) {
    case 'date':
      return <DeletionDateDialog hearingId={hearingId} title={title} on={due.on} onClose={close} />;
    case 'erase':
      return <EraseDialog hearingId={hearingId} title={title} onClose={close} />;
    case 'ask':
      return (
        <Dialog
          isOpen
          isQuestion
          onClose={close}
          title={w.title(title)}
          description={w.text(longDate(due.on, language))}
          footer={
            <>
              <Button variant="danger" onPress={() => setStep('erase')}>
                {w.erase}
              </Button>
              <Button onPress={() => setStep('date')}>{w.change}</Button>
              <Button autoFocus onPress={close}>
                {w.keep}
              </Button>
            </>
          }
        />
      );
  }
}
