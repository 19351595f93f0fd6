import { useEffect, useRef, type ReactNode } from 'react';
import { useWidth } from '../use-width.ts';
import { Pages } from './Pages.tsx';
import styles from './PagesBeside.module.css';
import type { DraftPages } from './use-pages.ts';

/** CSS pixels; narrower than this the pages stand in the place of the text. */
const BOTH_FIT = 900;

type PagesBesideProps = { readonly pages: DraftPages; readonly children: ReactNode };

/** The text, and while they are shown its pages: beside it where there is room, else in its place. */
export function PagesBeside({ pages, children }: PagesBesideProps) {
  const frame = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isBeside = (width ?? 0) >= BOTH_FIT;
  const { onRoom } = pages;
  useEffect(() => onRoom(isBeside), [onRoom, isBeside]);
  const goTo = (share: number): void => {
    if (pages.areAlone) pages.toggle();
    // Once the text has its height again.
    requestAnimationFrame(() => {
      const desk = text.current?.querySelector('[data-letter]')?.parentElement;
      if (desk === null || desk === undefined) return;
      desk.scrollTo({ top: share * desk.scrollHeight - desk.clientHeight / 3 });
    });
  };
  return (
    <div ref={frame} className={styles['frame']}>
      <div ref={text} className={styles['text']} data-hidden={pages.areAlone}>
        {children}
      </div>
      {pages.isShown && <Pages pages={pages} onGoTo={goTo} />}
    </div>
  );
}
