import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { moveBlocks, type Direction } from '../../../renderer/editor/move-blocks.ts';
import { commonVector, lostPieces } from '../../../shared/packages/lost-words.ts';
import { bodyOf, type NodeJson } from '../../../shared/response/response-doc.ts';
import { answerOf, change, copyOf, edited, merged, paragraph, placeOf, schema } from '../../shared/response/two-copies.ts';
import { randomFrom } from '../../shared/text/documents.ts';

const items = (type: string, ...words: readonly string[]): NodeJson => ({
  type,
  content: words.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
const table = (...words: readonly string[]): NodeJson => ({
  type: 'table',
  content: words.map((text) => ({ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text)] }] })),
});

const START: readonly NodeJson[] = [
  paragraph('Overskriften', { level: 1 }),
  paragraph('Alfa er den første.'),
  items('bulletList', 'Et punkt', 'Et andet punkt', 'Et tredje'),
  paragraph('Beta er noget andet.'),
  table('Løn', 'Husleje'),
  items('orderedList', 'Først', 'Så'),
  paragraph('Gamma kommer til sidst.'),
];

/** Moves the block in which these words stand, as the keys and the grip do. */
const move =
  (words: string, direction: Direction) =>
  (before: Node): Node => {
    const { tr } = EditorState.create({ doc: before, selection: TextSelection.create(before, placeOf(before, words)) });
    moveBlocks(tr, direction);
    return tr.doc;
  };
const type = (words: string, before: string) => edited((tr) => tr.insert(placeOf(tr.doc, before), schema.text(words)));

const wordsOf = (doc: Y.Doc): string => JSON.stringify(bodyOf(doc));

/** What was typed that neither stands in the merged text nor is shown to be placed. */
function silentlyGone(mover: Y.Doc, writer: Y.Doc, typed: readonly string[]): string[] {
  const together = merged(mover, writer);
  expect(bodyOf(merged(writer, mover))).toEqual(bodyOf(together));
  schema.nodeFromJSON(bodyOf(together)).check();
  const common = commonVector(mover, writer);
  const shown = [mover, writer].flatMap((side) => lostPieces(common, side, together)).map(({ words }) => words);
  return typed.filter((words) => !wordsOf(together).includes(words) && !shown.some((lost) => lost.includes(words)));
}

describe('what one writes in a block that another moves at the same time', () => {
  it.each([
    ['a paragraph', 'Beta', -1],
    ['an item', 'andet punkt', 1],
    ['an item that leaves its list', 'tredje', 1],
    ['a table', 'Husleje', -1],
    ['a heading', 'Overskriften', 1],
  ] as const)('stands where it was moved to, or is shown to be placed: %s', (_what, words, direction) => {
    const mover = answerOf(START);
    const writer = copyOf(mover);
    change(mover, move(words, direction));
    change(writer, type('<nyt>', words));
    expect(silentlyGone(mover, writer, ['<nyt>'])).toEqual([]);
  });

  const runs = Number(process.env['PEJLING_MOVING_SEEDS'] ?? 60);
  const all = { typed: 0, lost: 0 };
  it(`whatever both do, in ${String(runs)} ways`, () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const next = randomFrom(seed);
      const random = (below: number): number => Math.floor(next() * below);
      const mover = answerOf(START);
      const writer = copyOf(mover);
      const typed: string[] = [];
      const anywhere = (doc: Node): number => {
        const places: number[] = [];
        doc.descendants((node, at) => {
          if (node.isTextblock) places.push(at + 1 + random(node.content.size + 1));
        });
        return places[random(places.length)] ?? 1;
      };
      for (let act = 0; act < 4; act += 1) {
        change(mover, (before) => {
          const { tr } = EditorState.create({ doc: before, selection: TextSelection.create(before, anywhere(before)) });
          moveBlocks(tr, random(2) === 0 ? -1 : 1);
          return tr.doc;
        });
        // One letter each: nothing can be typed within it.
        const words = String.fromCodePoint(0x41_00 + act);
        typed.push(words);
        change(
          writer,
          edited((tr) => tr.insert(anywhere(tr.doc), schema.text(words))),
        );
      }
      expect([seed, silentlyGone(mover, writer, typed)]).toEqual([seed, []]);
      all.typed += typed.length;
      all.lost += typed.filter((words) => !wordsOf(merged(mover, writer)).includes(words)).length;
    }
  });

  it('and some of it was in a block that was moved, so that this says something', () => {
    expect(all.typed).toBe(runs * 4);
    expect(all.lost).toBeGreaterThan(runs / 4);
  });
});
