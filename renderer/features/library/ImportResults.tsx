import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './AddSource.module.css';
import { libraryWords } from './words.ts';

type ImportResultsProps = {
  readonly outcomes: readonly ImportOutcome[];
  readonly onMore: () => void;
  readonly onClose: () => void;
  readonly onShow: (source: SourceSummary) => void;
};

const icons: Readonly<Record<ImportOutcome['kind'], IconName>> = { imported: 'check', 'already-there': 'info', failed: 'warning' };

/** What became of each file: read as what, or why not. */
export function ImportResults({ outcomes, onMore, onClose, onShow }: ImportResultsProps) {
  const { add: w } = useWords(libraryWords);
  const language = useLanguage();
  const inWords = (outcome: ImportOutcome): string => {
    switch (outcome.kind) {
      case 'imported':
        return w.imported(outcome.source.title, outcome.source.guidepostCount);
      case 'already-there':
        return w.alreadyThere(outcome.source.title);
      case 'failed':
        return failureInWords(outcome.failure, language);
    }
  };
  return (
    <>
      <ul className={styles['results']} aria-live="polite">
        {outcomes.map((outcome, index) => (
          // Two files may have the same name, and the list never changes: the place is the only identity there is.
          <li key={index} className={styles['result']} data-kind={outcome.kind}>
            <span className={styles['resultIcon']}>
              <Icon name={icons[outcome.kind]} />
            </span>
            <div className={styles['resultText']}>
              <p className={styles['file']}>{outcome.file}</p>
              <p>{inWords(outcome)}</p>
            </div>
            {outcome.kind !== 'failed' && (
              <Button size="s" variant="quiet" onPress={() => onShow(outcome.source)}>
                {w.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button onPress={onMore}>{w.more}</Button>
        <Button variant="primary" autoFocus onPress={onClose}>
          {w.close}
        </Button>
      </div>
    </>
  );
}
