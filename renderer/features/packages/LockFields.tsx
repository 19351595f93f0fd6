import { SHORTEST_PASSPHRASE } from '../../../shared/ipc/requests/packages.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import styles from './Packages.module.css';
import { sendWords } from './send-words.ts';
import { Tick } from './Tick.tsx';

/** A passphrase as it stands, written twice. */
export type Lock = { readonly isOn: boolean; readonly first: string; readonly second: string };

export const isLockReady = ({ isOn, first, second }: Lock): boolean => !isOn || (first.length >= SHORTEST_PASSPHRASE && first === second);

type LockFieldsProps = { readonly lock: Lock; readonly onChange: (lock: Lock) => void };

export function LockFields({ lock, onChange }: LockFieldsProps) {
  const w = useWords(sendWords);
  const { isOn, first, second } = lock;
  return (
    <div className={styles['form']}>
      <Tick label={w.lock} isOn={isOn} onChange={(next) => onChange({ isOn: next, first: '', second: '' })} />
      {isOn && (
        <>
          <div className={styles['columns']}>
            <TextField
              label={w.passphrase}
              type="password"
              autoFocus
              value={first}
              onChange={(next) => onChange({ ...lock, first: next })}
              description={w.passphraseHint(SHORTEST_PASSPHRASE)}
              error={second !== '' && first.length < SHORTEST_PASSPHRASE ? w.tooShort(SHORTEST_PASSPHRASE) : undefined}
            />
            <TextField
              label={w.passphraseAgain}
              type="password"
              value={second}
              onChange={(next) => onChange({ ...lock, second: next })}
              error={second !== '' && !first.startsWith(second) ? w.unlike : undefined}
            />
          </div>
          <p className={styles['warning']}>{w.cannotRecover}</p>
        </>
      )}
    </div>
  );
}
