import type { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  backspaceInAmendment,
  deleteInAmendment,
  insertAmendment,
  leaveAmendment,
  tidyAmendments,
} from '../../../renderer/editor/amendment.ts';
import { cleanHtml } from '../../../renderer/editor/pasting/clean-html.ts';
import { insertCitation } from '../../../renderer/editor/citation-commands.ts';
import { wordsOfNode } from '../../../shared/response/quoted-words.ts';
import { bodyOf, type NodeJson } from '../../../shared/response/response-doc.ts';
import { answerOf, change, copyOf, edited, merged, paragraph, placeOf, schema } from '../../shared/response/two-copies.ts';
import { citing, pictured } from './picture.ts';

/** Blocks a line each, parts of an amendment set in under 'now' and 'new'; | for the caret. */
function picture(state: EditorState): string[] {
  const { selection } = state;
  const lines: string[] = [];
  const draw = (node: Node, position: number, indent: string): void => {
    const isChosen = selection instanceof NodeSelection && selection.node === node;
    if (node.isTextblock) {
      const at = selection instanceof TextSelection && selection.from > position && selection.from <= position + node.nodeSize - 1;
      const offset = selection.from - position - 1;
      lines.push(indent + (at ? `${node.textContent.slice(0, offset)}|${node.textContent.slice(offset)}` : node.textContent));
      return;
    }
    const names: Readonly<Record<string, string>> = { amendment: 'amendment', amendmentCurrent: 'now', amendmentProposed: 'new' };
    if (node.type.name === 'blockCitation') lines.push(`${indent}”${wordsOfNode(node.attrs)}”`);
    else lines.push(`${indent}${names[node.type.name] ?? node.type.name}${isChosen ? ' chosen' : ''}`);
    node.forEach((child, offset) => draw(child, position + 1 + offset, `${indent}  `));
  };
  state.doc.forEach((node, position) => draw(node, position, ''));
  return lines;
}

const words = (text: string): NodeJson => ({
  type: 'paragraph',
  attrs: { level: 0 },
  content: text === '' ? [] : [{ type: 'text', text }],
});
const made = (current: string | null, ...proposed: string[]) => ({
  current: current === null ? null : citing(current),
  proposed: proposed.map(words),
});

const inserted = (state: EditorState, ...start: Parameters<typeof made>): EditorState =>
  state.apply(insertAmendment(state, made(...start), true));
const after = (state: EditorState, command: (tr: Transaction) => boolean): string[] | null => {
  const { tr } = state;
  return command(tr) ? picture(state.apply(tr)) : null;
};

describe('an amendment', () => {
  it('stands after the block the caret is in, with the caret in the proposal and a line to go on in', () => {
    expect(picture(inserted(pictured('a|', '# b'), 'ord'))).toEqual(['a', 'amendment', '  now', '    ”ord”', '  new', '    |', '', 'b']);
  });
  it('takes the place of an empty line, and holds what a note proposes', () => {
    expect(picture(inserted(pictured('|', 'b'), 'ord', 'første', 'andet'))).toEqual([
      'amendment',
      '  now',
      '    ”ord”',
      '  new',
      '    første',
      '    andet|',
      'b',
    ]);
  });
  it('without words of the source waits for them, and takes a citation in the place of all that stands there', () => {
    const empty = inserted(pictured('a|'), null);
    expect(picture(empty)).toEqual(['a', 'amendment', '  now', '    |', '  new', '    ', '']);
    expect(picture(empty.apply(insertCitation(empty, citing('ord'), true)))).toEqual([
      'a',
      'amendment',
      '  now',
      '    ”ord”',
      '  new',
      '    |',
      '',
    ]);
  });
  it('is left downwards by Enter in an empty last line', () => {
    const state = inserted(pictured('a|'), 'ord', 'nyt', '');
    expect(after(state, leaveAmendment)).toEqual(['a', 'amendment', '  now', '    ”ord”', '  new', '    nyt', '|']);
    expect(after(inserted(pictured('a|'), 'ord'), leaveAmendment)).toBeNull();
  });
  it('is chosen as a whole by Backspace where a part begins, and keeps its parts apart', () => {
    expect(after(inserted(pictured('a|'), 'ord'), backspaceInAmendment)).toEqual([
      'a',
      'amendment chosen',
      '  now',
      '    ”ord”',
      '  new',
      '    ',
      '',
    ]);
    const within = inserted(pictured('a|'), 'ord', 'nyt');
    expect(after(within, backspaceInAmendment)).toBeNull();
    expect(after(within, deleteInAmendment)).not.toBeNull();
  });
});

describe('after a change', () => {
  const tidied = (...parts: readonly (readonly [string, ...NodeJson[]])[]): string[] => {
    const amendment = { type: 'amendment', content: parts.map(([type, ...content]) => ({ type, content })) };
    const doc = schema.nodeFromJSON({ type: 'doc', content: [amendment, words('z')] });
    const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
    const { tr } = state;
    tidyAmendments(tr);
    tr.doc.check();
    return picture(state.apply(tr));
  };
  const cited: NodeJson = { type: 'blockCitation', attrs: citing('ord') };
  it('an amendment has both parts, and each a line to write in', () => {
    expect(tidied(['amendmentProposed', words('b')])).toEqual(['amendment', '  now', '    ', '  new', '    b', 'z|']);
    expect(tidied(['amendmentCurrent', cited])).toEqual(['amendment', '  now', '    ”ord”', '  new', '    ', 'z|']);
    expect(tidied(['amendmentCurrent'], ['amendmentProposed'])).toEqual(['amendment', '  now', '    ', '  new', '    ', 'z|']);
  });
  it('one without any part goes', () => {
    expect(tidied()).toEqual(['z|']);
  });
  it('no empty line stands beside a citation', () => {
    expect(tidied(['amendmentCurrent', words(''), cited, words('')], ['amendmentProposed', words('b')])).toEqual([
      'amendment',
      '  now',
      '    ”ord”',
      '  new',
      '    b',
      'z|',
    ]);
  });
});

it('merges what two people write in one proposal, and a citation put in meanwhile', () => {
  const amendment: NodeJson = {
    type: 'amendment',
    content: [
      { type: 'amendmentCurrent', content: [paragraph('nu')] },
      { type: 'amendmentProposed', content: [paragraph('Alle skal have en indsats.')] },
    ],
  };
  const doc = answerOf([amendment, paragraph('slut')]);
  const [one, other, third] = [copyOf(doc), copyOf(doc), copyOf(doc)];
  change(one, (before) => edited((tr) => tr.insert(placeOf(before, 'Alle'), schema.text('Begge: ')))(before));
  change(other, (before) => edited((tr) => tr.insert(placeOf(before, 'Alle') + 26, schema.text(' Også de svageste.')))(before));
  change(third, (before) => edited((tr) => tr.insert(placeOf(before, 'nu') - 1, schema.node('blockCitation', citing('ord'))))(before));
  const [whole] = bodyOf(merged(one, other, third)).content ?? [];
  expect(whole?.content?.[1]?.content?.[0]?.content?.[0]?.text).toBe('Begge: Alle skal have en indsats. Også de svageste.');
  expect(whole?.content?.[0]?.content?.map(({ type }) => type)).toEqual(['blockCitation', 'paragraph']);
  // Two people put in what each found to be the present text: both stay.
  const again = copyOf(doc);
  change(again, (before) => edited((tr) => tr.insert(placeOf(before, 'nu') - 1, schema.node('blockCitation', citing('andre'))))(before));
  expect(bodyOf(merged(third, again)).content?.[0]?.content?.[0]?.content).toHaveLength(3);
});

it('is known again when it is cut and pasted, as is the heading of a guidepost', () => {
  const own =
    '<div data-amendment=""><div data-amendment-current=""><blockquote data-citation="{}">ord</blockquote></div><div data-amendment-proposed=""><p>nyt</p></div></div>';
  expect(cleanHtml(own).html.replaceAll('\n', '')).toBe(own);
  const heading = '<h2 data-guidepost="{&quot;a&quot;:1}">P</h2>';
  expect(cleanHtml(heading).html.replaceAll('\n', '')).toBe(heading);
});
