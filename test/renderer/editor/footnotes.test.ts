import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { backToMark, insertFootnote, notesOf } from '../../../renderer/editor/footnotes.ts';
import { BODY, createResponseDoc } from '../../../shared/response/response-doc.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { pictured } from './picture.ts';

const numbered = (doc: Parameters<typeof notesOf>[0]): string[] =>
  notesOf(doc).map(({ number, node }) => `${String(number)} ${node.textContent}`);

it('numbers notes by where their marks stand, whichever was made first', () => {
  let state = pictured('Først| og sidst');
  const first = state.tr;
  insertFootnote(first, 'b');
  first.insertText('anden', 7);
  state = state.apply(first);
  const second = state.tr.setSelection(TextSelection.create(state.doc, 1));
  insertFootnote(second, 'a');
  second.insertText('første', 2);
  state = state.apply(second);
  expect(numbered(state.doc)).toEqual(['1 første', '2 anden']);
});

it('deletes the note with its mark', () => {
  const state = pictured('Ord|');
  const { tr } = state;
  insertFootnote(tr, 'a');
  tr.insertText('note', 5);
  const { position } = notesOf(tr.doc)[0] ?? { position: -1 };
  tr.setSelection(NodeSelection.create(tr.doc, position)).deleteSelection();
  expect([numbered(tr.doc), tr.doc.textContent]).toEqual([[], 'Ord']);
});

it('goes back from a note to the place after its mark', () => {
  const state = pictured('Ord| igen');
  const { tr } = state;
  insertFootnote(tr, 'a');
  const after = state.apply(tr);
  expect(backToMark(after, 'a 0')?.selection.from).toBe(6);
});

it('makes no note between blocks or within a note', () => {
  const { tr } = pictured('Ord|');
  insertFootnote(tr, 'a');
  const { position } = notesOf(tr.doc)[0] ?? { position: -1 };
  tr.setSelection(TextSelection.create(tr.doc, position + 1));
  expect(insertFootnote(tr, 'b')).toBe(false);
});

it('tells copies of one note apart', () => {
  const { tr } = pictured('Ord|');
  insertFootnote(tr, 'a');
  insertFootnote(tr, 'a');
  expect(notesOf(tr.doc).map(({ key }) => key)).toEqual(['a 0', 'a 1']);
});

it('merges what two people write in one note and around it', () => {
  const schema = responseSchema();
  const footnote = { type: 'footnote', attrs: { noteId: 'a' }, content: [{ type: 'text', text: 'midt' }] };
  const doc = createResponseDoc(
    { type: 'doc', content: [{ type: 'paragraph', attrs: { level: 0 }, content: [{ type: 'text', text: 'Ord' }, footnote] }] },
    EMPTY_LETTER,
  );
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const noteText = (of: Y.Doc): Y.XmlText => {
    const paragraph = of.getXmlFragment(BODY).get(0);
    const mark = paragraph instanceof Y.XmlElement ? paragraph.get(1) : undefined;
    const words = mark instanceof Y.XmlElement ? mark.get(0) : undefined;
    if (!(words instanceof Y.XmlText)) throw new Error('A note holds its words as text.');
    return words;
  };
  noteText(doc).insert(0, 'før ');
  noteText(other).insert(4, ' efter');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const merged = schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(BODY)));
  merged.check();
  expect(numbered(merged)).toEqual(['1 før midt efter']);
  // What was read can be written again as it is.
  const again = new Y.Doc();
  prosemirrorJSONToYXmlFragment(schema, merged.toJSON(), again.getXmlFragment(BODY));
  expect(yXmlFragmentToProsemirrorJSON(again.getXmlFragment(BODY))).toEqual(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(BODY)));
});
