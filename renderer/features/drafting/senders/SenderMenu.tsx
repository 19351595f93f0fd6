import { useState } from 'react';
import type { Letter } from '../../../../shared/response/letter.ts';
import { senderOfProfile } from '../../../../shared/response/sender-profile.ts';
import { useCommand, useRequest } from '../../../queries.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useWords } from '../../../words.ts';
import { MENU_CLOSES } from '../back-to-text.ts';
import type { LetterStore } from '../letter-store.ts';
import { SendersDialog } from './SendersDialog.tsx';
import styles from './Senders.module.css';
import { senderWords } from './words.ts';

type SenderMenuProps = { readonly letter: Letter; readonly onUse: LetterStore['use'] };

/** Who the letter is from: one of the senders, and the way to them. */
export function SenderMenu({ letter, onUse }: SenderMenuProps) {
  const w = useWords(senderWords);
  const { data: senders = [] } = useRequest('sender.list', {});
  const { mutateAsync: adopt } = useCommand('sender.adopt');
  const [isEditing, setEditing] = useState(false);
  const edit = async (): Promise<void> => {
    // The first is made of what has been written; where that fails, the list is empty and one is written there.
    await adopt({}).catch(() => undefined);
    setTimeout(() => setEditing(true), MENU_CLOSES);
  };
  return (
    <div className={styles['bar']}>
      <MenuButton
        label={w.menu}
        variant="quiet"
        size="s"
        groups={[
          ...(senders.length === 0
            ? []
            : [
                {
                  id: 'senders',
                  label: w.choose,
                  showsLabel: true,
                  items: senders.map(({ id, fields }) => ({
                    id,
                    label: fields.senderName.trim() || w.unnamed,
                    isSelected: fields.senderName.trim() === letter.senderName.trim(),
                    onAction: () => onUse(senderOfProfile(fields)),
                  })),
                },
              ]),
          {
            id: 'more',
            label: w.menu,
            items: [
              letter.isAnonymous
                ? { id: 'say-who', label: w.sayWho, onAction: () => onUse({ isAnonymous: false }) }
                : { id: 'be-anonymous', label: w.beAnonymous, onAction: () => onUse({ isAnonymous: true }) },
              letter.coSigners === null
                ? { id: 'add-co-signers', label: w.addCoSigners, onAction: () => onUse({ coSigners: '' }) }
                : { id: 'remove-co-signers', label: w.removeCoSigners, onAction: () => onUse({ coSigners: null }) },
              ...(letter.logo === null ? [] : [{ id: 'remove-logo', label: w.removeLogo, onAction: () => onUse({ logo: null }) }]),
              { id: 'edit', label: w.edit, icon: 'edit' as const, onAction: () => void edit() },
            ],
          },
        ]}
      />
      {isEditing && <SendersDialog senders={senders} onUse={onUse} onClose={() => setEditing(false)} />}
    </div>
  );
}
