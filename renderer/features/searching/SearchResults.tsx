import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { SearchHit, SearchResult } from '../../../shared/searching/search-hit.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../words.ts';
import { HitRow } from './HitRow.tsx';
import styles from './SearchPalette.module.css';
import type { SearchReach } from './use-search.ts';
import { searchingWords } from './words.ts';

/** A name for a hit among the others, for the list alone. */
const keyOf = (hit: SearchHit, index: number): string => `${hit.kind} ${String(index)}`;

type SearchResultsProps = {
  readonly result: SearchResult;
  readonly reach: SearchReach;
  readonly onShow: (hit: SearchHit) => void;
  /** Quotes a hit; undefined where it cannot be. */
  readonly citeOf: (hit: SearchHit) => (() => void) | undefined;
  readonly onEverywhere: () => void;
};

/** What was found, the best first; where there is nothing, what to try. */
export function SearchResults({ result: { hits }, reach, onShow, citeOf, onEverywhere }: SearchResultsProps) {
  const w = useWords(searchingWords);
  const isNarrow = reach !== 'everywhere';
  return (
    <ListBox
      aria-label={w.results}
      className={styles['list'] ?? ''}
      selectionMode="none"
      onAction={(key) => {
        const hit = hits.find((each, i) => keyOf(each, i) === key);
        if (hit !== undefined) onShow(hit);
      }}
      renderEmptyState={() => (
        <EmptyState
          icon="search"
          title={w.nothingTitle}
          text={isNarrow ? w.nothingWider : w.nothingText}
          action={isNarrow ? <Button onPress={onEverywhere}>{w.searchEverywhere}</Button> : undefined}
        />
      )}
    >
      {hits.map((hit, i) => (
        <ListBoxItem
          key={keyOf(hit, i)}
          id={keyOf(hit, i)}
          className={styles['item'] ?? ''}
          textValue={`${w.kinds[hit.kind]}: ${hit.runs.map(({ text }) => text).join('')}`}
        >
          <HitRow hit={hit} showsHearing={reach === 'everywhere'} onCite={citeOf(hit)} />
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
