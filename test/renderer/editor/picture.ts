import type { Node, NodeType } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Citation } from '../../../shared/response/citation.ts';
import { wordsOfNode } from '../../../shared/response/quoted-words.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

/**
 * Answers as pictures, a line a block: '## heading', '- item', '> quote', '”block citation”'. Within text: [field of the
 * template], «inline citation», | for the caret (twice: a selection).
 */
const schema = responseSchema();
const type = (name: string): NodeType => {
  const found = schema.nodes[name];
  if (found === undefined) throw new Error(`The schema of an answer has nodes of type ${name}.`);
  return found;
};
const [paragraph, bulletList, listItem, blockquote, blockCitation, inlineCitation] = [
  type('paragraph'),
  type('bulletList'),
  type('listItem'),
  type('blockquote'),
  type('blockCitation'),
  type('citation'),
];

export const citing = (exact: string): Citation =>
  Citation.parse({
    sourceId: '11111111-1111-4111-8111-111111111111',
    versionId: '22222222-2222-4222-8222-222222222222',
    annotationId: null,
    start: 10,
    end: 10 + exact.length,
    exact,
    prefix: '',
    suffix: '',
  });

function inline(text: string): Node[] {
  return [...text.matchAll(/\[[^\]]*\]|«[^»]*»|[^[«]+/g)].map(([piece]) => {
    if (piece.startsWith('«')) return inlineCitation.create(citing(piece.slice(1, -1)));
    return schema.text(piece, piece.startsWith('[') ? [schema.mark('placeholder')] : []);
  });
}

function block(line: string): Node {
  const [, hashes = '', words = ''] = /^(#*) ?(.*)$/.exec(line) ?? [];
  if (line.startsWith('- ')) return bulletList.create(null, listItem.create(null, block(line.slice(2))));
  if (line.startsWith('> ')) return blockquote.create(null, block(line.slice(2)));
  if (/^”[^”]*”$/.test(line)) return blockCitation.create(citing(line.slice(1, -1)));
  return paragraph.create({ level: hashes.length }, inline(words));
}

/** The state a picture shows. */
export function pictured(...lines: string[]): EditorState {
  const blocks = lines.map((line) => block(line));
  const marked = schema.node('doc', null, blocks);
  const carets: number[] = [];
  marked.descendants((node, position) => {
    if (!node.isText) return;
    for (const { index } of (node.text ?? '').matchAll(/\|/g)) carets.push(position + index - carets.length);
  });
  const doc = schema.node(
    'doc',
    null,
    lines.map((line) => block(line.replaceAll('|', ''))),
  );
  const [from = 1, to = from] = carets;
  const selection = TextSelection.create(doc, from, to);
  return EditorState.create({ doc, selection });
}

/** The picture of a state. A selected citation stands in {}. */
export function picture(state: EditorState): string[] {
  const { from, to, empty } = state.selection;
  const node = state.selection instanceof NodeSelection ? state.selection.node : null;
  const lines: string[] = [];
  const draw = (start: number, parent: Node): string => {
    let text = '';
    parent.forEach((child, offset) => {
      const position = start + offset;
      if (child.isText) {
        const words = child.text ?? '';
        for (let index = 0; index < words.length; index += 1) {
          if (node === null && (position + index === from || (!empty && position + index === to))) text += '|';
          text += words.charAt(index);
        }
      } else if (child === node) text += `{${wordsOfNode(child.attrs)}}`;
      else {
        if (node === null && position === from) text += '|';
        text += `«${wordsOfNode(child.attrs)}»`;
      }
    });
    const end = start + parent.content.size;
    if (node === null && (from === end || (!empty && to === end))) text += '|';
    return text;
  };
  state.doc.descendants((child, position, parent) => {
    if (child.type === blockCitation) lines.push(child === node ? `{${wordsOfNode(child.attrs)}}` : `”${wordsOfNode(child.attrs)}”`);
    if (child.type !== paragraph) return true;
    const sign = parent?.type === listItem ? '- ' : parent?.type === blockquote ? '> ' : '';
    const level = Number(child.attrs['level']);
    lines.push(`${sign}${level > 0 ? `${'#'.repeat(level)} ` : ''}${draw(position + 1, child)}`);
    return false;
  });
  return lines;
}

/** The picture after a command that changes the transaction it is given; null when the command did not apply. */
export function after(state: EditorState, command: (tr: Transaction) => boolean): string[] | null {
  const { tr } = state;
  return command(tr) ? picture(state.apply(tr)) : null;
}
