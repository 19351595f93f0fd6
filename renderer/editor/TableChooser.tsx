import { useState, type KeyboardEvent, type RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { wholeNumber } from '../../shared/words/dates.ts';
import { useLanguage, useWords } from '../words.ts';
import { CHOOSER } from './table-commands.ts';
import styles from './TableChooser.module.css';
import { editorWords } from './words.ts';

type TableChooserProps = {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (rows: number, columns: number, withHeaderRow: boolean) => void;
  readonly onClose: () => void;
};

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Chooses how many rows and columns a new table has: pointing, or with the arrow keys and Enter. */
export function TableChooser({ anchor, onChoose, onClose }: TableChooserProps) {
  const { table: w } = useWords(editorWords);
  const language = useLanguage();
  const [size, setSize] = useState({ rows: 3, columns: 3 });
  const [withHeader, setWithHeader] = useState(true);
  const named = (rows: number, columns: number): string => w.size(wholeNumber(rows, language), wholeNumber(columns, language));
  const within = (value: number, most: number): number => Math.min(most, Math.max(1, value));
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const rows = within(size.rows + move[0], CHOOSER.rows);
    const columns = within(size.columns + move[1], CHOOSER.columns);
    setSize({ rows, columns });
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${String(rows)} ${String(columns)}"]`)?.focus();
  };
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      className={styles['popover'] ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog aria-label={w.title} className={styles['dialog'] ?? ''}>
        <p className={styles['size']} aria-live="polite">
          {named(size.rows, size.columns)}
        </p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between the buttons within */}
        <fieldset className={styles['grid']} aria-label={w.title} onKeyDown={onKeyDown}>
          {Array.from({ length: CHOOSER.rows * CHOOSER.columns }, (_, index) => {
            const rows = Math.floor(index / CHOOSER.columns) + 1;
            const columns = (index % CHOOSER.columns) + 1;
            const isHere = rows === size.rows && columns === size.columns;
            return (
              <button
                key={index}
                type="button"
                className={styles['place']}
                data-place={`${String(rows)} ${String(columns)}`}
                data-inside={rows <= size.rows && columns <= size.columns}
                aria-label={named(rows, columns)}
                tabIndex={isHere ? 0 : -1}
                autoFocus={isHere}
                onPointerEnter={() => setSize({ rows, columns })}
                onClick={() => onChoose(rows, columns, withHeader)}
              />
            );
          })}
        </fieldset>
        <label className={styles['choice']}>
          <input type="checkbox" checked={withHeader} onChange={(event) => setWithHeader(event.target.checked)} />
          {w.header}
        </label>
      </Dialog>
    </Popover>
  );
}
