import type { Node } from '@tiptap/pm/model';
import { canJoin, findWrapping, liftTarget } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { droppedRuns } from '../../../shared/response/dropped-runs.ts';
import { bodyOf } from '../../../shared/response/response-doc.ts';
import { answerOf, change, copyOf, edited, merged, paragraph, placeOf, schema } from './two-copies.ts';

const type = (words: string, before: string) => edited((tr) => tr.insert(placeOf(tr.doc, before), schema.text(words)));
const inList = (words: string) =>
  edited((tr) => {
    const place = tr.doc.resolve(placeOf(tr.doc, words));
    const range = place.blockRange();
    const wrapping = range === null ? null : findWrapping(range, schema.nodes['bulletList'] ?? schema.topNodeType);
    if (range !== null && wrapping !== null) tr.wrap(range, wrapping);
  });
const without = (words: string) =>
  edited((tr) => {
    const place = tr.doc.resolve(placeOf(tr.doc, words));
    tr.delete(place.before(), place.after());
  });

const startOf = () =>
  answerOf([paragraph('Første afsnit om vej.'), paragraph('Andet afsnit om skole.'), paragraph('Tredje afsnit om sti.')]);

/** Two people's edits on the same answer, and what the merge drops of each. */
function bothEdit(ours: (before: Node) => Node, theirs: (before: Node) => Node) {
  const base = startOf();
  const [a, b] = [copyOf(base), copyOf(base)];
  change(a, ours);
  change(b, theirs);
  const together = merged(a, b);
  const vector = Y.encodeStateVector(base);
  return {
    text: JSON.stringify(bodyOf(together)),
    ours: droppedRuns(vector, a, together),
    theirs: droppedRuns(vector, b, together),
  };
}

describe('words that a merge drops', () => {
  it('are none when two people write in different paragraphs, or in one', () => {
    expect(bothEdit(type('nyt ', 'vej'), type('godt ', 'sti'))).toMatchObject({ ours: [], theirs: [] });
    const { text, ours, theirs } = bothEdit(type('ny ', 'vej'), type('lang ', 'vej'));
    expect([ours, theirs]).toEqual([[], []]);
    expect(text).toMatch(/ny lang vej|lang ny vej/);
  });

  it('are those typed in a paragraph that the other deleted', () => {
    const { text, ours, theirs } = bothEdit(type('meget vigtigt ', 'skole'), without('Andet'));
    expect(text).not.toContain('meget vigtigt');
    expect(ours).toEqual([{ words: 'meget vigtigt ', node: null, paragraph: 'Andet afsnit om meget vigtigt skole.', afterBlock: 0 }]);
    expect(theirs).toEqual([]);
  });

  it('are those typed in a paragraph that the other put in a list', () => {
    const { text, ours } = bothEdit(type('meget vigtigt ', 'skole'), inList('Andet'));
    expect(ours.map(({ words }) => words)).toEqual(text.includes('meget vigtigt') ? [] : ['meget vigtigt ']);
  });

  it('are not those that a person took out alone', () => {
    expect(bothEdit(without('Andet'), type('nyt ', 'vej'))).toMatchObject({ ours: [], theirs: [] });
  });

  it('counts a citation in a dropped paragraph', () => {
    const cite = edited((tr) =>
      tr.insert(placeOf(tr.doc, 'skole'), schema.nodes['citation']?.create({ exact: 'ordret' }) ?? schema.text('?')),
    );
    expect(bothEdit(cite, without('Andet')).ours).toContainEqual(expect.objectContaining({ words: 'ordret', node: 'citation' }));
  });
});

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

/** One act of a person somewhere in the document; typed words are marked, so that each can be told again. */
function randomEdit(next: () => number, name: string, count: number) {
  const pick = (many: number): number => Math.floor(next() * many);
  return edited((tr) => {
    const blocks: { readonly at: number; readonly node: Node }[] = [];
    tr.doc.descendants((node, at) => {
      if (node.isTextblock) blocks.push({ at, node });
    });
    const block = blocks[pick(blocks.length)];
    if (block === undefined) return;
    const inside = block.at + 1 + pick(block.node.content.size + 1);
    const place = tr.doc.resolve(inside);
    switch (pick(9)) {
      case 0:
      case 1:
      case 2:
        tr.insert(inside, schema.text(`<${name}${String(count)}>`));
        break;
      case 3:
        if (blocks.length > 1) tr.delete(block.at, block.at + block.node.nodeSize);
        break;
      case 4:
        tr.setNodeMarkup(block.at, undefined, { ...block.node.attrs, level: 1 + pick(3) });
        break;
      case 5:
        if (canJoin(tr.doc, block.at)) tr.join(block.at);
        break;
      case 6: {
        const range = place.blockRange();
        const wrapping =
          range === null ? null : findWrapping(range, schema.nodes[pick(2) === 0 ? 'bulletList' : 'orderedList'] ?? schema.topNodeType);
        if (range !== null && wrapping !== null) tr.wrap(range, wrapping);
        break;
      }
      case 7: {
        const range = place.blockRange();
        const target = range === null ? null : liftTarget(range);
        if (range !== null && target !== null && target !== undefined) tr.lift(range, target);
        break;
      }
      case 8:
        if (place.depth === 1) {
          const moved = block.node;
          tr.delete(block.at, block.at + moved.nodeSize);
          tr.insert(tr.doc.content.size, moved);
        }
    }
  });
}

const MARK = /<[AB]\d+>/g;

describe('whatever two people do at once', () => {
  const counts = { dropped: 0, typed: 0 };
  it.each(Array.from({ length: 300 }, (_, seed) => seed + 1))('every word is in the merged text or among the dropped (seed %i)', (seed) => {
    const next = random(seed * 7919);
    const base = startOf();
    const a = copyOf(base);
    const b = copyOf(base);
    for (let i = 0; i < 4; i += 1) {
      change(a, randomEdit(next, 'A', i));
      change(b, randomEdit(next, 'B', i));
    }
    const ab = merged(a, b);
    expect(bodyOf(merged(b, a))).toEqual(bodyOf(ab));
    const textOf = (doc: Y.Doc): string => JSON.stringify(bodyOf(doc));
    const vector = Y.encodeStateVector(base);
    for (const side of [a, b]) {
      const kept = textOf(ab);
      const dropped = droppedRuns(vector, side, ab)
        .map(({ words }) => words)
        .join('\n');
      for (const [mark] of textOf(side).matchAll(MARK)) {
        counts.typed += 1;
        if (kept.includes(mark)) continue;
        counts.dropped += 1;
        expect(dropped, mark).toContain(mark);
      }
    }
  });

  it('and some were dropped, so that this says something', () => {
    expect(counts.typed).toBeGreaterThan(500);
    expect(counts.dropped).toBeGreaterThan(20);
  });
});
