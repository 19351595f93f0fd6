import type { VersionDifference } from '../../../../shared/versions/version-difference.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words.ts';
import styles from './Compare.module.css';
import { compareWords } from './words.ts';

const without = (ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids].filter((id) => !others.has(id)));

/** What the new version means for all notes and citations together. */
export function DifferenceSummary({
  difference: { notes, citations },
  onReview,
}: {
  readonly difference: VersionDifference;
  readonly onReview: () => void;
}) {
  const w = useWords(compareWords);
  /** Notes, not their passages: a note is as its gravest passage. */
  const notesWith = (...outcomes: readonly string[]): Set<string> =>
    new Set(notes.flatMap(({ annotationId, outcome }) => (outcomes.includes(outcome) ? [annotationId] : [])));
  const toPlace = notesWith('ambiguous', 'orphaned');
  const moved = without(notesWith('moved'), toPlace);
  const unchanged = without(notesWith('exact', 'confirmed', 'let-go'), new Set([...toPlace, ...moved]));
  const verbatim = citations.filter(({ state }) => state === 'verbatim').length;
  const waiting = citations.length - verbatim;
  const lines = [
    ...(toPlace.size > 0 ? [w.notesToPlace(toPlace.size)] : []),
    ...(moved.size > 0 ? [w.notesMoved(moved.size)] : []),
    ...(unchanged.size > 0 ? [w.notesUnchanged(unchanged.size)] : []),
    ...(waiting > 0 ? [w.citationsWaiting(waiting)] : []),
    ...(verbatim > 0 ? [w.citationsVerbatim(verbatim)] : []),
  ];
  return (
    <section className={styles['summary']} aria-label={w.meaning}>
      <p className={styles['asks']}>{w.meaning}</p>
      <p>{lines.length === 0 ? w.meaningNone : lines.join(' · ')}</p>
      {toPlace.size + moved.size + waiting > 0 && (
        <Button size="s" variant="primary" onPress={onReview}>
          {w.review}
        </Button>
      )}
    </section>
  );
}
