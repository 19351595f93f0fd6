import type { SearchResult } from '../../../shared/searching/search-hit.ts';
import type { Language } from '../../../shared/words/language.ts';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words.ts';
import styles from './SearchPalette.module.css';
import { searchingWords } from './words.ts';

type SearchStatusProps = {
  readonly result: SearchResult | undefined;
  readonly language: Language;
  /** A hit can be quoted in an answer. */
  readonly cites: boolean;
};

/** How much was found, said aloud too, and the keys. */
export function SearchStatus({ result, language, cites }: SearchStatusProps) {
  const w = useWords(searchingWords);
  const inWords = ({ hits, totals, isComplete }: SearchResult): string => {
    const all = totals.source + totals.note + totals.response;
    const number = (value: number): string => value.toLocaleString(language);
    if (hits.length === 0) return isComplete ? w.nothingTitle : w.unfinished;
    const found = all > hits.length ? w.best(number(hits.length), number(all)) : w.places(number(all), all === 1);
    return isComplete ? found : `${found}. ${w.unfinished}`;
  };
  return (
    <footer className={styles['status']}>
      <output>{result === undefined ? '' : inWords(result)}</output>
      <span className={styles['keys']} aria-hidden="true">
        <Keys keys="Up" />
        <Keys keys="Down" />
        <Keys keys="Enter" />
        {cites && (
          <>
            <Keys keys="Ctrl+Enter" /> {w.cite}
          </>
        )}
        <Keys keys="Esc" />
      </span>
    </footer>
  );
}
