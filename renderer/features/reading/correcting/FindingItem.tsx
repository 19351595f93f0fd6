import type { Finding, TextRange } from '../../../../shared/domain/source-document.ts';
import { findingInWords } from '../../../../shared/words/findings.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './Findings.module.css';
import type { ShownPassage } from './passage-around.ts';
import { correctingWords } from './words.ts';

type FindingItemProps = {
  readonly finding: Finding;
  readonly passage: ShownPassage | null;
  readonly onShow: (range: TextRange) => void;
  readonly onDecide: (kind: 'accept-finding' | 'dismiss-finding') => void;
  readonly onWriteDeadline: () => void;
};

/** One remark: what was noticed, the words it is about, what it suggests, and the two answers to it. */
export function FindingItem({ finding, passage, onShow, onDecide, onWriteDeadline }: FindingItemProps) {
  const { findings: w } = useWords(correctingWords);
  const { code } = finding;
  const message = findingInWords(finding, useLanguage());
  return (
    <li className={styles['finding']} data-finding>
      <p>{message}</p>
      {passage !== null && (
        <p className={styles['passage']} lang="da">
          {passage.before}
          <mark className={styles['words']}>{passage.words}</mark>
          {passage.after}
        </p>
      )}
      <p className={styles['suggestion']}>
        {passage?.suggestion !== null && passage?.suggestion !== undefined && (
          <>
            {w.readsAs} <strong lang="da">»{passage.suggestion}«</strong>.{' '}
          </>
        )}
        {w.suggestions[code]}
      </p>
      <div className={styles['actions']}>
        <span data-decide>
          <Button size="s" icon="check" label={w.acceptOf(message)} onPress={() => onDecide('accept-finding')}>
            {w.accept}
          </Button>
        </span>
        <Button size="s" icon="close" label={w.dismissOf(message)} onPress={() => onDecide('dismiss-finding')}>
          {w.dismiss}
        </Button>
        {code === 'no-deadline' && (
          <Button size="s" variant="quiet" onPress={onWriteDeadline}>
            {w.writeDeadline}
          </Button>
        )}
        {passage !== null && (
          <Button size="s" variant="quiet" label={w.showPlaceOf(message)} onPress={() => onShow(passage.range)}>
            {w.showPlace}
          </Button>
        )}
      </div>
    </li>
  );
}
