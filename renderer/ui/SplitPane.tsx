import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useWords } from '../words.ts';
import { useNarrow } from './use-narrow.ts';
import { clampShare, DEFAULT_SHARE, MAX_SHARE, MIN_SHARE, readShare, writeShare } from './split-share.ts';
import styles from './SplitPane.module.css';
import { uiWords } from './words.ts';

type SplitPaneProps = {
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly leftLabel: string;
  readonly rightLabel: string;
  /** Where the share is remembered. */
  readonly storageKey: string;
  /** The side that is looked at where there is room for one only; tabs above it change sides. */
  readonly front: Side;
  readonly onFront: (side: Side) => void;
};

export type Side = 'left' | 'right';

/** Narrower than this there is room for one side only. CSS pixels. */
const BOTH_FIT = 760;

/** Percentage points that an arrow key moves the divider. */
const STEP = 2;

/** Two panes beside each other; the line between them is dragged, or moved by the arrow keys, Home, End, and Enter for the middle. */
export function SplitPane({ left, right, leftLabel, rightLabel, storageKey, front, onFront }: SplitPaneProps) {
  const w = useWords(uiWords);
  const isNarrow = useNarrow(BOTH_FIT);
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => readShare(storageKey));

  const move = (next: number): void => {
    const clamped = clampShare(next);
    setShare(clamped);
    writeShare(storageKey, clamped);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = frame.current?.getBoundingClientRect();
    if (box !== undefined && box.width > 0) move(((event.clientX - box.left) / box.width) * 100);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: MIN_SHARE, End: MAX_SHARE, Enter: DEFAULT_SHARE }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(target);
  };

  const tab = (side: Side, label: string): ReactNode => (
    <AriaButton className={styles['tab'] ?? ''} aria-pressed={front === side} onPress={() => onFront(side)}>
      {label}
    </AriaButton>
  );

  // Both sides keep their place in the tree whatever the width: what is typed in them must outlive a change of size.
  return (
    <div className={styles['frame']}>
      {isNarrow && (
        <Group className={styles['tabs'] ?? ''} aria-label={w.sides}>
          {tab('left', leftLabel)}
          {tab('right', rightLabel)}
        </Group>
      )}
      <div
        ref={frame}
        className={styles['split']}
        style={{ gridTemplateColumns: isNarrow ? 'minmax(0, 1fr)' : `minmax(0, ${share}fr) auto minmax(0, ${100 - share}fr)` }}
      >
        <div className={styles['side']} hidden={isNarrow && front !== 'left'}>
          {left}
        </div>
        {!isNarrow && (
          <div
            className={styles['divider']}
            // A rule cannot be moved; ARIA's movable separator has no tag of its own.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={w.divider(leftLabel, rightLabel)}
            aria-valuenow={Math.round(share)}
            aria-valuemin={MIN_SHARE}
            aria-valuemax={MAX_SHARE}
            aria-valuetext={w.share(leftLabel, Math.round(share))}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onDoubleClick={() => move(DEFAULT_SHARE)}
            onKeyDown={onKeyDown}
          />
        )}
        <div className={styles['side']} hidden={isNarrow && front !== 'right'}>
          {right}
        </div>
      </div>
    </div>
  );
}
