import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Snapshot, SnapshotId } from '../../../../shared/domain/snapshot.ts';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { versionTime } from './version-time.ts';
import styles from './Versions.module.css';
import { answerVersionWords } from './words.ts';

type VersionListProps = {
  /** Newest first. */
  readonly snapshots: readonly Snapshot[];
  readonly chosen: SnapshotId;
  readonly now: number;
  readonly onChoose: (id: SnapshotId) => void;
};

/** Versions by name or occasion, with time, words, and how many words more or fewer than the one before. */
export function VersionList({ snapshots, chosen, now, onChoose }: VersionListProps) {
  const w = useWords(answerVersionWords);
  const language = useLanguage();
  const difference = (count: number, before: number | undefined): string | null => {
    if (before === undefined) return null;
    if (count === before) return w.sameCount;
    return count > before ? w.more(wholeNumber(count - before, language)) : w.fewer(wholeNumber(before - count, language));
  };
  return (
    <ListBox
      className={styles['list'] ?? ''}
      aria-label={w.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      autoFocus
      onSelectionChange={(keys) => {
        const next = snapshots.find(({ id }) => keys !== 'all' && keys.has(id));
        if (next !== undefined) onChoose(next.id);
      }}
    >
      {snapshots.map(({ id, name, kind, createdAt, wordCount }, index) => {
        const title = name ?? w.kind[kind];
        const time = versionTime(createdAt, now, language, w);
        return (
          <ListBoxItem key={id} id={id} textValue={`${title}, ${time}`} className={styles['item'] ?? ''}>
            <span className={styles['name']}>{title}</span>
            <span className={styles['facts']}>
              {time}
              {name !== null && kind !== 'named' && ` · ${w.kind[kind]}`}
            </span>
            <span className={styles['facts']}>
              {[w.wordCount(wholeNumber(wordCount, language)), difference(wordCount, snapshots[index + 1]?.wordCount)]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
