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

/** The same numbers for the same seed. */
const chance = (seed: number): ((limit: number) => number) => {
  let state = seed * 7919 + 1;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
};

it('keeps what each block shows, whatever random changes others make: an object is changed for one that says the same, or for none', () => {
  for (let seed = 1; seed <= Number(process.env['PEJLING_STEADY_SEEDS'] ?? 200); seed += 1) {
    const random = chance(seed);
    const lines = Array.from({ length: 1 + random(8) }, (_, n) => `${'# '.repeat(random(2))}Linje ${String(n % (1 + random(4)))}`);
    const before = textOf(...lines);
    const changed = lines.slice();
    for (let n = random(4); n > 0; n -= 1) {
      const at = random(changed.length);
      if (random(3) === 0) changed.splice(at, random(2), `Ny ${String(random(3))}`);
      else changed[at] = `${changed[at] ?? ''}!`;
    }
    const now = textOf(...changed);
    const { view, children } = viewOf(now, before.children);
    rememberBlocks(view);
    const isSameLength = lines.length === changed.length;
    children.forEach(({ node }, index) => {
      const was = before.child(index);
      expect(node.eq(was)).toBe(true);
      const own = isSameLength ? now.child(index) : null;
      expect(node).toBe(own?.eq(was) === true ? own : was);
    });
  }
});
