import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, toggleHeaderRow } from '@tiptap/pm/tables';
import { wrapIn } from '@tiptap/pm/commands';
import type { NodeType } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { asSuggestion } from '../../../../renderer/editor/review/as-suggestion.ts';
import { refusedPart } from '../../../../renderer/editor/review/refused-part.ts';
import { docOf, KAREN, paragraph, placeOf, schema } from './suggesting-samples.ts';

const type = (name: string): NodeType => {
  const found = schema.nodes[name];
  if (found === undefined) throw new Error(`The schema has ${name}.`);
  return found;
};
const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(words)] });
const START = docOf(
  paragraph('Ord.'),
  { type: 'bulletList', content: ['a', 'b'].map((words) => ({ type: 'listItem', content: [paragraph(words)] })) },
  { type: 'table', content: [{ type: 'tableRow', content: [cell('c'), cell('d')] }] },
);

/** What is refused of a command at these words; null where it is proposed. */
function refused(words: string, command: Command): string | null {
  const state = EditorState.create({ doc: START, selection: TextSelection.create(START, placeOf(START, words)) });
  const done: Transaction[] = [];
  expect(command(state, (tr) => done.push(tr))).toBe(true);
  const [tr] = done;
  if (tr === undefined) throw new Error('The command does something.');
  return asSuggestion(state, tr, KAREN) === null ? refusedPart(tr.before, tr.doc) : null;
}

it('tells what cannot be proposed: lists, the cells of tables, and the rest', () => {
  expect(refused('Ord', wrapInList(type('bulletList')))).toBe('list');
  expect(refused('b', sinkListItem(type('listItem')))).toBe('list');
  expect(refused('b', liftListItem(type('listItem')))).toBe('list');
  expect(refused('c', wrapInList(type('orderedList')))).toBe('list');
  expect(refused('c', addRowAfter)).toBe('table');
  expect(refused('c', addColumnAfter)).toBe('table');
  expect(refused('c', toggleHeaderRow)).toBe('table');
  expect(refused('Ord', wrapIn(type('blockquote')))).toBe('other');
});
