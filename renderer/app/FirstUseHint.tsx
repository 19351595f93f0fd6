import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { IconName } from '../ui/icon-shapes.tsx';
import { useWords } from '../words.ts';
import styles from './FirstUseHint.module.css';
import { appWords } from './words.ts';

/** The job in three steps, above the work until it is closed. */
export function FirstUseHint({ onClose }: { readonly onClose: () => void }) {
  const { hint: w } = useWords(appWords);
  const steps: readonly { readonly icon: IconName; readonly title: string; readonly text: string }[] = [
    { icon: 'note', title: w.markTitle, text: w.mark },
    { icon: 'pen', title: w.writeTitle, text: w.write },
    { icon: 'export', title: w.exportTitle, text: w.export },
  ];
  return (
    <aside className={styles['hint']} aria-label={w.label}>
      <ol className={styles['steps']}>
        {steps.map(({ icon, title, text }, index) => (
          <li key={title} className={styles['step']}>
            <span className={styles['icon']}>
              <Icon name={icon} />
            </span>
            <div>
              <h2 className={styles['title']}>{`${index + 1}. ${title}`}</h2>
              <p className={styles['text']}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <IconButton size="s" icon="close" label={w.close} onPress={onClose} />
    </aside>
  );
}
