import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import type { CheckedComment } from '../../shared/checks/check-input.ts';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import type { AnswerPlace } from '../../shared/response/answer-parts.ts';
import { commentsOf } from '../../shared/response/comments.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import { responseSchema } from '../../shared/response/schema.ts';
import { COMMENT } from '../../shared/response/suggestion.ts';
import { suggestionsIn, type SuggestedChange } from '../../shared/response/suggestions.ts';

/** A position of the document as a place of the answer. */
function placeAt(doc: Node, from: number, to: number): AnswerPlace {
  const $from = doc.resolve(from);
  const path = Array.from({ length: $from.depth }, (_, depth) => $from.index(depth));
  if (!$from.parent.isTextblock) return { path: [...path, $from.index()], from: 0, to: 0 };
  return { path, from: $from.parentOffset, to: Math.min($from.parent.content.size, $from.parentOffset + to - from) };
}

const inWords = (change: SuggestedChange): string => ('words' in change ? change.words : '');

/** Remarks and proposals of an answer as the check before sending sees them. */
export function openRemarks(doc: Y.Doc, body: NodeJson): CheckedComment[] {
  const text = responseSchema().nodeFromJSON(body);
  const places = new Map<string, AnswerPlace>();
  text.descendants((node, at) => {
    for (const { type, attrs } of node.marks) {
      const id: unknown = attrs['id'];
      if (type.name === COMMENT && typeof id === 'string' && !places.has(id)) places.set(id, placeAt(text, at, at + node.nodeSize));
    }
  });
  return [
    ...commentsOf(doc).map((comment): CheckedComment => ({
      id: comment.id,
      kind: 'comment',
      isResolved: comment.isResolved,
      text: plainNoteText(comment.text),
      replies: comment.replies.map(({ id, text: words }) => ({ id, text: plainNoteText(words) })),
      at: places.get(comment.id) ?? null,
    })),
    ...suggestionsIn(text).map(({ id, from, to, changes }): CheckedComment => ({
      id,
      kind: 'suggestion',
      isResolved: false,
      text: changes.map(inWords).join(' ').trim(),
      at: placeAt(text, from, to),
    })),
  ];
}
