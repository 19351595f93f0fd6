import { useState } from 'react';
import type { Snapshot, SnapshotId } from '../../../../shared/domain/snapshot.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { ComparedText, type CompareLayout } from './ComparedText.tsx';
import { versionTime } from './version-time.ts';
import styles from './Versions.module.css';
import { answerVersionWords } from './words.ts';

const TEXT = 'text';
const PRESENT = 'present';

type VersionViewProps = { readonly snapshot: Snapshot; readonly snapshots: readonly Snapshot[]; readonly now: number };

/** One version: its whole text, or how it differs from the present or from another version. */
export function VersionView({ snapshot, snapshots, now }: VersionViewProps) {
  const w = useWords(answerVersionWords);
  const language = useLanguage();
  const [shown, setShown] = useState<string>(PRESENT);
  const [layout, setLayout] = useState<CompareLayout>('inline');
  const others = snapshots.filter(({ id }) => id !== snapshot.id);
  const other = others.find(({ id }) => id === shown);
  const isText = shown === TEXT;
  const sayWhich = ({ name, kind, createdAt }: Snapshot): string => `${name ?? w.kind[kind]}, ${versionTime(createdAt, now, language, w)}`;
  return (
    <section className={styles['view']} aria-label={sayWhich(snapshot)}>
      <div className={styles['choices']}>
        <SelectField
          label={w.show}
          value={other?.id ?? (isText ? TEXT : PRESENT)}
          options={[
            { value: PRESENT, label: w.sinceThen },
            { value: TEXT, label: w.wholeText },
            ...others.map((one) => ({ value: one.id, label: w.comparedWith(sayWhich(one)) })),
          ]}
          onChange={setShown}
        />
        {!isText && (
          <SelectField
            label={w.layout}
            value={layout}
            options={[
              { value: 'inline', label: w.inline },
              { value: 'side-by-side', label: w.sideBySide },
            ]}
            onChange={setLayout}
          />
        )}
      </div>
      {isText ? <WholeText id={snapshot.id} /> : <Comparison snapshot={snapshot} other={other ?? null} layout={layout} />}
    </section>
  );
}

function WholeText({ id }: { readonly id: SnapshotId }) {
  const w = useWords(answerVersionWords);
  const { data, isError, error, refetch } = useRequest('snapshot.read', { snapshotId: id });
  if (isError) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={w.loadingText} />;
  if (data.lines.length === 0) return <p className={styles['plain']}>{w.noWords}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className={styles['text']} lang="da" tabIndex={0}>
      {data.lines.map(({ level, text }, index) => (
        // A version's lines never change.
        <p key={index} className={styles['line']} data-level={level ?? 'letter'}>
          {text}
        </p>
      ))}
    </div>
  );
}

type ComparisonProps = { readonly snapshot: Snapshot; readonly other: Snapshot | null; readonly layout: CompareLayout };

/** The earlier of the two is what it was compared from; the present is later than all. */
function Comparison({ snapshot, other, layout }: ComparisonProps) {
  const w = useWords(answerVersionWords);
  const [before, after] =
    other !== null && other.createdAt < snapshot.createdAt ? [other.id, snapshot.id] : [snapshot.id, other?.id ?? null];
  const { data, isError, error, refetch } = useRequest('snapshot.compare', { responseId: snapshot.responseId, before, after });
  if (isError) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={w.loadingText} />;
  return <ComparedText key={`${before} ${String(after)}`} lines={data.lines} layout={layout} />;
}
