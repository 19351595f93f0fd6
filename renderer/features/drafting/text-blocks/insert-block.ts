import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { NodeJson } from '../../../../shared/response/response-doc.ts';
import { placeholdersIn } from '../../../editor/placeholder-field.ts';

const isParagraph = (node: Node | null): boolean => node?.type.name === 'paragraph';

/**
 * Puts a block's text in the place of the selection and selects its first field, so that one writes on there. Paragraphs go on in the
 * line the caret stands in. Null for a block without words.
 */
export function insertBlock(state: EditorState, body: NodeJson): Transaction | null {
  const content = Fragment.fromJSON(state.schema, body.content ?? []);
  if (content.size === 0) return null;
  const start = isParagraph(content.firstChild) ? 1 : 0;
  const end = isParagraph(content.lastChild) ? 1 : 0;
  const { from } = state.selection;
  const tr = state.tr.replaceSelection(new Slice(content, start, end));
  const to = tr.mapping.map(state.selection.to);
  const field = placeholdersIn(tr.doc).find((each) => each.from >= from && each.to <= to);
  if (field !== undefined) tr.setSelection(TextSelection.create(tr.doc, field.from, field.to));
  return tr.scrollIntoView();
}

/** The selected words as a document of their own; null when nothing is selected. */
export function selectedText({ selection }: EditorState): NodeJson | null {
  if (selection.empty) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nodes of our schema, as ProseMirror writes them
  const content = selection.content().content.toJSON() as NodeJson[];
  return { type: 'doc', content };
}
