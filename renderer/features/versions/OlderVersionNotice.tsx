import type { SourceEdition } from '../../../shared/versions/source-edition.ts';
import { dayAndTime } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './OlderVersionNotice.module.css';
import { versionWords } from './words.ts';

/** Stands over an older version: what one reads is not the text that is heard now. */
export function OlderVersionNotice({ edition, onShowNewest }: { readonly edition: SourceEdition; readonly onShowNewest: () => void }) {
  const w = useWords(versionWords);
  const language = useLanguage();
  return (
    <aside className={styles['notice']} aria-label={w.chip(edition.number, edition.number)}>
      <Icon name="clock" />
      <p className={styles['text']}>
        {w.olderTitle(edition.number, dayAndTime(edition.createdAt, language))} {w.olderText}
      </p>
      <Button size="s" onPress={onShowNewest}>
        {w.showNewest}
      </Button>
    </aside>
  );
}
