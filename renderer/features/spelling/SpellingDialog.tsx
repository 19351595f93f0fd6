import type { Hearing } from '../../../shared/domain/hearing.ts';
import { failureOf, useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useWords } from '../../words.ts';
import { OwnDictionary } from './OwnDictionary.tsx';
import styles from './SpellingDialog.module.css';
import { spellingSettingsWords } from './words.ts';

type SpellingDialogProps = { readonly hearings: readonly Hearing[]; readonly onClose: () => void };

/** Whether and how spelling is checked, and one's own dictionary. What is chosen holds at once. */
export function SpellingDialog({ hearings, onClose }: SpellingDialogProps) {
  const w = useWords(spellingSettingsWords);
  const settings = useRequest('spelling.settings', {});
  const ownWords = useRequest('spelling.ownWords', {});
  const set = useCommand('spelling.set');
  const failed = [settings, ownWords, set].find(({ isError }) => isError);
  return (
    <Dialog isOpen onClose={onClose} title={w.title} footer={<Button onPress={onClose}>{w.close}</Button>}>
      <div className={styles['content']}>
        {failed !== undefined && <FailureNotice failure={failureOf(failed.error)} onRetry={() => void settings.refetch()} />}
        {settings.data !== undefined && (
          <div className={styles['choices']}>
            <label className={styles['choice']}>
              <input type="checkbox" checked={settings.data.isOn} onChange={(event) => set.mutate({ isOn: event.target.checked })} />
              <span>
                {w.isOn}
                <span className={styles['more']}>{w.isOnMore}</span>
              </span>
            </label>
            <label className={styles['choice']}>
              <input
                type="checkbox"
                checked={settings.data.acceptsEnglish}
                disabled={!settings.data.isOn}
                onChange={(event) => set.mutate({ acceptsEnglish: event.target.checked })}
              />
              <span>{w.english}</span>
            </label>
          </div>
        )}
        {ownWords.data !== undefined && <OwnDictionary words={ownWords.data} hearings={hearings} />}
      </div>
    </Dialog>
  );
}
