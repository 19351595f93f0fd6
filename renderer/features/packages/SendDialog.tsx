import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { HearingId, ResponseId } from '../../../shared/domain/ids.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { isLockReady, LockFields, type Lock } from './LockFields.tsx';
import { PackageContentsList } from './PackageContentsList.tsx';
import styles from './Packages.module.css';
import { firstChoice, type Sendable } from './send-choice.ts';
import { SendChoice } from './SendChoice.tsx';
import { sendWords } from './send-words.ts';
import { SentPackage, type Sent } from './SentPackage.tsx';
import { useLasting } from './use-lasting.ts';
import { usePackagePreview } from './use-package-preview.ts';

type SendDialogProps = {
  readonly hearingId: HearingId;
  readonly hearingTitle: string;
  readonly sendable: Sendable;
  /** The answer that is to be sent; null for all of the hearing. */
  readonly responseId: ResponseId | null;
  /** Saves what waits, now. */
  readonly flush: () => Promise<boolean>;
  readonly onClose: () => void;
};

/** Asks what of a hearing goes along in a package, shows what that is, and writes it. */
export function SendDialog({ hearingId, hearingTitle, sendable, responseId, flush, onClose }: SendDialogProps) {
  const w = useWords(sendWords);
  const [choice, setChoice] = useState(() => firstChoice(responseId));
  const [lock, setLock] = useState<Lock>({ isOn: false, first: '', second: '' });
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const isSlow = useLasting(isWriting);
  const preview = usePackagePreview(hearingId, choice);

  const write = async (): Promise<void> => {
    setWriting(true);
    setFailure(null);
    try {
      if (!(await flush())) return void showToast({ message: w.notSaved, tone: 'danger' });
      const passphrase = lock.isOn ? lock.first : null;
      const answer = await request('package.write', { hearingId, choice, passphrase });
      if (!answer.ok) setFailure(answer.failure);
      else if (answer.value !== null) setSent({ ...answer.value, isLocked: passphrase !== null });
    } finally {
      setWriting(false);
    }
  };

  if (sent !== null) return <SentPackage sent={sent} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="l"
      title={w.title(hearingTitle)}
      description={w.text}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button
            variant="primary"
            icon="export"
            isDisabled={isWriting || !isLockReady(lock) || preview.kind !== 'counted'}
            onPress={() => void write()}
          >
            {w.write}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <div className={styles['sending']}>
          <div className={styles['form']}>
            <SendChoice sendable={sendable} choice={choice} onChange={setChoice} />
            <LockFields lock={lock} onChange={setLock} />
          </div>
          <div className={styles['beside']}>
            {preview.kind === 'counting' && <p className={styles['contents']}>{w.counting}</p>}
            {preview.kind === 'counted' && <PackageContentsList contents={preview.contents} />}
            {preview.kind === 'failed' && <FailureNotice failure={preview.failure} />}
          </div>
        </div>
        {isSlow && <ProgressBar label={w.writing} done={0} total={0} valueText={w.writing} />}
        {failure !== null && <FailureNotice failure={failure} />}
      </div>
    </Dialog>
  );
}
