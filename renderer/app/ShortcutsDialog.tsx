import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useWords } from '../words.ts';
import { shortcutGroups } from './shortcut-groups.ts';
import { shortcutWords } from './shortcut-words.ts';
import styles from './ShortcutsDialog.module.css';

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(shortcutWords);
  return (
    <Dialog isOpen onClose={onClose} title={w.title} size="l">
      <div className={styles['groups']}>
        {shortcutGroups(w).map((group) => (
          <section key={group.title}>
            <h3 className={styles['title']}>{group.title}</h3>
            <dl className={styles['list']}>
              {group.shortcuts.map(({ does, keys }) => (
                <div key={does} className={styles['row']}>
                  <dt>{does}</dt>
                  <dd className={styles['keys']}>
                    {keys.map((combination) => (
                      <Keys key={combination} keys={combination} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
