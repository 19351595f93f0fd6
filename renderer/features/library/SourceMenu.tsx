import { useState } from 'react';
import { originalUse } from '../../../shared/domain/original.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { RenameDialog } from '../../ui/RenameDialog.tsx';
import { useWords } from '../../words.ts';
import { useSourceActions } from './use-source-actions.ts';
import { libraryWords } from './words.ts';

type SourceMenuProps = {
  readonly source: SourceSummary;
  readonly onNewVersion: () => void;
};

export function SourceMenu({ source, onNewVersion }: SourceMenuProps) {
  const { source: w } = useWords(libraryWords);
  const actions = useSourceActions();
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const isHeard = source.role === 'heard';
  return (
    <>
      <MenuButton
        isIconOnly
        icon="more"
        size="s"
        label={w.menu(source.title)}
        items={[
          { id: 'rename', label: w.rename, icon: 'edit', onAction: () => setOpen('rename') },
          { id: 'new-version', label: w.newVersion, icon: 'upload', onAction: onNewVersion },
          isHeard
            ? {
                id: 'role',
                label: w.makeBackground,
                icon: 'document',
                onAction: () => void actions.setRole(source, 'background'),
              }
            : { id: 'role', label: w.makeHeard, icon: 'book', onAction: () => void actions.setRole(source, 'heard') },
          ...(originalUse(source.fileName) === 'save'
            ? []
            : [
                {
                  id: 'open-original',
                  label: w.openOriginal,
                  icon: 'external',
                  onAction: () => void actions.openOriginal(source),
                } as const,
              ]),
          { id: 'save-original', label: w.saveOriginal, icon: 'export', onAction: () => void actions.saveOriginal(source) },
          { id: 'delete', label: w.remove, icon: 'trash', isDanger: true, onAction: () => setOpen('delete') },
        ]}
      />
      {open === 'rename' && (
        <RenameDialog
          words={{ title: w.renameTitle, label: w.name, confirm: w.save, cancel: w.cancel, empty: w.nameMissing }}
          name={source.title}
          onRename={(title) => void actions.rename(source, title)}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        isOpen={open === 'delete'}
        title={w.deleteTitle(source.title)}
        message={w.deleteText(source.annotationCount)}
        confirmLabel={w.remove}
        isDanger
        onCancel={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null);
          void actions.remove(source);
        }}
      />
    </>
  );
}
