import type { Hearing } from '../../../shared/domain/hearing.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { failureOf, useCommand, useRequest } from '../../queries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import styles from './Library.module.css';
import { Library } from './Library.tsx';
import { useFailureToast } from './use-failure-toast.ts';
import { libraryWords } from './words.ts';

type LibraryPaneProps = {
  readonly now: number;
  readonly onOpen: (hearingId: HearingId) => void;
  readonly onCreate: () => void;
  readonly onEdit: (hearing: Hearing) => void;
  readonly onSend: (hearingId: HearingId) => void;
  readonly onOpenPackage: () => void;
};

export function LibraryPane({ now, onOpen, onCreate, onEdit, onSend, onOpenPackage }: LibraryPaneProps) {
  const { library: w } = useWords(libraryWords);
  const overview = useRequest('library.overview', {});
  const restore = useCommand('examples.restore');
  const tell = useFailureToast();

  if (overview.isPending) return <Spinner label={w.loading} />;
  if (overview.isError)
    return (
      <div className={styles['failed']}>
        <FailureNotice failure={failureOf(overview.error)} onRetry={() => void overview.refetch()} />
      </div>
    );
  const onRestoreExamples = (): void =>
    restore.mutate({}, { onSuccess: () => showToast({ message: w.examplesRestored, tone: 'success' }), onError: tell });
  return (
    <Library
      library={overview.data}
      now={now}
      onOpen={onOpen}
      onCreate={onCreate}
      onEdit={onEdit}
      onSend={onSend}
      onOpenPackage={onOpenPackage}
      onRestoreExamples={onRestoreExamples}
      isRestoring={restore.isPending}
    />
  );
}
