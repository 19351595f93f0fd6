import type { NodeJson } from '../response/response-doc.ts';
import { shortHash } from '../text/short-hash.ts';
import type { CheckFinding } from './finding.ts';
import type { CheckInput } from './check-input.ts';

const textOf = (node: NodeJson): string => (node.text ?? '') + (node.content ?? []).map(textOf).join('');

/** A sign of the words that a block or a field holds, which does not give them away. */
export const seenWords = (words: string): string => shortHash(words);

/** Gives a finding the sign of the words its remedy is for. What holds thousands of findings is read once. */
export function withSeenWords({
  title,
  body,
  letter,
  comments,
  notes,
}: Pick<CheckInput, 'title' | 'body' | 'letter' | 'comments' | 'notes'>): (finding: CheckFinding) => CheckFinding {
  const signs = new Map<NodeJson | string, string>();
  const signOf = (held: NodeJson | string): string => {
    const sign = signs.get(held) ?? seenWords(typeof held === 'string' ? held : textOf(held));
    signs.set(held, sign);
    return sign;
  };
  return (finding) => {
    const { place, remedy } = finding;
    if (remedy === null) return finding;
    if (place.kind === 'title') return { ...finding, place: { ...place, seen: signOf(title) } };
    if (place.kind === 'logo') return { ...finding, place: { ...place, seen: signOf(letter.logo?.alternative ?? '') } };
    if (place.kind === 'note') {
      const note = notes.find(({ annotationId, replyId }) => annotationId === place.annotationId && replyId === place.replyId);
      return { ...finding, place: { ...place, seen: signOf(note?.text ?? '') } };
    }
    if (place.kind === 'letter') return { ...finding, place: { ...place, seen: signOf(letter[place.field] ?? '') } };
    if (place.kind === 'comment') {
      const comment = comments.find(({ id }) => id === place.commentId);
      const words = place.replyId === undefined ? comment?.text : comment?.replies?.find(({ id }) => id === place.replyId)?.text;
      return { ...finding, place: { ...place, seen: signOf(words ?? '') } };
    }
    if (place.kind !== 'answer' && place.kind !== 'attribute') return finding;
    let node: NodeJson | undefined = body;
    for (const index of place.kind === 'answer' ? place.path : place.at.path) node = node?.content?.[index];
    if (place.kind === 'attribute') {
      const words: unknown = node?.attrs?.[place.name];
      return typeof words === 'string' ? { ...finding, place: { ...place, seen: signOf(words) } } : finding;
    }
    return node === undefined ? finding : { ...finding, place: { ...place, seen: signOf(node) } };
  };
}
