import type { NotesBroughtIn } from '../../../shared/ipc/requests/note-files.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../words.ts';
import styles from './BroughtInDialog.module.css';
import { noteFileWords } from './words.ts';

/** So many faults tell what is wrong with a file; the rest are counted. */
const SHOWN_FAULTS = 10;

function FaultList({ faults }: { readonly faults: NotesBroughtIn['refused'] }) {
  const w = useWords(noteFileWords);
  return (
    <ul className={styles['faults']}>
      {faults.slice(0, SHOWN_FAULTS).map(({ place, problems: [problem] }) => (
        <li key={place}>{problem !== undefined && w.fault(place, w.problems[problem.code], problem.path)}</li>
      ))}
      {faults.length > SHOWN_FAULTS && <li>{w.more(faults.length - SHOWN_FAULTS)}</li>}
    </ul>
  );
}

/** What became of a file of notes. */
export function BroughtInDialog({ outcome, onClose }: { readonly outcome: NotesBroughtIn; readonly onClose: () => void }) {
  const w = useWords(noteFileWords);
  const { added, alreadyThere, withoutPlace, withoutWords, refused, repaired } = outcome;
  const lines = [
    w.added(added.length),
    ...(alreadyThere === 0 ? [] : [w.alreadyThere(alreadyThere)]),
    ...(withoutPlace === 0 ? [] : [w.withoutPlace(withoutPlace)]),
    ...(withoutWords === 0 ? [] : [w.withoutWords(withoutWords)]),
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title(outcome.file)}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {w.close}
        </Button>
      }
    >
      <div className={styles['outcome']}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {refused.length > 0 && (
          <section>
            <p>{w.refused(refused.length)}</p>
            <FaultList faults={refused} />
          </section>
        )}
        {repaired.length > 0 && (
          <section>
            <p>{w.repaired(repaired.length)}</p>
            <FaultList faults={repaired} />
          </section>
        )}
      </div>
    </Dialog>
  );
}
