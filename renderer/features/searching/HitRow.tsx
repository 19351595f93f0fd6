import type { SearchHit } from '../../../shared/searching/search-hit.ts';
import { placeInWords } from '../../../shared/words/search-place.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './HitRow.module.css';
import { searchingWords } from './words.ts';

const ICONS = { source: 'document', note: 'note', response: 'pen' } as const;

type HitRowProps = {
  readonly hit: SearchHit;
  readonly showsHearing: boolean;
  /** Where it can be quoted in the answer that is open. */
  readonly onCite: (() => void) | undefined;
};

/** One hit: what it is in, the words around it with what was found marked, and which hearing it belongs to. */
export function HitRow({ hit, showsHearing, onCite }: HitRowProps) {
  const w = useWords(searchingWords);
  const language = useLanguage();
  const place = hit.kind === 'source' && hit.place !== null ? placeInWords(hit.place, language) : '';
  const isUnofficial = hit.kind === 'source' && !hit.isOfficial;
  const around = [
    w.kinds[hit.kind],
    hit.title,
    place,
    ...(showsHearing ? [hit.hearingTitle] : []),
    ...(isUnofficial ? [w.notOfficial] : []),
  ];
  return (
    <div className={styles['hit']}>
      <span className={styles['kind']}>
        <Icon name={ICONS[hit.kind]} />
      </span>
      <div className={styles['words']}>
        <p className={styles['snippet']} data-heading={hit.kind === 'source' && hit.isHeading ? true : undefined}>
          {hit.runs.map(({ text, isHit }, i) => {
            const key = `${String(i)} ${text}`;
            return isHit ? (
              <mark key={key} className={styles['found']}>
                {text}
              </mark>
            ) : (
              <span key={key}>{text}</span>
            );
          })}
        </p>
        <p className={styles['around']}>{around.filter((part) => part !== '').join(' · ')}</p>
      </div>
      {onCite !== undefined && (
        // For the mouse alone: in a list whose entries are chosen, no entry may hold a button. By keyboard it is Ctrl+Enter.
        <span
          className={styles['cite']}
          aria-hidden="true"
          onPointerDown={(event) => event.stopPropagation()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onCite();
          }}
        >
          {w.cite}
        </span>
      )}
    </div>
  );
}
