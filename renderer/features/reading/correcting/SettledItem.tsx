import type { AppliedCorrection } from '../../../../shared/corrections/correction.ts';
import { findingInWords } from '../../../../shared/words/findings.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './Findings.module.css';
import { correctingWords } from './words.ts';

type SettledItemProps = { readonly applied: AppliedCorrection; readonly onTakeBack: () => void };

/** Something that was decided, or that could not be placed, with the way back. */
export function SettledItem({ applied: { correction, outcome }, onTakeBack }: SettledItemProps) {
  const { findings: w, done } = useWords(correctingWords);
  const language = useLanguage();
  const { change, anchor } = correction;
  const isDecision = change.kind === 'accept-finding' || change.kind === 'dismiss-finding';
  const what = isDecision
    ? findingInWords(change, language)
    : change.kind === 'set-provenance'
      ? done[change.provenance]
      : done[change.kind];
  if (outcome.kind === 'orphaned' || outcome.kind === 'ambiguous') {
    return (
      <li className={styles['settled']}>
        <span>
          {what}
          {anchor !== null && <q lang="da">{anchor.exact}</q>} <span className={styles['decision']}>{w.lostReasons[outcome.kind]}</span>
        </span>
        <Button size="s" variant="quiet" label={w.removeOf(what)} onPress={onTakeBack}>
          {w.remove}
        </Button>
      </li>
    );
  }
  return (
    <li className={styles['settled']}>
      <span>
        <span className={styles['decision']}>{change.kind === 'dismiss-finding' ? w.dismissed : w.accepted}</span> {what}
      </span>
      <Button size="s" variant="quiet" label={w.undoOf(what)} onPress={onTakeBack}>
        {w.undo}
      </Button>
    </li>
  );
}
