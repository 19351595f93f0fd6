import type { RefObject } from 'react';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { useWords } from '../../words.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { toolbarGroups, type ToolbarOpenings } from './toolbar-groups.ts';
import type { DraftWindows } from './use-draft-windows.ts';
import { useHistoryState, useToolbarState } from './use-toolbar-state.ts';
import { draftingWords } from './words.ts';

type SelectionToolsProps = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly openings: ToolbarOpenings;
  readonly windows: DraftWindows;
};

/** Of the toolbar's actions, those for words that are selected. */
const FOR_WORDS = ['bold', 'italic', 'underline', 'strike', 'link', 'comment', 'footnote', 'bullets', 'clear'];

/** The bar beside what is selected, with the same actions as the toolbar's. */
export function SelectionTools({ desk, sheet, openings, windows }: SelectionToolsProps) {
  const { toolbar: w } = useWords(draftingWords);
  const state = useToolbarState(desk);
  const history = useHistoryState(desk.undoManager);
  const all = toolbarGroups(desk, state, history, w, openings).flat();
  const actions = FOR_WORDS.flatMap((id) => all.filter((action) => action.id === id));
  return (
    <SelectionBar desk={desk} sheet={sheet} actions={actions} onDescribe={(position) => windows.show({ kind: 'picture', position })} />
  );
}
