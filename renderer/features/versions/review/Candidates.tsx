import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { Candidate } from '../../../../shared/versions/open-passage.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words.ts';
import styles from './Review.module.css';
import { reviewWords } from './words.ts';

type CandidatesProps = {
  readonly candidates: readonly Candidate[];
  readonly whereIs: (candidate: Candidate) => string;
  readonly onLook: (range: TextRange) => void;
  /** Left out where nothing is placed. */
  readonly onPlace?: ((range: TextRange) => void) | undefined;
};

/** Places where the words may be now, best first. */
export function Candidates({ candidates, whereIs, onLook, onPlace }: CandidatesProps) {
  const w = useWords(reviewWords);
  if (candidates.length === 0) return null;
  return (
    <ol className={styles['candidates']} aria-label={w.candidates}>
      {candidates.map((candidate, index) => (
        <li key={`${String(candidate.start)} ${String(candidate.end)}`} className={styles['candidate']}>
          <button type="button" className={styles['look']} onClick={() => onLook(candidate)}>
            <span className={styles['number']}>{index + 1}</span>
            <span className={styles['context']} lang="da">
              {candidate.before
                .slice(-60)
                .replace(/^\S*\s/, '')
                .replaceAll('\n', ' ')}
              <strong>{candidate.words.replaceAll('\n', ' ')}</strong>
              {candidate.after.slice(0, 60).replaceAll('\n', ' ')}
            </span>
            <span className={styles['where']}>
              {[whereIs(candidate), w.alike(Math.round(candidate.score * 100))].filter((part) => part !== '').join(' · ')}
            </span>
          </button>
          {onPlace !== undefined && (
            <Button size="s" label={`${w.placeHere}: ${w.candidate(index + 1)}`} onPress={() => onPlace(candidate)}>
              {w.placeHere}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
