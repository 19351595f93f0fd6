import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import { AnnotationType } from '../../../shared/domain/annotation.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words.ts';
import { keyOfType } from './reading-keys.ts';
import styles from './SelectionTools.module.css';
import { linesOf } from './text-map.ts';
import { toolbarPlace } from './toolbar-place.ts';
import { readingWords } from './words.ts';

type SelectionToolsProps = {
  /** The selected words; null puts the tools at the foot of the pane, where they stay while one reads on by keyboard. */
  readonly range: TextRange | null;
  readonly wordsOf: (range: TextRange) => readonly Range[];
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly onAnnotate: (type: AnnotationType) => void;
  readonly onAddPassage: (() => void) | undefined;
  readonly onCite: (() => void) | undefined;
  /** Proposes other words for them in the answer. */
  readonly onAmend: (() => void) | undefined;
  readonly onClose: () => void;
};

/** What can be made of the selected words. A press leaves the focus in the text. */
export function SelectionTools({ range, wordsOf, scrollerRef, onAnnotate, onAddPassage, onCite, onAmend, onClose }: SelectionToolsProps) {
  const w = useWords(readingWords);
  const typeWords = useWords(annotationTypeWords);
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);

  const start = range?.start;
  const end = range?.end;
  useLayoutEffect(() => {
    const lines = start === undefined || end === undefined ? [] : linesOf(wordsOf({ start, end }));
    const first = lines[0];
    const last = lines.at(-1);
    const { current: tools } = ref;
    const { current: scroller } = scrollerRef;
    const frame = tools?.offsetParent?.getBoundingClientRect();
    if (first === undefined || last === undefined || tools === null || scroller === null || frame === undefined) {
      setPlace(null);
      return;
    }
    const { left, top, bottom } = scroller.getBoundingClientRect();
    // Without its scrollbar, under which the tools would be cut.
    const pane = { left, top, bottom, right: left + scroller.clientWidth };
    const found = toolbarPlace(first, last, pane, tools.getBoundingClientRect());
    setPlace({ left: found.left - frame.left, top: found.top - frame.top });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- wordsOf is made anew at each drawing and means the same while the words stay
  }, [start, end, scrollerRef]);

  return (
    <div
      role="presentation"
      ref={ref}
      className={styles['tools']}
      data-docked={range === null}
      {...(range !== null && {
        style: {
          insetInlineStart: place?.left ?? 0,
          insetBlockStart: place?.top ?? 0,
          visibility: place === null ? ('hidden' as const) : ('visible' as const),
        },
      })}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Toolbar className={styles['bar'] ?? ''} aria-label={w.makeNote}>
        {AnnotationType.options.map((type) => (
          <Button
            key={type}
            className={styles['tool'] ?? ''}
            data-type={type}
            preventFocusOnPress
            aria-keyshortcuts={keyOfType(type)}
            aria-label={typeWords[type]}
            onPress={() => onAnnotate(type)}
          >
            <span className={styles['sign']}>
              <Icon name={type} />
              <Keys keys={keyOfType(type)} />
            </span>
            {typeWords[type]}
          </Button>
        ))}
        {onAddPassage !== undefined && (
          <Button
            className={styles['tool'] ?? ''}
            preventFocusOnPress
            aria-keyshortcuts="+"
            aria-label={w.addPassage}
            onPress={() => onAddPassage()}
          >
            <span className={styles['sign']}>
              <Icon name="plus" />
              <Keys keys="+" />
            </span>
            {w.addPassage}
          </Button>
        )}
        {onCite !== undefined && (
          <Button className={styles['tool'] ?? ''} preventFocusOnPress aria-keyshortcuts="C" aria-label={w.cite} onPress={() => onCite()}>
            <span className={styles['sign']}>
              <Icon name="quote" />
              <Keys keys="C" />
            </span>
            {w.cite}
          </Button>
        )}
        {onAmend !== undefined && (
          <Button
            className={styles['tool'] ?? ''}
            preventFocusOnPress
            aria-keyshortcuts="F"
            aria-label={w.amendNamed}
            onPress={() => onAmend()}
          >
            <span className={styles['sign']}>
              <Icon name="edit" />
              <Keys keys="F" />
            </span>
            {w.amend}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
