import { useState } from 'react';
import type { SnapshotId } from '../../../../shared/domain/snapshot.ts';
import type { OpenText } from '../../../editor/sync.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { RenameDialog } from '../../../ui/RenameDialog.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { useVersionActions } from './use-version-actions.ts';
import { VersionList } from './VersionList.tsx';
import { VersionView } from './VersionView.tsx';
import { versionTime } from './version-time.ts';
import styles from './Versions.module.css';
import { answerVersionWords } from './words.ts';

type VersionsDialogProps = { readonly text: OpenText; readonly onClose: () => void };

/** The versions of an answer: to look at, compare, name and bring back. */
export function VersionsDialog({ text, onClose }: VersionsDialogProps) {
  const w = useWords(answerVersionWords);
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  const [chosen, setChosen] = useState<SnapshotId | null>(null);
  const [naming, setNaming] = useState<'chosen' | 'present' | null>(null);
  const { data, isError, error, refetch } = useRequest('snapshot.list', { responseId: text.responseId });
  const { take, rename, restore } = useVersionActions(text);
  const snapshots = data?.snapshots ?? [];
  const version = snapshots.find(({ id }) => id === chosen) ?? snapshots[0];
  const label = version === undefined ? '' : (version.name ?? versionTime(version.createdAt, now, language, w));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      size="l"
      footer={
        <>
          {!text.readOnly && <Button onPress={() => setNaming('present')}>{w.take}</Button>}
          {version !== undefined && <Button onPress={() => setNaming('chosen')}>{w.name}</Button>}
          <Button onPress={onClose}>{w.close}</Button>
          {version !== undefined && !text.readOnly && !text.isForComments && (
            <Button variant="primary" onPress={() => void restore(version, label).then((isDone) => isDone && onClose())}>
              {w.restore}
            </Button>
          )}
        </>
      }
    >
      {isError && <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Spinner label={w.loading} />}
      {data !== undefined && version === undefined && <EmptyState icon="document" title={w.emptyTitle} text={w.emptyText} />}
      {version !== undefined && (
        <div className={styles['versions']}>
          <VersionList snapshots={snapshots} chosen={version.id} now={now} onChoose={setChosen} />
          <VersionView key={version.id} snapshot={version} snapshots={snapshots} now={now} />
        </div>
      )}
      {naming !== null && (
        <RenameDialog
          words={w.naming}
          name={naming === 'chosen' ? (version?.name ?? '') : ''}
          onClose={() => setNaming(null)}
          onRename={(name) => {
            if (naming === 'present') void take(name).then((taken) => taken !== null && setChosen(taken.id));
            else if (version !== undefined) void rename(version.id, name);
          }}
        />
      )}
    </Dialog>
  );
}
