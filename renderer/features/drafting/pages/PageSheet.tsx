import { wholeNumber } from '../../../../shared/words/dates.ts';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './Pages.module.css';
import { pageWords } from './words.ts';

type PageSheetProps = {
  readonly address: string;
  /** From 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  /** `height`: how far down the page was pressed, 0 at its top, 1 at its foot. */
  readonly onGoTo: (height: number) => void;
};

/** A page as it is printed; pressed, it leads to its place in the text. */
export function PageSheet({ address, number, width, onGoTo }: PageSheetProps) {
  const w = useWords(pageWords);
  const language = useLanguage();
  return (
    <li className={styles['sheet']}>
      <button
        type="button"
        className={styles['paper']}
        aria-label={w.goTo(wholeNumber(number, language))}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          // By a key it has no place of its own.
          onGoTo(event.detail === 0 ? 0 : (event.clientY - box.top) / box.height);
        }}
      >
        <img src={address} alt="" width={width} decoding="sync" draggable={false} />
      </button>
    </li>
  );
}
