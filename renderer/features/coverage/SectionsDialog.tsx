import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../words.ts';
import type { CoverageRow } from './coverage-store.ts';
import { CoverageState } from './CoverageState.tsx';
import { keyOfRow } from './guidepost-names.ts';
import styles from './SectionsDialog.module.css';
import { coverageWords } from './words.ts';

const FORM = 'insert-sections';

type SectionsDialogProps = {
  readonly rows: readonly CoverageRow[];
  readonly nameOf: (row: CoverageRow) => string;
  readonly onInsert: (rows: readonly CoverageRow[]) => void;
  readonly onClose: () => void;
};

/** Chooses the guideposts that get a section of their own. Those that are missing are chosen to begin with. */
export function SectionsDialog({ rows, nameOf, onInsert, onClose }: SectionsDialogProps) {
  const w = useWords(coverageWords);
  const open = rows.filter(({ section }) => section === null);
  const missing = open.filter(({ state }) => state === 'missing');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(missing.map(keyOfRow)));
  const choose = (next: readonly CoverageRow[]) => () => setChosen(new Set(next.map(keyOfRow)));
  const wanted = open.filter((row) => chosen.has(keyOfRow(row)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted.length === 0) return;
    onClose();
    onInsert(wanted);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.sections.title}
      description={open.length === 0 ? w.sections.allExist : w.sections.text}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={wanted.length === 0}>
            {w.sections.insert(wanted.length)}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit}>
        <div className={styles['choices']}>
          <Button size="s" variant="quiet" onPress={choose(open)} isDisabled={open.length === 0}>
            {w.sections.all}
          </Button>
          <Button size="s" variant="quiet" onPress={choose(missing)} isDisabled={missing.length === 0}>
            {w.sections.missing}
          </Button>
          <Button size="s" variant="quiet" onPress={choose([])} isDisabled={open.length === 0}>
            {w.sections.none}
          </Button>
        </div>
        <fieldset className={styles['list']} aria-label={w.sections.list}>
          {rows.map((row) => {
            const key = keyOfRow(row);
            const exists = row.section !== null;
            return (
              <label key={key} className={styles['row']} data-disabled={exists ? true : undefined}>
                <input
                  type="checkbox"
                  checked={exists || chosen.has(key)}
                  disabled={exists}
                  onChange={({ target }) =>
                    setChosen(target.checked ? new Set([...chosen, key]) : new Set([...chosen].filter((other) => other !== key)))
                  }
                />
                <span className={styles['name']}>{nameOf(row)}</span>
                {exists ? <span className={styles['exists']}>{w.sections.exists}</span> : <CoverageState state={row.state} />}
              </label>
            );
          })}
        </fieldset>
      </form>
    </Dialog>
  );
}
