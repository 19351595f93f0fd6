import { checkFindingInWords } from '../../../shared/words/check-findings.ts';
import { checkPlaceInWords } from '../../../shared/words/checking.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import type { Gate } from './use-gate.ts';
import { gateWords } from './gate-words.ts';

/** So many are shown; the check shows all. */
const MOST_SHOWN = 4;

/** Asks before an answer goes out in which something should stop it. */
export function BlockingQuestion({ gate, onCheck }: { readonly gate: Gate; readonly onCheck: () => void }) {
  const w = useWords(gateWords);
  const language = useLanguage();
  const { asked, answer } = gate;
  if (asked === null) return null;
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={() => answer(false)}
      title={w.title(asked.length)}
      footer={
        <>
          <Button onPress={() => answer(false)}>{w.stay}</Button>
          <Button variant="danger" onPress={() => answer(true)}>
            {w.goOn}
          </Button>
          <Button
            variant="primary"
            icon="check"
            autoFocus
            onPress={() => {
              answer(false);
              onCheck();
            }}
          >
            {w.check}
          </Button>
        </>
      }
    >
      <ul className={styles['stops']}>
        {asked.slice(0, MOST_SHOWN).map((finding, index) => (
          // The list is one answer's, asked once.
          <li key={index}>
            {checkFindingInWords(finding, language)} <span className={styles['place']}>{checkPlaceInWords(finding.place, language)}</span>
          </li>
        ))}
      </ul>
      {asked.length > MOST_SHOWN && <p>{w.more(asked.length - MOST_SHOWN)}</p>}
      <p className={styles['place']}>{w.text}</p>
    </Dialog>
  );
}
