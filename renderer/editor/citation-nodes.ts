import { Extension, type Extensions, type Node as TiptapNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Citation } from '../../shared/response/citation.ts';
import { BlockCitation, InlineCitation } from '../../shared/response/schema.ts';
import type { CitationDirectory } from './citation-directory.ts';
import { citationOfNode, createCitationView, isCitation } from './citation-view.ts';

/** The citation that is selected as a whole, if any. */
export function selectedCitation(state: EditorState): Citation | null {
  const { selection } = state;
  return selection instanceof NodeSelection && isCitation(selection.node) ? citationOfNode(selection.node) : null;
}

/** The citation written on the clipboard, or false: then its words are read as plain text. */
const fromClipboard = (element: HTMLElement): Citation | false => {
  try {
    const parsed = Citation.safeParse(JSON.parse(element.dataset['citation'] ?? ''));
    return parsed.success ? parsed.data : false;
  } catch {
    return false;
  }
};

const inWords = (node: Node, form: 'inline' | 'block', directory: CitationDirectory): string => {
  const citation = citationOfNode(node);
  const exact = `”${String(node.attrs['exact'] ?? '')}”`;
  if (citation === null) return exact;
  const reading = directory.read(citation);
  const reference = form === 'inline' ? reading.inlineReference : reading.blockReference;
  return reference === '' ? exact : `${exact} (${reference})`;
};

/** A citation node of the shared schema, with a view, and readable on the clipboard by other programs and by this one. */
const withView = (node: TiptapNode, form: 'inline' | 'block', directory: CitationDirectory): TiptapNode =>
  node.extend({
    // Attributes travel as one JSON value: read one by one, the quoted words '2025' would come back as a number.
    parseHTML: () => [{ tag: form === 'inline' ? 'q[data-citation]' : 'blockquote[data-citation]', priority: 60, getAttrs: fromClipboard }],
    renderHTML: ({ node: citation }) => [
      form === 'inline' ? 'q' : 'blockquote',
      { 'data-citation': JSON.stringify(citation.attrs) },
      inWords(citation, form, directory),
    ],
    renderText: ({ node: citation }) => inWords(citation, form, directory),
    addNodeView:
      () =>
      ({ node: citation }) =>
        createCitationView(citation, form, directory),
  });

/** A click on a citation, or Enter when it is selected, shows its words in the source. */
const citationKeys = (directory: CitationDirectory): Extension =>
  Extension.create({
    name: 'citationKeys',
    // Before Enter would put a paragraph beside the selected citation.
    priority: 1200,
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('citationKeys'),
        props: {
          handleKeyDown(view, event) {
            const citation = event.key === 'Enter' && !event.isComposing ? selectedCitation(view.state) : null;
            if (citation !== null) directory.show(citation);
            return citation !== null;
          },
          handleClickOn(view, _position, node, nodePosition, event) {
            const citation = isCitation(node) && event.button === 0 ? citationOfNode(node) : null;
            if (citation === null) return false;
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePosition)));
            directory.show(citation);
            return true;
          },
        },
      }),
    ],
  });

export const citationExtensions = (directory: CitationDirectory): Extensions => [
  withView(InlineCitation, 'inline', directory),
  withView(BlockCitation, 'block', directory),
  citationKeys(directory),
];
