import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { showLine } from '../../../renderer/editor/plain-text-view.ts';

const schema = new Schema({ nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} } });

/** The words of a field after others have been shown in it; | is the caret. */
function shown(before: string, words: string): string {
  const caret = before.indexOf('|');
  const plain = before.replace('|', '');
  const doc = schema.node('doc', null, [schema.node('paragraph', null, plain === '' ? [] : [schema.text(plain)])]);
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, caret + 1) });
  showLine({ state, dispatch: (tr) => void (state = state.apply(tr)) }, words);
  const at = state.selection.from - 1;
  return `${state.doc.textContent.slice(0, at)}|${state.doc.textContent.slice(at)}`;
}

it('shows other words and leaves the caret where it was among those that stay', () => {
  expect(shown('Svar om pl|anen', 'Høringssvar om planen')).toBe('Høringssvar om pl|anen');
  expect(shown('Svar om pl|anen', 'Svar om planen for havnen')).toBe('Svar om pl|anen for havnen');
  expect(shown('|', 'Svar')).toMatch(/Svar/);
  expect(shown('Svar|', '')).toBe('|');
  expect(shown('aa|aa', 'aaa')).toBe('aa|a');
  expect(shown('Sv|ar', 'Svar')).toBe('Sv|ar');
});

it('shows lines as one', () => {
  expect(shown('|', 'To\r\n linjer')).toMatch(/^\|?To linjer\|?$/);
});
