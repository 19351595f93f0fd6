import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../words.ts';
import styles from './NewVersionResult.module.css';
import type { NewVersion } from './use-new-version.ts';
import { versionWords } from './words.ts';

type NewVersionResultProps = {
  readonly added: NonNullable<NewVersion['added']>;
  readonly onReview: () => void;
  readonly onCompare: () => void;
  readonly onClose: () => void;
};

/** What a new version has meant for the notes. Lies beside the work and waits for nobody. */
export function NewVersionResult({ added, onReview, onCompare, onClose }: NewVersionResultProps) {
  const w = useWords(versionWords);
  const { source, fates, citations, skips } = added;
  const waits = fates.moved + fates.toPlace + citations + skips > 0;
  return (
    <section className={styles['card']} aria-label={w.addedTitle} data-pane="">
      <header className={styles['header']}>
        <h2 className={styles['title']}>{w.addedTitle}</h2>
        <IconButton size="s" icon="close" label={w.close} onPress={onClose} />
      </header>
      <p className={styles['source']}>{source.title}</p>
      <output className={styles['text']}>{w.fates({ ...fates, citations, skips })}</output>
      <footer className={styles['footer']}>
        {waits && (
          <Button size="s" variant="primary" onPress={onReview}>
            {w.review}
          </Button>
        )}
        <Button size="s" onPress={onCompare}>
          {w.seeChanges}
        </Button>
      </footer>
    </section>
  );
}
