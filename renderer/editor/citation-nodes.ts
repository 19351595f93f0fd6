import { Extension, type Extensions, type Node as TiptapNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { attributesOf, Citation } from '../../shared/response/citation.ts';
import { wordsOfNode } from '../../shared/response/quoted-words.ts';
import { BlockCitation, InlineCitation } from '../../shared/response/schema/citation.ts';
import type { CitationDirectory } from './citation-directory.ts';
import { citationOfNode, createCitationView, formOfNode, isCitation } from './citation-view.ts';
import { leaveSelected, writes } from './leave-selected.ts';
import { sourceListNode } from './source-list-view.ts';

/** The citation that is selected as a whole, if any. */
export function selectedCitation(state: EditorState): Citation | null {
  const { selection } = state;
  return selection instanceof NodeSelection && isCitation(selection.node) ? citationOfNode(selection.node) : null;
}

/** The attributes of the citation written on the clipboard, or false: then its words are read as plain text. */
const fromClipboard = (element: HTMLElement): Readonly<Record<string, unknown>> | false => {
  try {
    const parsed = Citation.safeParse(JSON.parse(element.dataset['citation'] ?? ''));
    if (!parsed.success) return false;
    return { ...attributesOf(parsed.data), ...(element.dataset['form'] === 'footnote' && { form: 'footnote' }) };
  } catch {
    return false;
  }
};

const inWords = (node: Node, directory: CitationDirectory): string => {
  const citation = citationOfNode(node);
  const words = `”${wordsOfNode(node.attrs)}”`;
  if (citation === null) return words;
  const reading = directory.read(citation);
  const reference = formOfNode(node) === 'inline' ? reading.inlineReference : reading.blockReference;
  return reference === '' ? words : `${words} (${reference})`;
};

/** A citation node of the shared schema, with a view, and readable on the clipboard by other programs and by this one. */
const withView = (node: TiptapNode, tag: 'q' | 'blockquote', directory: CitationDirectory): TiptapNode =>
  node.extend({
    // Attributes travel as one JSON value: read one by one, the quoted words '2025' would come back as a number.
    parseHTML: () => [{ tag: `${tag}[data-citation]`, priority: 60, getAttrs: fromClipboard }],
    renderHTML: ({ node: citation }) => [
      tag,
      { 'data-citation': JSON.stringify(citationOfNode(citation)), 'data-form': formOfNode(citation) },
      inWords(citation, directory),
    ],
    renderText: ({ node: citation }) => inWords(citation, directory),
    addNodeView:
      () =>
      ({ node: citation }) =>
        createCitationView(citation, directory),
  });

/**
 * A click on a citation selects it and shows its words in the source, and the keys still go to the text; Enter goes there. What is written while it is selected goes behind it: it
 * stays selected when its form has been chosen, and whoever writes on does not mean to write over it.
 */
function citationKeys(directory: CitationDirectory): Extension {
  const press = (view: EditorView, _position: number, node: Node, nodePosition: number, event: MouseEvent): boolean => {
    const citation = isCitation(node) && event.button === 0 ? citationOfNode(node) : null;
    if (citation === null) return false;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePosition)));
    // The page's own selection too: where the citation was selected already, the press has left it on the words before.
    view.focus();
    directory.show(citation, 'look');
    return true;
  };
  return Extension.create({
    name: 'citationKeys',
    // Before Enter would put a paragraph beside the selected citation.
    priority: 1200,
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('citationKeys'),
        props: {
          handleKeyDown(view, event) {
            const isPlain = !event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey;
            const citation = event.key === 'Enter' && isPlain ? selectedCitation(view.state) : null;
            if (citation !== null) directory.show(citation, 'go');
            else if (writes(event)) leaveSelected(view, isCitation);
            return citation !== null;
          },
          handleDOMEvents: {
            // What is dictated, or comes from a method of writing, has no key.
            beforeinput(view, event) {
              if (event.inputType !== 'insertText' || event.data === null || !leaveSelected(view, isCitation)) return false;
              event.preventDefault();
              view.dispatch(view.state.tr.insertText(event.data).scrollIntoView());
              return true;
            },
          },
          handleClickOn: press,
          // Many click twice at what they want.
          handleDoubleClickOn: press,
          handleTripleClickOn: press,
        },
      }),
    ],
  });
}

export const citationExtensions = (directory: CitationDirectory): Extensions => [
  withView(InlineCitation, 'q', directory),
  withView(BlockCitation, 'blockquote', directory),
  sourceListNode(directory),
  citationKeys(directory),
];
