import { useRef } from 'react';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { IconName } from '../ui/icon-shapes.tsx';
import { useLeavingFocus } from '../ui/use-leaving-focus.ts';
import { useWords } from '../words.ts';
import styles from './FirstUseHint.module.css';
import { focusPaneOf } from './panes.ts';
import { appWords } from './words.ts';

type FirstUseHintProps = {
  readonly overview: HearingOverview;
  readonly onClose: () => void;
  readonly onNewHearing: () => void;
};

/** The job in three steps, above the work until it is closed. */
export function FirstUseHint({ overview, onClose, onNewHearing }: FirstUseHintProps) {
  const { hint: w } = useWords(appWords);
  const ref = useRef<HTMLElement>(null);
  useLeavingFocus(ref, focusPaneOf);
  const isExample = overview.sources.some(({ exampleId }) => exampleId !== null);
  const steps: readonly { readonly icon: IconName; readonly title: string; readonly text: string }[] = [
    { icon: 'note', title: w.markTitle, text: w.mark },
    { icon: 'pen', title: w.writeTitle, text: w.write },
    { icon: 'export', title: w.exportTitle, text: w.export },
  ];
  return (
    <aside ref={ref} className={styles['hint']} aria-label={w.label}>
      <div className={styles['body']}>
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
        {isExample && (
          <p className={styles['own']}>
            <span className={styles['why']}>{w.own}</span>
            <Button size="s" variant="quiet" icon="plus" onPress={onNewHearing}>
              {w.newHearing}
            </Button>
          </p>
        )}
      </div>
      <IconButton size="s" icon="close" label={w.close} onPress={onClose} />
    </aside>
  );
}
