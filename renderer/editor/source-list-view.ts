import type { Node as TiptapNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import { SourceList } from '../../shared/response/schema/source-list.ts';
import { SOURCE_LIST_TITLE } from '../../shared/response/source-list.ts';
import type { CitationDirectory } from './citation-directory.ts';
import styles from './citation.module.css';

const isSourceList = (node: Node): boolean => node.type.name === 'sourceList';

/** Draws the list of sources as it will be printed. */
function createSourceListView(directory: CitationDirectory): NodeView {
  const dom = document.createElement('section');
  dom.className = styles['sources'] ?? '';
  dom.contentEditable = 'false';
  dom.setAttribute('aria-label', SOURCE_LIST_TITLE);
  const draw = (): void => {
    const title = document.createElement('p');
    title.textContent = SOURCE_LIST_TITLE;
    const list = document.createElement('ul');
    const lines = directory.sourceLines();
    list.append(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
    dom.dataset['empty'] = String(lines.length === 0);
    dom.replaceChildren(title, list);
  };
  draw();
  const stop = directory.subscribe(draw);
  return { dom, ignoreMutation: () => true, destroy: stop };
}

export const sourceListNode = (directory: CitationDirectory): TiptapNode =>
  SourceList.extend({ addNodeView: () => () => createSourceListView(directory) });

/** Where the lists of sources stand; one copy of an answer may bring another's along. */
function sourceListsIn(doc: Node): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  doc.descendants((node, position) => {
    if (isSourceList(node)) found.push({ from: position, to: position + node.nodeSize });
    return !node.isTextblock;
  });
  return found;
}

export const hasSourceList = (doc: Node): boolean => sourceListsIn(doc).length > 0;

/** Puts a list of sources at the end of the text, or takes every one away. */
export function toggleSourceList({ doc, tr, schema }: EditorState): Transaction {
  const lists = sourceListsIn(doc);
  for (const { from, to } of lists.toReversed()) tr.delete(from, to);
  if (lists.length > 0) return tr;
  const list = schema.nodes['sourceList']?.create();
  if (list === undefined) throw new Error('The schema of an answer has lists of sources.');
  return tr.insert(doc.content.size, list);
}
