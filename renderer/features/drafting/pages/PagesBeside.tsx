import { useEffect, useRef, type ReactNode } from 'react';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { useWidth } from '../use-width.ts';
import { goToPlace } from './caret-place.ts';
import { whatStandsAt } from './page-places.ts';
import { Pages } from './Pages.tsx';
import styles from './PagesBeside.module.css';
import type { DraftPages } from './use-pages.ts';

/** CSS pixels; narrower than this the pages stand in the place of the text. */
const BOTH_FIT = 900;

type PagesBesideProps = { readonly pages: DraftPages; readonly desk: WritingDesk | null; readonly children: ReactNode };

/** The text, and while they are shown its pages: beside it where there is room, else in its place. */
export function PagesBeside({ pages, desk, children }: PagesBesideProps) {
  const frame = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isBeside = (width ?? 0) >= BOTH_FIT;
  const { onRoom } = pages;
  useEffect(() => onRoom(isBeside), [onRoom, isBeside]);
  const goTo = (at: number): void => {
    // Read first: pages that give way to the text are forgotten.
    const place = whatStandsAt(pages.setting.read().pages, at);
    if (pages.areAlone) pages.toggle();
    // Once the text has its height again.
    requestAnimationFrame(() => {
      if (place !== null && desk !== null) return goToPlace(desk.editor, place);
      text.current?.querySelector('[data-letter]')?.parentElement?.scrollTo({ top: 0 });
    });
  };
  return (
    <div ref={frame} className={styles['frame']}>
      <div ref={text} className={styles['text']} data-hidden={pages.areAlone}>
        {children}
      </div>
      {pages.isShown && <Pages pages={pages} desk={desk} onGoTo={goTo} />}
    </div>
  );
}
