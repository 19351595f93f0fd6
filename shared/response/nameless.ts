import type { PrintedComment } from './printable-review.ts';
import type { NodeJson } from './response-doc.ts';
import { restylingFrom, stampFrom } from './suggestion.ts';

/** What someone is called instead of by name, the same for all that one person wrote. The letter is Danish whatever the program's language. */
type Calling = (name: string) => string;

/** 'Person 1', 'Person 2' … in the order in which people are met; who has said no name has none. */
export function numbered(): Calling {
  const numbers = new Map<string, number>();
  return (name) => {
    if (name.trim() === '') return '';
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `Person ${String(number)}`;
  };
}

/** Who stands behind each number in a text and its remarks that were written without names. */
export function namesBehind(body: NodeJson, comments: readonly PrintedComment[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const call = numbered();
  const noting: Calling = (name) => {
    const called = call(name);
    if (called !== '') names.set(called, name);
    return called;
  };
  // In the order in which they are written, see `underReview`.
  namelessBody(body, noting);
  namelessComments(comments, noting);
  return names;
}

const PROPOSALS: readonly string[] = ['inserted', 'deleted', 'restyled'];

function renamed(value: unknown, call: Calling): unknown {
  const stamp = restylingFrom(value) ?? stampFrom(value);
  return stamp === null ? value : JSON.stringify({ ...stamp, name: call(stamp.name) });
}

/** A text in which no proposal says whose it is. */
export function namelessBody(node: NodeJson, call: Calling): NodeJson {
  const { attrs, marks, content } = node;
  const change = (key: string, value: unknown): unknown => (PROPOSALS.includes(key) ? renamed(value, call) : value);
  return {
    ...node,
    ...(attrs !== undefined && { attrs: Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, change(key, value)])) }),
    ...(marks !== undefined && {
      marks: marks.map((mark) => {
        const name = mark.attrs?.['name'];
        return typeof name === 'string' ? { ...mark, attrs: { ...mark.attrs, name: call(name) } } : mark;
      }),
    }),
    ...(content !== undefined && { content: content.map((child) => namelessBody(child, call)) }),
  };
}

/** Remarks that do not say who made them. */
export const namelessComments = (comments: readonly PrintedComment[], call: Calling): PrintedComment[] =>
  comments.map((comment) => ({
    ...comment,
    name: call(comment.name),
    replies: comment.replies.map((reply) => ({ ...reply, name: call(reply.name) })),
  }));
