import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { asSuggestion } from '../../../../renderer/editor/review/as-suggestion.ts';
import { AuthorId } from '../../../../shared/domain/ids.ts';
import { wordsOfNode } from '../../../../shared/response/quoted-words.ts';
import type { NodeJson } from '../../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../../shared/response/schema.ts';
import type { SuggestionStamp } from '../../../../shared/response/suggestion.ts';

export const schema = responseSchema();

const authorOf = (figure: number) => AuthorId.parse(`${String(figure).repeat(8)}-1111-4111-8111-111111111111`);

export const KAREN: SuggestionStamp = { id: 'k1', authorId: authorOf(1), name: 'Karen', role: 'treasurer', at: 1 };
export const OLE: SuggestionStamp = { id: 'o1', authorId: authorOf(2), name: 'Ole', role: 'chair', at: 2 };

export const paragraph = (text: string, attrs: Readonly<Record<string, unknown>> = {}): NodeJson => ({
  type: 'paragraph',
  attrs,
  content: text === '' ? [] : [{ type: 'text', text }],
});

export const docOf = (...content: readonly NodeJson[]): Node => schema.nodeFromJSON({ type: 'doc', content });

export const placeOf = (doc: Node, words: string): number => {
  let found: number | null = null;
  doc.descendants((node, at) => {
    const inside = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (inside >= 0 && found === null) found = at + inside;
  });
  if (found === null) throw new Error(`no »${words}« in the document`);
  return found;
};

/** What the document is after a change was made while proposing; throws where the change is refused. */
export function proposed(doc: Node, stamp: SuggestionStamp, act: (tr: Transaction) => unknown): Node {
  const state = EditorState.create({ doc });
  const { tr } = state;
  act(tr);
  const suggestion = asSuggestion(state, tr, stamp);
  if (suggestion === null) throw new Error('the change cannot be proposed');
  suggestion.doc.check();
  return suggestion.doc;
}

const SIGNS: Readonly<Record<string, string>> = { insertion: '+', deletion: '-', formatting: '~' };

/** The text as one sees it: {+new+}, {-old-}, {~look~}; a line a paragraph, ¶+ and ¶- before one whose break is proposed. */
export function picture(doc: Node): string {
  const lines: string[] = [];
  doc.descendants((block) => {
    if (!block.isTextblock) return true;
    let line = `${block.attrs['inserted'] === null ? '' : '¶+'}${block.attrs['deleted'] === null ? '' : '¶-'}`;
    block.forEach((child) => {
      const signs = child.marks.map(({ type }) => SIGNS[type.name] ?? '').join('');
      const words = child.isText ? (child.text ?? '') : `«${wordsOfNode(child.attrs) || child.type.name}»`;
      const whole = `${child.attrs['inserted'] ? '+' : ''}${child.attrs['deleted'] ? '-' : ''}`;
      line += `${signs}${whole}` === '' ? words : `{${signs}${whole}${words}}`;
    });
    lines.push(line);
    return false;
  });
  return lines.join('\n');
}
