import { useState } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import { filled } from '../../../../shared/response/case-fields.ts';
import type { Letter } from '../../../../shared/response/letter.ts';
import type { NodeJson } from '../../../../shared/response/response-doc.ts';
import type { TextBlock } from '../../../../shared/response/text-block.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { useRequest } from '../../../queries.ts';
import { backToText } from '../back-to-text.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { BlockPalette } from './BlockPalette.tsx';
import { insertBlock, selectedText } from './insert-block.ts';
import { useBlockKeys } from './use-block-keys.ts';

type TextBlocksProps = {
  readonly desk: WritingDesk;
  readonly hearingId: HearingId;
  readonly letter: Letter;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** What is being kept or changed: the selected words, or a block of one's own. */
type Editing = { readonly kind: 'selection'; readonly body: NodeJson } | { readonly kind: 'block'; readonly block: TextBlock };

/** Words used again and again: chosen from a list, filled in from the hearing, and put where the caret stands. */
export function TextBlocks({ desk, hearingId, letter, isOpen, onOpenChange }: TextBlocksProps) {
  const { editor, undoManager } = desk;
  const [editing, setEditing] = useState<Editing | null>(null);
  const { data } = useRequest('textBlock.list', { hearingId }, { enabled: isOpen || editing !== null });
  useBlockKeys(desk, () => onOpenChange(true));

  const insert = (block: TextBlock): void => {
    onOpenChange(false);
    if (data === undefined) return;
    const values = { ...data.values, forening: letter.senderName.trim(), underskriver: letter.signatoryName.trim() };
    undoManager.stopCapturing();
    const tr = insertBlock(editor.state, filled(block.body, values));
    if (tr !== null) editor.view.dispatch(tr);
    undoManager.stopCapturing();
    backToText(editor);
  };
  const close = (): void => {
    onOpenChange(false);
    backToText(editor);
  };
  const selected = isOpen ? selectedText(editor.state) : null;

  if (editing !== null)
    return (
      <BlockDialog
        blocks={data?.blocks ?? []}
        hearingId={editing.kind === 'selection' ? hearingId : null}
        block={editing.kind === 'block' ? editing.block : null}
        body={editing.kind === 'block' ? editing.block.body : editing.body}
        onClose={() => {
          setEditing(null);
          backToText(editor);
        }}
      />
    );
  if (!isOpen || data === undefined) return null;
  return (
    <BlockPalette
      blocks={data.blocks}
      values={{ ...data.values, forening: letter.senderName.trim() }}
      onInsert={insert}
      onSaveSelection={
        selected === null
          ? null
          : () => {
              onOpenChange(false);
              setEditing({ kind: 'selection', body: selected });
            }
      }
      onEdit={(block) => {
        onOpenChange(false);
        setEditing({ kind: 'block', block });
      }}
      onClose={close}
    />
  );
}
