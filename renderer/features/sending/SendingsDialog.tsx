import { useState } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { ExportedFile } from '../../../shared/domain/sending.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import { FileRow } from './FileRow.tsx';
import { KeptVersion } from './KeptVersion.tsx';
import { MarkSentForm } from './MarkSentForm.tsx';
import styles from './Sending.module.css';
import { SendingRow } from './SendingRow.tsx';
import { useRecognise } from './use-recognise.ts';
import { sendingWords } from './words.ts';

type SendingsDialogProps = {
  readonly responseId: ResponseId;
  /** Given where it is opened to mark a version as sent; null for the answer as it is now. */
  readonly marking?: SnapshotId | null | undefined;
  /** Saves what waits: what is marked is what is on disk. */
  readonly flush: () => Promise<boolean>;
  readonly onClose: () => void;
};

type Shown =
  | { readonly kind: 'list' }
  | { readonly kind: 'version'; readonly id: SnapshotId; readonly file: ExportedFile | null }
  | { readonly kind: 'mark'; readonly id: SnapshotId | null };

/** The file of a version that is written again: its PDF, else what it became last. */
const fileOf = (files: readonly ExportedFile[], id: SnapshotId): ExportedFile | null => {
  const own = files.filter(({ snapshotId }) => snapshotId === id);
  return own.find(({ format }) => format === 'pdf') ?? own[0] ?? null;
};

/** Afsendelser: what an answer became and what of it was sent, with the very versions. */
export function SendingsDialog({ responseId, marking, flush, onClose }: SendingsDialogProps) {
  const w = useWords(sendingWords);
  const [shown, setShown] = useState<Shown>(marking === undefined ? { kind: 'list' } : { kind: 'mark', id: marking });
  const record = useRequest('sending.record', { responseId });
  const { said, recognise } = useRecognise(responseId);
  if (shown.kind === 'version')
    return (
      <KeptVersion
        responseId={responseId}
        snapshotId={shown.id}
        file={shown.file}
        onBack={() => setShown({ kind: 'list' })}
        onClose={onClose}
      />
    );
  if (record.data === undefined)
    return (
      <Dialog isOpen onClose={onClose} title={w.title}>
        {record.isError ? (
          <FailureNotice failure={failureOf(record.error)} onRetry={() => void record.refetch()} />
        ) : (
          <Spinner label={w.loading} />
        )}
      </Dialog>
    );
  const { sendings, files, recipient } = record.data;
  if (shown.kind === 'mark')
    return (
      <MarkSentForm
        responseId={responseId}
        files={files}
        chosen={shown.id}
        recipient={recipient}
        flush={flush}
        onDone={() => setShown({ kind: 'list' })}
        onCancel={marking === undefined ? () => setShown({ kind: 'list' }) : onClose}
      />
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      footer={
        <>
          {files.length > 0 && (
            <Button variant="quiet" onPress={() => void recognise()}>
              {w.recognise}
            </Button>
          )}
          <Button onPress={() => setShown({ kind: 'mark', id: files[0]?.snapshotId ?? null })}>{w.mark}</Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            {w.close}
          </Button>
        </>
      }
    >
      {said !== null && (typeof said === 'string' ? <output className={styles['said']}>{said}</output> : <FailureNotice failure={said} />)}
      {sendings.length === 0 && files.length === 0 && <EmptyState icon="upload" title={w.none.title} text={w.none.text} />}
      {sendings.length > 0 && (
        <section aria-label={w.sendings}>
          <h3 className={styles['group']}>{w.sendings}</h3>
          <ul className={styles['list']}>
            {sendings.map((sending) => (
              <SendingRow
                key={sending.id}
                sending={sending}
                onRead={() => setShown({ kind: 'version', id: sending.snapshotId, file: fileOf(files, sending.snapshotId) })}
              />
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section aria-label={w.files}>
          <h3 className={styles['group']}>{w.files}</h3>
          <ul className={styles['list']}>
            {files.map((file) => (
              <FileRow key={file.id} file={file} onRead={() => setShown({ kind: 'version', id: file.snapshotId, file })} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
