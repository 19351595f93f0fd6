import { useRef } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Level } from '../../editor/heading-level.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton, type MenuEntry } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import { backToText, MENU_CLOSES } from './back-to-text.ts';
import styles from './DraftToolbar.module.css';
import { groupsThatFit } from './toolbar-fit.ts';
import { toolbarGroups, type ToolbarAction, type ToolbarOpenings } from './toolbar-groups.ts';
import { useHistoryState, useToolbarState } from './use-toolbar-state.ts';
import { useWidth } from './use-width.ts';
import { draftingWords } from './words.ts';

type DraftToolbarProps = { readonly desk: WritingDesk; readonly open: ToolbarOpenings };

const LEVELS: readonly Level[] = [0, 1, 2, 3];

/** Entries that open a window of their own, or go to a note. */
const TAKES_FOCUS: ReadonlySet<string> = new Set(['comment', 'cite', 'link', 'table', 'picture', 'find', 'text-block', 'footnote']);

export function DraftToolbar({ desk, open }: DraftToolbarProps) {
  const { toolbar: w } = useWords(draftingWords);
  const { editor } = desk;
  const state = useToolbarState(desk);
  const history = useHistoryState(desk.undoManager);
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar);
  const groups = toolbarGroups(desk, state, history, w, open);
  const shown = groupsThatFit(
    groups.map(({ length }) => length),
    width,
  );
  const hidden = groups.slice(shown).flat();

  const levels: MenuEntry[] = LEVELS.map((level) => ({
    id: String(level),
    label: w.level[level],
    shortcut: `Alt+Shift+${String(level)}`,
    isSelected: state.level === level,
    isDisabled: level > 0 && !state.canBeHeading,
    onAction: () => {
      editor.commands.setLevel(level);
      backToText(editor);
    },
  }));

  /** Without whether it is on: a menu shows that for a choice of one only, and several of these may be. */
  const menuEntry = ({ id, icon, label, shortcut, isDisabled, onAction }: ToolbarAction): MenuEntry => ({
    id,
    icon,
    label,
    ...(shortcut !== undefined && { shortcut }),
    ...(isDisabled !== undefined && { isDisabled }),
    onAction: () => {
      if (TAKES_FOCUS.has(id)) return void setTimeout(onAction, MENU_CLOSES);
      onAction();
      backToText(editor);
    },
  });

  return (
    <div ref={bar} className={styles['bar']}>
      <Toolbar aria-label={w.label} className={styles['toolbar'] ?? ''}>
        <div className={styles['style']}>
          <MenuButton label={w.level[state.level]} variant="quiet" size="s" items={levels} />
        </div>
        {groups.slice(0, shown).map((group) => (
          <div key={group[0]?.id} className={styles['group']}>
            {group.map(({ id, icon, label, shortcut, isSelected, isDisabled, onAction }) => (
              <IconButton
                key={id}
                icon={icon}
                label={label}
                size="s"
                keepsFocus
                onPress={onAction}
                {...(shortcut !== undefined && { shortcut })}
                {...(isSelected !== undefined && { isSelected })}
                {...(isDisabled !== undefined && { isDisabled })}
              />
            ))}
          </div>
        ))}
        {hidden.length > 0 && <MenuButton label={w.more} icon="more" isIconOnly size="s" items={hidden.map(menuEntry)} />}
      </Toolbar>
    </div>
  );
}
