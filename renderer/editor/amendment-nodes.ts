import { Extension, type Extensions } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { Amendment, AmendmentCurrent, AmendmentProposed } from '../../shared/response/schema/amendment.ts';
import { backspaceInAmendment, deleteInAmendment, insertAmendment, leaveAmendment, tidyAmendments } from './amendment.ts';
import styles from './amendment.module.css';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    amendments: {
      /** Puts in an amendment without words of the source yet. */
      addAmendment: () => ReturnType;
    };
  }
}

/** What stands on an amendment itself: the labels of its parts, and what is to be written where there is nothing yet. */
export type AmendmentWords = {
  readonly name: string;
  readonly current: string;
  readonly proposed: string;
  readonly currentHint: string;
  readonly proposedHint: string;
};

const saysNothing = (part: Node): boolean => part.childCount === 1 && part.firstChild?.isTextblock === true && part.content.size === 2;

/** A part under its label. The label is not part of the text; pressing it selects the amendment. */
function partView(first: Node, view: EditorView, getPos: () => number | undefined, label: string, hint: string): NodeView {
  const dom = document.createElement('div');
  dom.className = styles['part'] ?? '';
  dom.dataset['part'] = first.type.name;
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', label);
  const name = document.createElement('div');
  name.className = styles['label'] ?? '';
  name.contentEditable = 'false';
  name.textContent = label;
  const contentDOM = document.createElement('div');
  contentDOM.className = styles['words'] ?? '';
  contentDOM.dataset['hint'] = hint;
  dom.append(name, contentDOM);
  name.addEventListener('mousedown', (event) => {
    const position = getPos();
    if (position === undefined || event.button !== 0) return;
    event.preventDefault();
    view.focus();
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, view.state.doc.resolve(position).before())));
  });
  const draw = (part: Node): void => {
    contentDOM.dataset['empty'] = String(saysNothing(part));
  };
  draw(first);
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== first.type) return false;
      draw(next);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    stopEvent: (event) => event.target === name,
  };
}

/** Amendments: their two parts under labels, the keys between them, and what keeps them whole. */
export const amendmentExtensions = (words: () => AmendmentWords): Extensions => [
  Amendment.extend({
    addNodeView: () => () => {
      const dom = document.createElement('div');
      dom.className = styles['amendment'] ?? '';
      dom.dataset['amendmentView'] = '';
      dom.setAttribute('role', 'group');
      dom.setAttribute('aria-label', words().name);
      return { dom, contentDOM: dom };
    },
  }),
  AmendmentCurrent.extend({
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        partView(node, view, getPos, words().current, words().currentHint),
  }),
  AmendmentProposed.extend({
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        partView(node, view, getPos, words().proposed, words().proposedHint),
  }),
  Extension.create({
    name: 'amendmentKeys',
    // Before the list and collaboration keymaps, which take Enter and Backspace too.
    priority: 1160,
    addCommands() {
      return {
        addAmendment:
          () =>
          ({ state, dispatch }) => {
            // The command's own transaction: `state` hands it out.
            if (dispatch !== undefined) insertAmendment(state, { current: null, proposed: [] }, true);
            return true;
          },
      };
    },
    addKeyboardShortcuts() {
      const { editor } = this;
      return {
        'Mod-Alt-a': () => editor.commands.addAmendment(),
        Enter: () => editor.commands.command(({ tr }) => leaveAmendment(tr)),
        Backspace: () => editor.commands.command(({ tr }) => backspaceInAmendment(tr)),
        Delete: () => editor.commands.command(({ tr }) => deleteInAmendment(tr)),
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('amendmentsAreWhole'),
        appendTransaction(transactions, _before, state) {
          // Only the window that makes a change tidies up after it: two windows tidying each other would never rest.
          const here = transactions.some((tr) => tr.docChanged && tr.getMeta(ySyncPluginKey) === undefined);
          if (!here) return null;
          const { tr } = state;
          return tidyAmendments(tr) ? tr : null;
        },
      }),
    ],
  }),
];
