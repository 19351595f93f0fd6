import { useState } from 'react';
import { NoteStatus, Theme, type Annotation } from '../../../../shared/domain/annotation.ts';
import { noteStatusWords } from '../../../../shared/words/notes.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { RenameDialog } from '../../../ui/RenameDialog.tsx';
import { useWords } from '../../../words.ts';
import styles from './BulkBar.module.css';
import { useManyActions } from './use-many-actions.ts';
import { panelWords } from './words.ts';

type BulkBarProps = {
  /** The chosen ones; at least one. */
  readonly notes: readonly Annotation[];
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
};

/** What is done to all chosen notes at once. */
export function BulkBar({ notes, onSelectAll, onSelectNone }: BulkBarProps) {
  const w = useWords(panelWords);
  const statuses = useWords(noteStatusWords);
  const actions = useManyActions();
  const [isNaming, setNaming] = useState(false);
  const allResolved = notes.every(({ isResolved }) => isResolved);
  return (
    <fieldset className={styles['bar']} aria-label={w.selected(notes.length)}>
      <span className={styles['count']}>{w.selected(notes.length)}</span>
      <MenuButton
        size="s"
        label={w.setStatus}
        items={NoteStatus.options.map((status) => ({
          id: status,
          label: statuses[status],
          onAction: () => void actions.setStatus(notes, status),
        }))}
      />
      <Button size="s" onPress={() => setNaming(true)}>
        {w.addTheme}
      </Button>
      <Button size="s" onPress={() => void actions.setResolved(notes, !allResolved)}>
        {allResolved ? w.reopen : w.resolve}
      </Button>
      <span className={styles['space']} />
      <Button size="s" variant="quiet" onPress={onSelectAll}>
        {w.selectAll}
      </Button>
      <Button size="s" variant="quiet" onPress={onSelectNone}>
        {w.selectNone}
      </Button>
      {isNaming && (
        <RenameDialog
          words={{ title: w.themeTitle, label: w.themeLabel, confirm: w.add, cancel: w.cancel, empty: w.themeMissing }}
          name=""
          onRename={(theme) => {
            const parsed = Theme.safeParse(theme);
            if (parsed.success) void actions.addTheme(notes, parsed.data);
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </fieldset>
  );
}
