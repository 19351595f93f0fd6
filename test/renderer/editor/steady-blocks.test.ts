import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { rememberBlocks } from '../../../renderer/editor/steady-blocks.ts';
import { pictured } from './picture.ts';

/** A view as far as remembering looks at it: the text, and the blocks that are drawn. */
const viewOf = (doc: Node, drawn: readonly Node[]): { view: EditorView; children: { node: Node }[] } => {
  const children = drawn.map((node) => ({ node }));
  return { view: { state: { doc }, docView: { children } } as unknown as EditorView, children }; // as: no more of a view is looked at
};
const textOf = (...lines: string[]): Node => pictured(...lines).doc;

it('takes the text’s own object for a block that says the same, and leaves one that says something else', () => {
  const [before, now] = [textOf('A', 'B', '«C»|'), textOf('A', 'X', '«C»|')];
  const { view, children } = viewOf(now, before.children);
  rememberBlocks(view);
  expect(children.map(({ node }, index) => node === now.child(index))).toEqual([true, false, true]);
  expect(children[1]?.node).toBe(before.child(1));
});

it('leaves everything where what is drawn and the text have not the same number of blocks', () => {
  const [before, now] = [textOf('A', 'B'), textOf('A', 'B', 'C')];
  const { view, children } = viewOf(now, before.children);
  rememberBlocks(view);
  expect(children.map(({ node }) => node)).toEqual([...before.children]);
});

it('does nothing where ProseMirror keeps what it has drawn in another way', () => {
  const view = { state: { doc: textOf('A') } } as unknown as EditorView; // as: no more of a view is looked at
  expect(() => rememberBlocks(view)).not.toThrow();
});
