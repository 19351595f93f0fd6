import { useEffect, useRef, useState } from 'react';
import type { CheckFinding, CheckPlace, CheckRemedy, Severity } from '../../../shared/checks/finding.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { checkingWords } from '../../../shared/words/checking.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import styles from './CheckPane.module.css';
import { BlackOutAll } from './BlackOutAll.tsx';
import { FindingRow } from './FindingRow.tsx';
import { checkWords } from './words.ts';

type CheckPaneProps = {
  readonly responseId: ResponseId;
  /** What waits has been saved. */
  readonly isReady: boolean;
  readonly showerOf: (place: CheckPlace) => (() => boolean) | null;
  readonly healerOf: (place: CheckPlace, remedy: CheckRemedy) => (() => boolean) | null;
  readonly onShow: (shower: () => boolean) => void;
  readonly onHeal: (healer: () => boolean) => void;
  readonly canBlackOut: (place: CheckPlace) => boolean;
  readonly onBlackOut: (findings: readonly CheckFinding[]) => void;
};

/** Which of the rows has the focus; null where none has. */
const rowInFocus = (rows: readonly Element[]): number | null => {
  const index = rows.findIndex((row) => row.contains(document.activeElement));
  return index < 0 ? null : index;
};

const SEVERITIES: readonly Severity[] = ['blocking', 'warning', 'information'];

/** The findings, the gravest first. */
export function CheckPane({ responseId, isReady, showerOf, healerOf, onShow, onHeal, canBlackOut, onBlackOut }: CheckPaneProps) {
  const w = useWords(checkWords);
  const said = useWords(checkingWords);
  const [hasLooked, setLooked] = useState(false);
  const check = useRequest('response.check', { responseId, exportedBytes: null }, { enabled: isReady });
  const listRef = useRef<HTMLDivElement>(null);
  const healedRow = useRef<number | null>(null);
  const rowsNow = (): Element[] => [...(listRef.current?.querySelectorAll('li') ?? [])];
  // Where a row has gone with the focus in it, the one in its place takes over: ten of a kind are put right by ten presses.
  useEffect(() => {
    const { current: index } = healedRow;
    healedRow.current = null;
    if (index === null || document.activeElement !== document.body) return;
    const rows = rowsNow();
    [...(rows[Math.min(index, rows.length - 1)]?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  }, [check.data]);
  if (check.isError) return <FailureNotice failure={failureOf(check.error)} onRetry={() => void check.refetch()} />;
  if (check.data === undefined) return <Spinner label={w.loading} />;
  // What was found the last time may be about words that are no longer there. Once this text has been looked at, a remedy changes a word or two.
  if (!hasLooked && isReady && !check.isFetching && !check.isStale) setLooked(true);
  if (!hasLooked) return <Spinner label={w.loading} />;
  const findings = check.data;
  if (findings.length === 0) return <EmptyState icon="check" title={w.clearTitle} text={said.given} />;
  const ofSeverity = (severity: Severity): readonly CheckFinding[] => findings.filter((finding) => finding.severity === severity);
  const count = (severity: Severity): number => ofSeverity(severity).length;
  const canGo = ({ place, remedy }: CheckFinding): boolean => remedy?.kind === 'redact' && canBlackOut(place);
  const blackOut = (gone: readonly CheckFinding[]): void => {
    healedRow.current = rowInFocus(rowsNow()) ?? 0;
    onBlackOut(gone);
  };
  const healOf = (finding: CheckFinding): (() => void) | null => {
    if (canGo(finding)) return () => blackOut([finding]);
    const healer = finding.remedy === null || finding.remedy.kind === 'redact' ? null : healerOf(finding.place, finding.remedy);
    if (healer === null) return null;
    return () => {
      healedRow.current = rowInFocus(rowsNow());
      onHeal(healer);
    };
  };
  return (
    <div ref={listRef} className={styles['findings']}>
      <output className={styles['count']}>{said.counted(count('blocking'), count('warning'), count('information'))}</output>
      {SEVERITIES.filter((severity) => count(severity) > 0).map((severity) => (
        <section key={severity} aria-label={w.groups[severity]}>
          <div className={styles['group']}>
            <h3>{w.groups[severity]}</h3>
            <BlackOutAll findings={ofSeverity(severity).filter((finding) => finding.code === 'cpr' && canGo(finding))} onPress={blackOut} />
          </div>
          <ul className={styles['list']}>
            {ofSeverity(severity).map((finding, index) => (
              <FindingRow
                key={`${finding.code} ${JSON.stringify(finding.place)} ${String(index)}`}
                finding={finding}
                shower={showerOf(finding.place)}
                healer={healOf(finding)}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className={styles['given']}>{said.given}</p>
    </div>
  );
}
