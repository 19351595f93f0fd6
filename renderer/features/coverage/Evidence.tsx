import { useWords } from '../../words.ts';
import type { CoverageRow } from './coverage-store.ts';
import styles from './CoverageItem.module.css';
import { coverageWords } from './words.ts';

type Place = CoverageRow['evidence'][number]['place'];
type EvidenceProps = {
  readonly evidence: CoverageRow['evidence'];
  readonly wordsAt: (place: Place) => string;
  readonly onShow: (place: Place) => void;
};

/** So many places prove the point; more would hide the next guidepost. */
const MOST_SHOWN = 3;
/** Enough of the words to know them by, in characters. */
const KNOWN_BY = 70;

const shortened = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= KNOWN_BY ? line : `${line.slice(0, KNOWN_BY - 1).trimEnd()}…`;
};

/** Where the answer speaks to a guidepost; each place leads there. */
export function Evidence({ evidence, wordsAt, onShow }: EvidenceProps) {
  const w = useWords(coverageWords);
  const more = evidence.length - MOST_SHOWN;
  return (
    <ul className={styles['evidence']}>
      {evidence.slice(0, MOST_SHOWN).map(({ kind, place }) => {
        const words = shortened(wordsAt(place));
        return (
          <li key={`${kind} ${place.path.join('.')} ${String(place.from)}`}>
            <button type="button" className={styles['place']} title={w.goToEvidence} onClick={() => onShow(place)}>
              <span className={styles['kind']}>{w.evidence[kind]}</span>
              <span lang="da">{kind === 'citation' ? `”${words}”` : words}</span>
            </button>
          </li>
        );
      })}
      {more > 0 && <li className={styles['said']}>{w.evidenceMore(more)}</li>}
    </ul>
  );
}
