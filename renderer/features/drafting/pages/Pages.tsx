import { useRef, useState, useSyncExternalStore } from 'react';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { useWidth } from '../use-width.ts';
import { PageSheet } from './PageSheet.tsx';
import styles from './Pages.module.css';
import type { DraftPages } from './use-pages.ts';
import { useFollowing } from './use-following.ts';
import { pageWords } from './words.ts';
import { pageWidth, zoomInPercent, zoomStep, type Zoom } from './zoom.ts';

type PagesProps = {
  readonly pages: DraftPages;
  readonly desk: WritingDesk | null;
  /** Goes to what stands at a place: in pages, from the beginning of the first. */
  readonly onGoTo: (at: number) => void;
};

/** Room around a page, in CSS pixels. */
const AROUND = 48;

/** The answer's pages as they are printed. */
export function Pages({ pages: { setting, toggle }, desk, onGoTo }: PagesProps) {
  const { pages, isSetting, failure, warning } = useSyncExternalStore(setting.subscribe, setting.read);
  const w = useWords(pageWords);
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [current, setCurrent] = useState(1);
  const room = Math.max(200, (useWidth(scroller) ?? 600) - AROUND);
  const width = pageWidth(zoom, room);
  const count = pages.length;
  const stay = useFollowing(desk, setting, scroller);
  const number = (value: number): string => wholeNumber(value, language);

  /** The page that the middle of the window is on. */
  const onScroll = (): void => {
    const { current: box } = scroller;
    if (box === null) return;
    const middle = box.scrollTop + box.clientHeight / 2;
    const sheets = [...box.querySelectorAll('li')];
    setCurrent(Math.max(1, sheets.filter((sheet) => sheet.offsetTop <= middle).length));
  };

  return (
    <section className={styles['pages']} aria-label={w.label}>
      <div className={styles['bar']}>
        <output className={styles['place']}>{count > 0 && w.of(number(Math.min(current, count)), number(count))}</output>
        <span className={styles['working']} data-working={isSetting} aria-hidden="true" />
        <IconButton icon="zoom-out" label={w.smaller} size="s" onPress={() => setZoom(zoomStep(zoom, room, -1))} />
        <span className={styles['percent']}>{w.percent(number(zoomInPercent(zoom, room)))}</span>
        <IconButton icon="plus" label={w.larger} size="s" onPress={() => setZoom(zoomStep(zoom, room, 1))} />
        <IconButton icon="fit-width" label={w.fit} size="s" isSelected={zoom === 'fit'} onPress={() => setZoom('fit')} />
        <IconButton icon="close" label={w.close} size="s" shortcut="Ctrl+Shift+P" onPress={toggle} />
      </div>
      {(failure ?? warning) !== null && (
        <output className={styles['notice']}>
          <Icon name="warning" />
          <span>
            {failure !== null && w.notSet(failureInWords(failure, language))}
            {failure !== null && count > 0 && ` ${w.stale}`}
            {failure === null && warning !== null && failureInWords(warning, language)}
          </span>
        </output>
      )}
      {/* The keyboard scrolls it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard only when it takes the focus */}
      <div ref={scroller} className={styles['scroller']} onScroll={onScroll} tabIndex={0} data-pages="">
        {count === 0 && isSetting && <Spinner label={w.setting} />}
        <ol className={styles['roll']}>
          {pages.map(({ address }, index) => (
            // A page is its place in the answer: what stands on it changes, and with it nothing but its picture.
            <PageSheet
              key={index}
              address={address}
              number={index + 1}
              width={width}
              onGoTo={(height) => {
                stay();
                onGoTo(index + height);
              }}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}
