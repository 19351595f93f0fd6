import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { factsOfBlocks, throughBlock } from '../../shared/response/facts-of-blocks.ts';
import { undescribedPictures } from './picture-commands.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    placeholderField: {
      /** Selects the next field of the template that has not been filled in, from the top again after the last. */
      nextPlaceholder: () => ReturnType;
    };
  }
}

type Range = { readonly from: number; readonly to: number };

const isPlaceholder = (node: Node): boolean => node.marks.some((mark) => mark.type.name === 'placeholder');

const piecesOfBlocks = factsOfBlocks((block) => {
  const found: Range[] = [];
  throughBlock(block, (node, at) => {
    if (node.isInline && isPlaceholder(node)) found.push({ from: at, to: at + node.nodeSize });
    return true;
  });
  return found;
});

/** Unfilled fields, in document order. Neighbouring pieces of one field (a bold word in it) count as one. */
export function placeholdersIn(doc: Node): Range[] {
  const found: { from: number; to: number }[] = [];
  for (const { at, facts } of piecesOfBlocks(doc)) {
    for (const { from, to } of facts) {
      const last = found.at(-1);
      if (last?.to === at + from) last.to = at + to;
      else found.push({ from: at + from, to: at + to });
    }
  }
  return found;
}

/** The field around `position`, its edges included. */
export function placeholderAt(doc: Node, position: number): Range | null {
  const { parent, pos, parentOffset } = doc.resolve(position);
  if (!parent.isTextblock) return null;
  const start = pos - parentOffset;
  const field = placeholdersIn(parent).find(({ from, to }) => from <= parentOffset && parentOffset <= to);
  return field === undefined ? null : { from: start + field.from, to: start + field.to };
}

/** The field that has `position` between its letters, not at an edge. */
function fieldAround(doc: Node, position: number): Range | null {
  const field = placeholderAt(doc, position);
  return field !== null && field.from < position && position < field.to ? field : null;
}

/** What typing inside a field does: the field is replaced whole, since its words are no one's text. Null when the caret is in no field. */
export function typeOver(state: EditorState, from: number, to: number, text: string): Transaction | null {
  const field = fieldAround(state.doc, from) ?? (to > from ? fieldAround(state.doc, to) : null);
  if (field === null || !state.doc.resolve(from).sameParent(state.doc.resolve(to))) return null;
  return state.tr.insertText(text, Math.min(field.from, from), Math.max(field.to, to)).scrollIntoView();
}

/** Fills in every field that reads `words` with `text`. Null when there is none, or nothing to fill it with. */
export function fillFields(state: EditorState, words: string, text: string): Transaction | null {
  const fields = placeholdersIn(state.doc).filter(({ from, to }) => state.doc.textBetween(from, to) === words);
  if (fields.length === 0 || text === '') return null;
  // From the end, so that filling one in does not move those before it.
  return fields.reduceRight((tr, { from, to }) => tr.replaceWith(from, to, state.schema.text(text)), state.tr);
}

/** Selects the next field after the selection, or the next picture that no one has described. False when nothing is missing. */
export function selectNextPlaceholder(tr: Transaction): boolean {
  const pictures = undescribedPictures(tr.doc).map((position) => ({ from: position, to: position + 1 }));
  const fields = [...placeholdersIn(tr.doc), ...pictures].toSorted((a, b) => a.from - b.from);
  const { from, to } = tr.selection;
  const next = fields.find((field) => field.from >= to && !(field.from === from && field.to === to)) ?? fields[0];
  if (next === undefined) return false;
  const selection = pictures.includes(next) ? NodeSelection.create(tr.doc, next.from) : TextSelection.create(tr.doc, next.from, next.to);
  tr.setSelection(selection).scrollIntoView();
  return true;
}

export const PlaceholderFields = Extension.create({
  name: 'placeholderFields',
  priority: 1100,
  addCommands() {
    return {
      nextPlaceholder:
        () =>
        ({ tr }) =>
          selectNextPlaceholder(tr),
    };
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    const selectField = (): boolean => {
      const { empty, from } = editor.state.selection;
      const field = empty ? fieldAround(editor.state.doc, from) : null;
      return field !== null && editor.commands.setTextSelection(field);
    };
    return {
      'Mod-Shift-.': () => editor.commands.nextPlaceholder(),
      Backspace: selectField,
      Delete: selectField,
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('placeholderFields'),
        props: {
          handleClick(view, position) {
            const field = view.editable ? fieldAround(view.state.doc, position) : null;
            if (field === null) return false;
            view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, field.from, field.to)));
            return true;
          },
          handleTextInput(view, from, to, text) {
            const tr = typeOver(view.state, from, to, text);
            if (tr !== null) view.dispatch(tr);
            return tr !== null;
          },
        },
      }),
    ];
  },
});
