import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Citation } from '../../../../shared/response/citation.ts';
import type { CitationReader } from '../../../editor/citation-directory.ts';
import { changeCitation } from '../../../editor/citation-forms.ts';
import { citationOfNode, isCitation } from '../../../editor/citation-view.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';

/** Carries out one thing as one step to undo. False when there was nothing to do. */
export function inOneStep({ editor, undoManager }: WritingDesk, act: (state: EditorState) => Transaction | null): boolean {
  const tr = act(editor.state);
  if (tr === null) return false;
  undoManager.stopCapturing();
  editor.view.dispatch(tr);
  undoManager.stopCapturing();
  return true;
}

/** Writes a changed citation where one stands, and keeps it selected. */
export function replaceCitation(state: EditorState, position: number, citation: Citation): Transaction | null {
  const node = state.doc.nodeAt(position);
  if (node === null || !isCitation(node)) return null;
  const tr = changeCitation(state.tr, position, citation);
  return tr.setSelection(NodeSelection.create(tr.doc, position));
}

/** The citation without its omissions; quoted as its own version has it, or no longer. */
export function without(citation: Citation, part: 'omissions' | 'isKept'): Citation {
  const { [part]: _left, ...rest } = citation;
  return rest;
}

/** Lets every citation whose words stand unchanged in the newest version refer to that. Answers how many there were. */
export function updateUnchanged(desk: WritingDesk, read: CitationReader): number {
  let count = 0;
  inOneStep(desk, (state) => {
    const { tr } = state;
    state.doc.descendants((node, position) => {
      const citation = isCitation(node) ? citationOfNode(node) : null;
      const reading = citation === null ? null : read(citation);
      const now = reading?.kind === 'verbatim' ? reading.report?.now : null;
      if (now === null || now === undefined) return;
      changeCitation(tr, position, now);
      count += 1;
    });
    return count === 0 ? null : tr;
  });
  return count;
}
