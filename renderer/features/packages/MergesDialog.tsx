import { useState } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { dayAndTime } from '../../../shared/words/dates.ts';
import { failureOf, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { mergeWords } from './merge-words.ts';
import styles from './Packages.module.css';
import type { MergeUndo } from './use-merge-undo.ts';

type MergesDialogProps = { readonly hearingId: HearingId; readonly merges: MergeUndo; readonly onClose: () => void };

/** The merges there have been in a hearing; the newest can be undone, and redone. */
export function MergesDialog({ hearingId, merges, onClose }: MergesDialogProps) {
  const w = useWords(mergeWords);
  const language = useLanguage();
  const list = useRequest('merge.list', { hearingId });
  const [asked, ask] = useState<string | null>(null);
  return (
    <>
      <Dialog
        isOpen
        onClose={onClose}
        title={w.list}
        {...(list.data !== undefined && list.data.length > 0 && { description: w.listText })}
        footer={<Button onPress={onClose}>{w.close}</Button>}
      >
        {list.isPending && <Spinner label={w.loading} />}
        {list.isError && <FailureNotice failure={failureOf(list.error)} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <EmptyState icon="clock" title={w.emptyTitle} text={w.emptyText} />}
        <ul className={styles['list']}>
          {list.data?.map(({ mergeId, mergedAt, from, conflicts, isUndone, canUndo, canRedo }) => (
            <li key={mergeId} className={styles['row']}>
              <div>
                <p>{from === '' ? w.nameless : w.mergeFrom(from)}</p>
                <p className={styles['facts']}>
                  {[dayAndTime(mergedAt, language), w.disagreements(conflicts), ...(isUndone ? [w.isUndone] : [])].join(' · ')}
                </p>
              </div>
              {canUndo && (
                <Button size="s" icon="undo" onPress={() => ask(mergeId)}>
                  {w.undo}
                </Button>
              )}
              {canRedo && (
                <Button size="s" icon="redo" onPress={() => void merges.redo(mergeId)}>
                  {w.redo}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
      <ConfirmDialog
        isOpen={asked !== null}
        title={w.askTitle}
        message={w.ask}
        confirmLabel={w.undo}
        onCancel={() => ask(null)}
        onConfirm={() => {
          const mergeId = asked;
          ask(null);
          if (mergeId !== null) void merges.undo(mergeId);
        }}
      />
    </>
  );
}
