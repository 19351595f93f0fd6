import { useEffect, useRef, useState, type RefObject } from 'react';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './Pages.module.css';
import { pageWords } from './words.ts';

type PageSheetProps = {
  /** Of its picture; drawn when it is first asked for. */
  readonly address: () => string;
  /** From 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  /** `height`: how far down the page was pressed, 0 at its top, 1 at its foot. */
  readonly onGoTo: (height: number) => void;
};

/** How far around what is seen pages are drawn: a page further down stands ready when one gets there. */
const AROUND = '60% 0px';

/** Drawing a page takes the window some thirty milliseconds; those out of sight are not drawn. */
function useIsNear(sheet: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = sheet;
    if (current === null) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: current.closest('[data-pages]'),
      rootMargin: AROUND,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [sheet]);
  return isNear;
}

/** A page as it is printed; pressed, it leads to its place in the text. */
export function PageSheet({ address, number, width, onGoTo }: PageSheetProps) {
  const w = useWords(pageWords);
  const language = useLanguage();
  const sheet = useRef<HTMLLIElement>(null);
  const isNear = useIsNear(sheet);
  return (
    <li ref={sheet} className={styles['sheet']}>
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
        <span className={styles['picture']} style={{ inlineSize: width }}>
          {isNear && <img src={address()} alt="" width={width} decoding="sync" draggable={false} />}
        </span>
      </button>
    </li>
  );
}
