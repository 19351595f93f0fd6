import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { guidepostsCounted } from '../../../shared/words/guidepost-nouns.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './ImportPanel.module.css';
import { isCancelled } from './import-queue.ts';
import { libraryWords } from './words.ts';

const icons: Readonly<Record<ImportOutcome['kind'], IconName>> = { imported: 'check', 'already-there': 'info', failed: 'warning' };

/** What became of a file: read as what, or why not. */
export function ImportResult({ outcome, onShow }: { readonly outcome: ImportOutcome; readonly onShow: (source: SourceSummary) => void }) {
  const { importing: w } = useWords(libraryWords);
  const language = useLanguage();
  const inWords = (): string => {
    switch (outcome.kind) {
      case 'imported':
        return w.imported(
          outcome.source.title,
          outcome.source.guidepostCount === 0
            ? null
            : guidepostsCounted(outcome.source.guidepostCount, outcome.source.guidepostNoun, language),
        );
      case 'already-there':
        return w.alreadyThere(outcome.source.title);
      case 'failed':
        return isCancelled(outcome) ? w.cancelled : failureInWords(outcome.failure, language);
    }
  };
  const isHarmless = isCancelled(outcome);
  return (
    <li className={styles['row']} data-kind={isHarmless ? 'cancelled' : outcome.kind}>
      <span className={styles['icon']}>
        <Icon name={isHarmless ? 'close' : icons[outcome.kind]} />
      </span>
      <div className={styles['text']}>
        <p className={styles['file']}>{outcome.file}</p>
        <p className={styles['state']}>{inWords()}</p>
      </div>
      {outcome.kind !== 'failed' && (
        <Button size="s" variant="quiet" label={w.showFile(outcome.source.title)} onPress={() => onShow(outcome.source)}>
          {w.show}
        </Button>
      )}
    </li>
  );
}
