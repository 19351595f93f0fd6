import { useState } from 'react';
import type { SenderProfileId } from '../../../../shared/domain/ids.ts';
import { EMPTY_SENDER_FIELDS, senderOfProfile, type SenderFields, type SenderProfile } from '../../../../shared/response/sender-profile.ts';
import type { Sender } from '../../../../shared/response/sender.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useWords } from '../../../words.ts';
import { SenderForm } from './SenderForm.tsx';
import styles from './Senders.module.css';
import { useSenders } from './use-senders.ts';
import { senderWords } from './words.ts';

type SendersDialogProps = {
  readonly senders: readonly SenderProfile[];
  /** Puts a sender into the letter that is open. */
  readonly onUse: (sender: Sender) => void;
  readonly onClose: () => void;
};

/** What is being written of a sender; a new one has no id. */
type Open = { readonly id: SenderProfileId | null; readonly fields: SenderFields };

const opened = (profile: SenderProfile | undefined): Open => ({ id: profile?.id ?? null, fields: profile?.fields ?? EMPTY_SENDER_FIELDS });

/** Those who send answers, in one place: a list beside the fields of the one that is chosen. */
export function SendersDialog({ senders, onUse, onClose }: SendersDialogProps) {
  const w = useWords(senderWords);
  const { save, makeDefault, remove } = useSenders();
  const [open, setOpen] = useState(() => opened(senders[0]));
  const chosen = senders.find(({ id }) => id === open.id);
  const isChanged = JSON.stringify(open.fields) !== JSON.stringify(chosen?.fields ?? EMPTY_SENDER_FIELDS);
  const isWhole = open.fields.logo === null || open.fields.logo.alternative.trim() !== '';

  /** Keeps what was written; null when it could not be kept, which has been told. */
  const keep = async (): Promise<SenderProfile | null> => {
    if (!isWhole) return null;
    if (!isChanged) return chosen ?? null;
    return save(open.id, open.fields);
  };
  const choose = async (next: SenderProfile | undefined): Promise<void> => {
    // What was written of another is kept; only a description that is missing holds one back.
    if (isChanged && (await keep()) === null) return;
    setOpen(opened(next));
  };
  const saveAndClose = async (use: boolean): Promise<void> => {
    const kept = await keep();
    if (kept === null && isChanged) return;
    if (use) onUse(senderOfProfile((kept ?? open).fields));
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.why}
      size="l"
      footer={
        <>
          <Button onPress={() => void saveAndClose(false)} isDisabled={!isWhole}>
            {w.save}
          </Button>
          <Button variant="primary" onPress={() => void saveAndClose(true)} isDisabled={!isWhole}>
            {w.saveAndUse}
          </Button>
        </>
      }
    >
      <div className={styles['panes']}>
        <ul className={styles['list']} aria-label={w.list}>
          {senders.map((profile) => (
            <li key={profile.id}>
              <button type="button" className={styles['sender']} aria-current={profile.id === open.id} onClick={() => void choose(profile)}>
                <span className={styles['name']}>{profile.fields.senderName.trim() || w.unnamed}</span>
                {profile.isDefault && <span className={styles['standard']}>{w.standard}</span>}
              </button>
            </li>
          ))}
          <li>
            <Button size="s" variant="quiet" icon="plus" onPress={() => void choose(undefined)}>
              {w.add}
            </Button>
          </li>
        </ul>
        <div>
          <SenderForm key={open.id ?? 'new'} fields={open.fields} onChange={(fields) => setOpen({ ...open, fields })} />
          {chosen !== undefined && (
            <div className={styles['acts']}>
              {!chosen.isDefault && (
                <Button size="s" onPress={() => void makeDefault(chosen.id)}>
                  {w.makeStandard}
                </Button>
              )}
              <Button
                size="s"
                variant="quiet"
                icon="trash"
                onPress={() => {
                  void remove(chosen);
                  setOpen(opened(senders.find(({ id }) => id !== chosen.id)));
                }}
              >
                {w.remove}
              </Button>
            </div>
          )}
        </div>
      </div>
    </Dialog>
  );
}
