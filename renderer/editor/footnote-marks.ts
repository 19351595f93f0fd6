import { Extension, type Extensions } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from '@tiptap/pm/view';
import { Footnote } from '../../shared/response/schema/footnote.ts';
import styles from './footnote.module.css';
import { allNotesOf, insertFootnote, isFootnote, notesOf, selectedNote } from './footnotes.ts';
import type { NoteFocus } from './note-focus.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnotes: {
      /** Makes a note where the selection ends, and goes to it to write. */
      addFootnote: () => ReturnType;
    };
  }
}

/** The mark of a note: nothing but its number, which a decoration gives it. */
function markView(first: Node): NodeView {
  const dom = document.createElement('sup');
  dom.className = styles['mark'] ?? '';
  dom.contentEditable = 'false';
  dom.title = first.textContent;
  return {
    dom,
    update(next) {
      if (!isFootnote(next)) return false;
      dom.title = next.textContent;
      return true;
    },
    ignoreMutation: () => true,
  };
}

/** Numbers the marks. Computed from the text alone, so that every window and every copy counts alike. */
function numbers(doc: Node, nameOf: (number: number) => string): DecorationSet {
  const { notes, references } = allNotesOf(doc);
  const marks = notes.map(({ position, node, number }) =>
    Decoration.node(
      position,
      position + node.nodeSize,
      { 'data-number': String(number), role: 'doc-noteref', 'aria-label': nameOf(number) },
      { number },
    ),
  );
  // A citation is a link to its source, whatever number its reference has.
  const behindWords = references.map(({ position, node, number }) =>
    Decoration.node(position, position + node.nodeSize, { 'data-number': String(number) }, { number }),
  );
  return DecorationSet.create(doc, [...marks, ...behindWords]);
}

/** Numbers that were carried along by a change, where every note still has its own; else null. Most keys move marks and number none anew. */
function carried(set: DecorationSet, doc: Node): DecorationSet | null {
  const { notes, references } = allNotesOf(doc);
  const present = new Map(set.find().map(({ from, spec }): readonly [number, unknown] => [from, spec.number]));
  const isSame =
    present.size === notes.length + references.length &&
    [...notes, ...references].every(({ position, number }) => present.get(position) === number);
  return isSame ? set : null;
}

/** What a press on a note's mark does: it leads to the note. */
const goToNote =
  (focus: NoteFocus) =>
  ({ state }: EditorView, _position: number, node: Node, nodePosition: number, { button }: MouseEvent): boolean => {
    if (!isFootnote(node) || button !== 0) return false;
    const note = notesOf(state.doc).find(({ position }) => position === nodePosition);
    if (note !== undefined) focus.ask(note.key);
    return note !== undefined;
  };

/** Notes at the foot of the page: the node with its view, and the keys between mark and note. */
export const footnoteExtensions = (focus: NoteFocus, nameOf: (number: number) => string): Extensions => [
  Footnote.extend({ addNodeView: () => (props) => markView(props.node) }),
  Extension.create({
    name: 'footnoteMarks',
    priority: 1200,
    addCommands() {
      return {
        addFootnote:
          () =>
          ({ tr, dispatch }) => {
            const noteId = crypto.randomUUID();
            if (!insertFootnote(tr, noteId)) return false;
            if (dispatch !== undefined) focus.ask(`${noteId} 0`);
            return true;
          },
      };
    },
    addKeyboardShortcuts() {
      return { 'Mod-Alt-f': () => this.editor.commands.addFootnote() };
    },
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: new PluginKey('footnoteMarks'),
        state: {
          init: (_config, state) => numbers(state.doc, nameOf),
          apply: (tr, set) => (tr.docChanged ? (carried(set.map(tr.mapping, tr.doc), tr.doc) ?? numbers(tr.doc, nameOf)) : set),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
          handleKeyDown(view, event) {
            const note = event.key === 'Enter' && !event.isComposing ? selectedNote(view.state) : null;
            if (note !== null) focus.ask(note.key);
            return note !== null;
          },
          handleClickOn: goToNote(focus),
          // The second press of those who know it from Word would else lead back into the text.
          handleDoubleClickOn: goToNote(focus),
        },
      }),
    ],
  }),
];
