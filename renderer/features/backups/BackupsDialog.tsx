import { useState } from 'react';
import type { Backup } from '../../../shared/backups/backup.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { timestamp } from '../../../shared/words/dates.ts';
import { failureOf, useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { BackupReading } from './BackupReading.tsx';
import { BackupRow } from './BackupRow.tsx';
import styles from './Backups.module.css';
import { backupsWords } from './words.ts';

type BackupsDialogProps = {
  /** Saves what waits: what is kept before a restoration is what is on disk. */
  readonly flush: () => Promise<boolean>;
  readonly onClose: () => void;
};

type Shown = { readonly kind: 'list' } | { readonly kind: 'read' | 'restore'; readonly backup: Backup };

/** Sikkerhedskopier: what there is, to read, to copy elsewhere and to bring back. */
export function BackupsDialog({ flush, onClose }: BackupsDialogProps) {
  const w = useWords(backupsWords);
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>({ kind: 'list' });
  const [said, setSaid] = useState<string | Failure | null>(null);
  const list = useRequest('backup.list', {});
  const make = useCommand('backup.make');
  const restore = useCommand('backup.restore');
  const copyOut = useCommand('backup.copyOut');
  const showFolder = useCommand('backup.showFolder');
  const onError = (error: unknown): void => setSaid(failureOf(error));
  const back = (): void => setShown({ kind: 'list' });

  if (shown.kind === 'read') return <BackupReading backup={shown.backup} onBack={back} onClose={onClose} />;
  if (shown.kind === 'restore') {
    const { name, madeAt } = shown.backup;
    return (
      <ConfirmDialog
        isOpen
        title={w.ask(timestamp(madeAt, language))}
        message={w.askText}
        confirmLabel={w.restore}
        onConfirm={() => {
          back();
          void flush().then(() => restore.mutate({ name }, { onError }));
        }}
        onCancel={back}
      />
    );
  }
  const isBusy = make.isPending || restore.isPending || copyOut.isPending;
  const backups = list.data?.backups ?? [];
  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      title={w.title}
      footer={
        <>
          <Button variant="quiet" onPress={() => showFolder.mutate({}, { onError })}>
            {w.folder}
          </Button>
          <Button
            isDisabled={isBusy}
            onPress={() => void flush().then(() => make.mutate({}, { onError, onSuccess: () => setSaid(w.made) }))}
          >
            {w.make}
          </Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            {w.close}
          </Button>
        </>
      }
    >
      <p className={styles['intro']}>{w.intro}</p>
      {make.isPending && <Spinner label={w.making} />}
      {restore.isPending && <Spinner label={w.restoring} />}
      {said !== null && (typeof said === 'string' ? <output className={styles['said']}>{said}</output> : <FailureNotice failure={said} />)}
      {list.data !== undefined && list.data.failure !== null && said === null && <FailureNotice failure={list.data.failure} />}
      {list.isError && <FailureNotice failure={failureOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Spinner label={w.loading} />}
      {list.data !== undefined && backups.length === 0 && <EmptyState title={w.empty.title} text={w.empty.text} />}
      <ul className={styles['list']} aria-label={w.title}>
        {backups.map((backup, index) => (
          <BackupRow
            key={backup.name}
            backup={backup}
            undoesRestoration={index === 0 && backup.reason === 'restore'}
            isBusy={isBusy}
            onRead={() => setShown({ kind: 'read', backup })}
            onRestore={() => setShown({ kind: 'restore', backup })}
            onCopy={() =>
              copyOut.mutate(
                { name: backup.name },
                { onError, onSuccess: (copied) => setSaid(copied === null ? null : w.copied(copied.path)) },
              )
            }
          />
        ))}
      </ul>
    </Dialog>
  );
}
