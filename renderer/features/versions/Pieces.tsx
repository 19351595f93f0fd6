import type { ComparedPassage } from '../../../shared/comparing/by-guidepost.ts';
import styles from './Pieces.module.css';

/** Words before and now: what is gone struck out, what is new underlined. */
export function Pieces({ pieces }: { readonly pieces: ComparedPassage['pieces'] }) {
  return (
    <p className={styles['pieces']} lang="da">
      {pieces.map(({ kind, text }, index) => {
        switch (kind) {
          case 'same':
            return text;
          // What stands where never changes: the place is the only identity there is.
          case 'added':
            return <ins key={index}>{text}</ins>;
          case 'removed':
            return <del key={index}>{text}</del>;
        }
      })}
    </p>
  );
}
