import { LARGEST_FILE } from '../../../shared/checks/largest-file.ts';
import type { WrittenFile } from '../../../shared/ipc/requests/several-files.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import { fileName, fileSize } from './file-size.ts';
import type { ExportOutcome } from './outcome.ts';
import { wayWords } from './way-words.ts';
import { exportingWords } from './words.ts';

type WrittenFilesProps = {
  readonly outcome: ExportOutcome;
  readonly onAgain: () => void;
  readonly onMarkSent: () => void;
  readonly onClose: () => void;
};

/** What an export came to: the files with their sizes, and what became of those that were not written. */
export function WrittenFiles({ outcome, onAgain, onMarkSent, onClose }: WrittenFilesProps) {
  const w = useWords(exportingWords);
  const { done } = useWords(wayWords);
  const reveal = useCommand('export.reveal');
  const files: readonly WrittenFile[] =
    outcome.kind === 'one' ? [{ kind: 'written', format: 'pdf', path: outcome.path, bytes: outcome.bytes }] : outcome.files;
  const written = files.filter((file) => file.kind === 'written');
  const [first] = written;
  const large = written.filter(({ bytes }) => bytes > LARGEST_FILE).length;
  const title = (): string => {
    if (written.length === 0) return done.none;
    return written.length === files.length ? done.all(files.length) : done.some(written.length, files.length);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title()}
      size="s"
      footer={
        <>
          <Button variant="quiet" onPress={onAgain}>
            {outcome.kind === 'one' ? w.again : done.again}
          </Button>
          <Button onPress={onClose}>{done.close}</Button>
          {first !== undefined && (
            <Button variant="primary" icon="folder" autoFocus onPress={() => reveal.mutate({ path: first.path })}>
              {w.reveal}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['files']}>
        {files.map((file) => (
          <OneOf key={file.format} file={file} />
        ))}
      </div>
      {large > 0 && <p className={styles['warning']}>{done.tooLarge(large)}</p>}
      {reveal.isError && <FailureNotice failure={failureOf(reveal.error)} />}
      {first !== undefined && (
        <p className={styles['marking']}>
          <Button size="s" icon="check" onPress={onMarkSent}>
            {done.mark}
          </Button>
        </p>
      )}
    </Dialog>
  );
}

function OneOf({ file }: { readonly file: WrittenFile }) {
  const w = useWords(exportingWords);
  const { done } = useWords(wayWords);
  const language = useLanguage();
  switch (file.kind) {
    case 'written':
      return (
        <output className={styles['file']}>
          <Icon name="document" />
          <span title={file.path}>{w.saved(fileName(file.path), fileSize(file.bytes, language))}</span>
        </output>
      );
    case 'failed':
      return <FailureNotice failure={file.failure} />;
    case 'skipped':
      return <p>{done.skipped(file.name)}</p>;
    case 'cancelled':
      return <p>{done.cancelled(file.name)}</p>;
  }
}
