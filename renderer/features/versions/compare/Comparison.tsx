import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { VersionDifference } from '../../../../shared/versions/version-difference.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useWords } from '../../../words.ts';
import styles from './Compare.module.css';
import { ComparedRow } from './ComparedRow.tsx';
import { changeAt, comparisonSections } from './comparison-rows.ts';
import { DifferenceSummary } from './DifferenceSummary.tsx';
import type { CompareLinks } from './Meaning.tsx';
import { PartHead } from './PartHead.tsx';
import { compareWords } from './words.ts';

/** A place to begin at, over the older and the newer text. */
export type ComparisonStart = { readonly old: TextRange | null; readonly new: TextRange | null };

type ComparisonProps = CompareLinks & {
  readonly difference: VersionDifference;
  readonly startAt: ComparisonStart | null;
  readonly onClose: () => void;
};

/** Two versions, guidepost by guidepost and word by word. */
export function Comparison({ difference, startAt, onClose, ...links }: ComparisonProps) {
  const w = useWords(compareWords);
  // Memoised: it walks every passage of both versions.
  const sections = useMemo(() => comparisonSections(difference), [difference]);
  const total = sections.reduce((sum, { rows }) => sum + rows.filter(({ change }) => change !== null).length, 0);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [current, setCurrent] = useState(() => (startAt === null ? 0 : (changeAt(sections, startAt) ?? 0)));
  const frame = useRef<HTMLElement>(null);
  const linksNow = useRef(links);
  useEffect(() => {
    linksNow.current = links;
  });
  // The same object for as long as the screen is open: see ComparedRow.
  const [steadyLinks] = useState<CompareLinks>(() => ({
    onShowNote: (note) => linksNow.current.onShowNote(note),
    onShowCitation: (citation) => linksNow.current.onShowCitation(citation),
    onReview: (key) => linksNow.current.onReview(key),
  }));

  const show = (change: number): void => {
    setCurrent(change);
    const row = frame.current?.querySelector(`[data-change="${String(change)}"]`);
    // Twice: rows that were never drawn have only an estimated height until they are near.
    row?.scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => row?.scrollIntoView({ block: 'center' }));
  };
  useEffect(() => {
    frame.current?.focus();
    if (startAt !== null) frame.current?.querySelector(`[data-change="${String(current)}"]`)?.scrollIntoView({ block: 'center' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where it begins, and only then
  }, []);
  const step = (by: 1 | -1): void => {
    if (total > 0) show(Math.max(0, Math.min(total - 1, current + by)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n') step(1);
    else if (key === 'p') step(-1);
    else if (key === 'escape') onClose();
    else return;
    event.preventDefault();
  };

  const { older, newer, guidepostNoun: noun } = difference;
  const shown = onlyChanges ? sections.filter(({ hasChanges }) => hasChanges) : sections;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are the whole screen's
    <section ref={frame} className={styles['compare']} aria-label={w.label} data-pane="" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className={styles['bar']}>
        <Button size="s" icon="arrow-back" onPress={onClose}>
          {w.back}
        </Button>
        <h2 className={styles['title']}>{w.title(String(older.number), String(newer.number))}</h2>
        <span className={styles['space']} />
        <Button
          size="s"
          variant="quiet"
          isPressed={onlyChanges}
          {...(onlyChanges && { icon: 'check' })}
          onPress={() => setOnlyChanges(!onlyChanges)}
        >
          {w.onlyChanges}
        </Button>
        <output className={styles['count']}>{total === 0 ? w.noChanges : w.change(current + 1, total)}</output>
        <IconButton icon="chevron-left" label={w.previous} shortcut="P" isDisabled={current === 0} onPress={() => step(-1)} />
        <IconButton icon="chevron-right" label={w.next} shortcut="N" isDisabled={current >= total - 1} onPress={() => step(1)} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={styles['scroller']} tabIndex={0} role="document" aria-label={w.label}>
        <div className={styles['sheet']}>
          <DifferenceSummary difference={difference} onReview={() => links.onReview(null)} />
          {total === 0 && onlyChanges && <EmptyState icon="check" title={w.sameTitle} text={w.sameText} />}
          {shown.map(({ key, part, rows }) => (
            <section key={key} className={styles['part']} data-change={part.change}>
              <PartHead part={part} noun={noun} />
              {rows.map((row) =>
                (onlyChanges && row.change === null) || (row.change === null && row.passage.isHeading && row.notes.length === 0) ? null : (
                  <ComparedRow key={row.key} row={row} noun={noun} isCurrent={row.change === current} links={steadyLinks} />
                ),
              )}
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}
