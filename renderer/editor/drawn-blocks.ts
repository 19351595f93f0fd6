import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/** A block as ProseMirror has drawn it. */
export type DrawnBlock = { node: Node; readonly dom?: unknown };

const isDrawn = (value: unknown): value is DrawnBlock =>
  typeof value === 'object' && value !== null && 'node' in value && value.node !== null;

/** What ProseMirror has drawn for each block of the text, in order; empty where it keeps that otherwise than is known here. */
export function drawnBlocks(view: EditorView): readonly DrawnBlock[] {
  const docView: unknown = 'docView' in view ? view.docView : null;
  const children: unknown = typeof docView === 'object' && docView !== null && 'children' in docView ? docView.children : null;
  const drawn = Array.isArray(children) ? children.filter(isDrawn) : [];
  return drawn.length === view.state.doc.childCount ? drawn : [];
}
