import type { PackageContents } from '../../../shared/packages/package-choice.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { PackageContentsList } from './PackageContentsList.tsx';
import { packageSize } from './package-size.ts';
import styles from './Packages.module.css';
import { sendWords } from './send-words.ts';

/** A package that has been written. */
export type Sent = { readonly path: string; readonly bytes: number; readonly contents: PackageContents; readonly isLocked: boolean };

export function SentPackage({ sent, onClose }: { readonly sent: Sent; readonly onClose: () => void }) {
  const w = useWords(sendWords);
  const language = useLanguage();
  const reveal = useCommand('export.reveal');
  const file = sent.path.split(/[\\/]/).at(-1) ?? sent.path;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.doneTitle}
      footer={
        <>
          <Button onPress={onClose}>{w.close}</Button>
          <Button variant="primary" icon="folder" autoFocus onPress={() => reveal.mutate({ path: sent.path })}>
            {w.reveal}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <output className={styles['file']}>
          <Icon name="document" />
          <span title={sent.path}>{w.done(file, packageSize(sent.bytes, language))}</span>
        </output>
        <PackageContentsList contents={sent.contents} />
        {sent.isLocked && <p className={styles['warning']}>{w.doneLocked}</p>}
        <p>{w.next}</p>
        {reveal.isError && <FailureNotice failure={failureOf(reveal.error)} />}
      </div>
    </Dialog>
  );
}
