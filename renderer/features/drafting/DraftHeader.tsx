import { useState, type ReactNode } from 'react';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { RenameDialog } from '../../ui/RenameDialog.tsx';
import { useWords } from '../../words.ts';
import styles from './DraftHeader.module.css';
import { pageWords } from './pages/words.ts';
import { fromWordWords } from './from-word/words.ts';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { useDraftActions } from './use-draft-actions.ts';
import { answerVersionWords } from './versions/words.ts';
import { draftingWords } from './words.ts';

/** What became of the answer outside this window: a line that says so, if there is one, the way to the record, and the way out in a package. */
export type DraftSending = { readonly status: ReactNode; readonly open: () => void; readonly sendTo: () => void };

type DraftHeaderProps = {
  readonly response: ResponseSummary;
  readonly onNextField: () => void;
  /** Saves what waits, now. */
  readonly onFlush: () => Promise<boolean>;
  readonly onVersions: () => void;
  /** Undefined where the answer may not be changed. */
  readonly onReadWord: (() => void) | undefined;
  /** Undefined where the answer may not be changed. */
  readonly onPageLimit: (() => void) | undefined;
  readonly onExport?: (() => void) | undefined;
  readonly onSendings?: (() => void) | undefined;
  readonly onSendTo?: (() => void) | undefined;
  readonly headerEnd?: ReactNode;
  /** The way to the answer's headings. */
  readonly outline: ReactNode;
};

export function DraftHeader({
  response,
  onNextField,
  onFlush,
  onVersions,
  onReadWord,
  onPageLimit,
  onExport,
  onSendings,
  onSendTo,
  headerEnd,
  outline,
}: DraftHeaderProps) {
  const w = useWords(draftingWords);
  const versions = useWords(answerVersionWords);
  const pages = useWords(pageWords);
  const fromWord = useWords(fromWordWords);
  const { rename, remove } = useDraftActions(response);
  const [asking, setAsking] = useState<'rename' | 'remove' | 'template' | null>(null);
  return (
    <header className={styles['header']}>
      <span className={styles['pane']}>{w.pane}</span>
      <h2 className={styles['title']} title={response.title}>
        {response.title}
      </h2>
      <div className={styles['end']}>
        {outline}
        <MenuButton
          label={w.menu.label}
          icon="more"
          isIconOnly
          items={[
            { id: 'next-field', label: w.menu.nextField, shortcut: 'Ctrl+Shift+.', onAction: onNextField },
            ...(onExport === undefined
              ? []
              : [{ id: 'export', label: w.menu.export, icon: 'export' as const, shortcut: 'Ctrl+E', onAction: onExport }]),
            ...(onSendings === undefined
              ? []
              : [{ id: 'sendings', label: w.menu.sendings, icon: 'upload' as const, onAction: onSendings }]),
            ...(onSendTo === undefined ? [] : [{ id: 'send-to', label: w.menu.sendTo, icon: 'export' as const, onAction: onSendTo }]),
            ...(onReadWord === undefined
              ? []
              : [{ id: 'read-word', label: fromWord.open, icon: 'comment' as const, onAction: onReadWord }]),
            { id: 'versions', label: versions.open, icon: 'clock', onAction: onVersions },
            ...(onPageLimit === undefined
              ? []
              : [{ id: 'page-limit', label: pages.limit.open, icon: 'pages' as const, onAction: onPageLimit }]),
            { id: 'template', label: w.menu.template, icon: 'document', onAction: () => setAsking('template') },
            { id: 'rename', label: w.menu.rename, icon: 'edit', onAction: () => setAsking('rename') },
            { id: 'remove', label: w.menu.remove, icon: 'trash', isDanger: true, onAction: () => setAsking('remove') },
          ]}
        />
        {headerEnd}
      </div>
      {asking === 'rename' && (
        <RenameDialog words={w.rename} name={response.title} onRename={(title) => void rename(title)} onClose={() => setAsking(null)} />
      )}
      {asking === 'template' && <SaveTemplateDialog response={response} onFlush={onFlush} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        isOpen={asking === 'remove'}
        title={w.remove.title}
        message={w.remove.message(response.title)}
        confirmLabel={w.remove.confirm}
        isDanger
        onConfirm={() => {
          setAsking(null);
          void remove();
        }}
        onCancel={() => setAsking(null)}
      />
    </header>
  );
}
