import { useState } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { ExportedFile } from '../../../shared/domain/sending.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import { ExportFormat } from '../../../shared/response/export-format.ts';
import { failureOf, useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { useWords } from '../../words.ts';
import styles from './Sending.module.css';
import { useKeptPages } from './use-kept-pages.ts';
import { sendingWords } from './words.ts';

type KeptVersionProps = {
  readonly responseId: ResponseId;
  readonly snapshotId: SnapshotId;
  /** The file that is written again; a PDF where none was. */
  readonly file: ExportedFile | null;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** The very version that a file was written from: its pages, its words, and the way to write it to a file again. */
export function KeptVersion({ responseId, snapshotId, file, onBack, onClose }: KeptVersionProps) {
  const { version: w, back, close, again } = useWords(sendingWords);
  const [view, setView] = useState<'pages' | 'text'>('pages');
  const write = useCommand('response.export');
  const format = ExportFormat.safeParse(file?.format);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.text}
      size="l"
      footer={
        <>
          <Button variant="quiet" icon="arrow-back" onPress={onBack}>
            {back}
          </Button>
          <Button
            icon="export"
            onPress={() => write.mutate({ responseId, snapshotId, format: format.data ?? 'pdf', choices: file?.choices })}
          >
            {again}
          </Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            {close}
          </Button>
        </>
      }
    >
      {write.isError && <FailureNotice failure={failureOf(write.error)} />}
      <TabBar
        label={w.views}
        tabs={[
          { id: 'pages', name: w.view.pages },
          { id: 'text', name: w.view.text },
        ]}
        chosen={view}
        onChoose={setView}
      >
        {view === 'pages' ? <Pages responseId={responseId} snapshotId={snapshotId} /> : <Words snapshotId={snapshotId} />}
      </TabBar>
    </Dialog>
  );
}

function Pages({ responseId, snapshotId }: Pick<KeptVersionProps, 'responseId' | 'snapshotId'>) {
  const { version: w } = useWords(sendingWords);
  const pages = useKeptPages(responseId, snapshotId);
  switch (pages.kind) {
    case 'setting':
      return <Spinner label={w.loading} />;
    case 'failed':
      return <FailureNotice failure={pages.failure} />;
    case 'set':
      return (
        <div className={styles['pages']}>
          {pages.addresses.map((address, index) => (
            <img key={address} src={address} alt={w.page(index + 1, pages.addresses.length)} />
          ))}
        </div>
      );
  }
}

function Words({ snapshotId }: Pick<KeptVersionProps, 'snapshotId'>) {
  const { version: w } = useWords(sendingWords);
  const { data, isError, error, refetch } = useRequest('snapshot.read', { snapshotId });
  if (isError) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={w.loading} />;
  if (data.lines.length === 0) return <p>{w.empty}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <article className={styles['version']} aria-label={w.title} lang="da" tabIndex={0}>
      {data.lines.map(({ level, text }, index) => (
        // A version's lines never change.
        <p key={index} data-level={level ?? 'letter'}>
          {text}
        </p>
      ))}
    </article>
  );
}
