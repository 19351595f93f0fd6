import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { factsOfBlocks, throughBlock } from '../../shared/response/facts-of-blocks.ts';

/** A note of the text and its mark. */
export type PlacedNote = {
  /** Tells it from every other note of this text: copies of one note share its id. */
  readonly key: string;
  /** From 1, in the order of the marks. */
  readonly number: number;
  /** Where its mark stands. */
  readonly position: number;
  readonly node: Node;
};

export const isFootnote = (node: Node): boolean => node.type.name === 'footnote';

/** A citation whose reference is a note: nobody writes in it. */
export type ReferenceNote = Omit<PlacedNote, 'key'>;

const isReferenceNote = (node: Node): boolean => node.type.name === 'citation' && node.attrs['form'] === 'footnote';

type Notes = { readonly notes: readonly PlacedNote[]; readonly references: readonly ReferenceNote[] };

const marksOf = factsOfBlocks((block) => {
  const found: { readonly node: Node; readonly at: number }[] = [];
  throughBlock(block, (node, at) => {
    if (isFootnote(node) || isReferenceNote(node)) found.push({ node, at });
    return !isFootnote(node);
  });
  return found;
});

/** Each note at the foot follows every change of the text: those of one text are counted once for all of them. */
const counted = new WeakMap<Node, Notes>();
const byKey = new WeakMap<Node, ReadonlyMap<string, PlacedNote>>();

/** Everything that has a number of its own at the foot, in the order of the marks. */
export function allNotesOf(doc: Node): Notes {
  const before = counted.get(doc);
  if (before !== undefined) return before;
  const notes: PlacedNote[] = [];
  const references: ReferenceNote[] = [];
  const copies = new Map<string, number>();
  for (const { at, facts } of marksOf(doc)) {
    for (const { node, at: within } of facts) {
      const number = notes.length + references.length + 1;
      const position = at + within;
      if (!isFootnote(node)) {
        references.push({ number, position, node });
        continue;
      }
      const id = String(node.attrs['noteId'] ?? '');
      const copy = copies.get(id) ?? 0;
      copies.set(id, copy + 1);
      notes.push({ key: `${id} ${String(copy)}`, number, position, node });
    }
  }
  const all = { notes, references };
  counted.set(doc, all);
  return all;
}

/** Every note of the text that is written in, in the order of their marks. */
export const notesOf = (doc: Node): readonly PlacedNote[] => allNotesOf(doc).notes;

/** A note of the text by its key; undefined when it is gone. */
export function noteOf(doc: Node, key: string): PlacedNote | undefined {
  let notes = byKey.get(doc);
  if (notes === undefined) byKey.set(doc, (notes = new Map(notesOf(doc).map((note) => [note.key, note]))));
  return notes.get(key);
}

/**
 * Puts the mark of a new, empty note where the selection ends. False where a note cannot stand: between blocks, or within
 * a note.
 */
export function insertFootnote(tr: Transaction, noteId: string): boolean {
  const type = tr.doc.type.schema.nodes['footnote'];
  const { $to } = tr.selection;
  if (type === undefined || !$to.parent.isTextblock || !$to.parent.canReplaceWith($to.index(), $to.index(), type)) return false;
  const { pos } = $to;
  tr.insert(pos, type.create({ noteId }));
  tr.setSelection(TextSelection.create(tr.doc, pos + 2)).scrollIntoView();
  return true;
}

/** Puts the caret after a note's mark: the way back from the foot. Null when the note is gone. */
export function backToMark(state: EditorState, key: string): Transaction | null {
  const note = noteOf(state.doc, key);
  if (note === undefined) return null;
  return state.tr.setSelection(TextSelection.create(state.doc, note.position + note.node.nodeSize)).scrollIntoView();
}

/** The note whose mark is selected, if any. */
export function selectedNote(state: EditorState): PlacedNote | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !isFootnote(selection.node)) return null;
  return notesOf(state.doc).find(({ position }) => position === selection.from) ?? null;
}
