import type { DifferencePiece } from '../../../../shared/response/citation-report.ts';
import { useWords } from '../../../words.ts';
import styles from './CitationBar.module.css';
import { citingWords } from './words.ts';

/** What makes some words others: what went struck through, what came underlined. Said aloud too. */
export function WordDifference({ pieces }: { readonly pieces: readonly DifferencePiece[] }) {
  const w = useWords(citingWords);
  return (
    <p className={styles['difference']}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${String(index)} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'added' ? (
          <ins key={key} aria-label={`${w.added}: ${text}`}>
            {text}
          </ins>
        ) : (
          <del key={key} aria-label={`${w.removed}: ${text}`}>
            {text}
          </del>
        );
      })}
    </p>
  );
}
