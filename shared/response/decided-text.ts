import type { NodeJson } from './response-doc.ts';
import { COMMENT, DELETION, FORMATTING, formatsBefore, INSERTION, isProposed, restylingFrom, REVIEW_MARKS } from './suggestion.ts';

/** The text without any of what is proposed, or with all of it. */
export type Decision = 'original' | 'accepted';

/** What becomes of the marks of remarks. */
type Remarks = 'dropped' | 'kept';

type Marks = NonNullable<NodeJson['marks']>;

const hasMark = (node: NodeJson, type: string): boolean => node.marks?.some((mark) => mark.type === type) === true;

const comes = (node: NodeJson): boolean => hasMark(node, INSERTION) || isProposed(node.attrs?.['inserted']);
const goes = (node: NodeJson): boolean => hasMark(node, DELETION) || isProposed(node.attrs?.['deleted']);

/** What is dropped as a whole: of a paragraph only the break before it is meant. */
const isDropped = (node: NodeJson, decision: Decision): boolean =>
  node.type !== 'paragraph' && (decision === 'original' ? comes(node) : goes(node));

const isBreakDropped = (node: NodeJson | undefined, decision: Decision): boolean =>
  node?.type === 'paragraph' && isProposed(node.attrs?.[decision === 'original' ? 'inserted' : 'deleted']);

/** A word's marks without those of working together; in the original it looks as it did before. */
function plainMarks(marks: Marks, decision: Decision, remarks: Remarks): Marks {
  const plain = marks.filter(({ type }) => !REVIEW_MARKS.has(type) || (remarks === 'kept' && type === COMMENT));
  const formatting = marks.find(({ type }) => type === FORMATTING);
  if (formatting === undefined || decision === 'accepted') return plain;
  return Object.entries(formatsBefore(formatting.attrs?.['before'])).reduce((kept: Marks, [type, was]) => {
    const others = kept.filter((mark) => mark.type !== type);
    if (was === undefined || was === false) return others;
    return [...others, { type, ...(typeof was === 'string' && { attrs: { href: was } }) }];
  }, plain);
}

function plainAttributes({ attrs }: NodeJson, decision: Decision): NodeJson['attrs'] {
  if (attrs === undefined) return undefined;
  const { inserted: _inserted, deleted: _deleted, restyled, ...rest } = attrs;
  const was = decision === 'original' ? restylingFrom(restyled) : null;
  return was === null ? rest : { ...rest, level: was.level };
}

const isEmpty = (node: NodeJson): boolean => (node.content ?? []).length === 0;

const withContent = (node: NodeJson, content: readonly NodeJson[]): NodeJson => ({ ...node, content });

/** Adds a node; words that look like those before them are one run with them, as they were before a mark came between. */
function append(nodes: NodeJson[], node: NodeJson): void {
  const last = nodes.at(-1);
  const goesOn =
    last?.text !== undefined && node.text !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
  if (goesOn) nodes[nodes.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
  else nodes.push(node);
}

function inOneRow(nodes: readonly NodeJson[]): NodeJson[] {
  const row: NodeJson[] = [];
  for (const node of nodes) append(row, node);
  return row;
}

/**
 * Puts a paragraph's words behind those of the one before. Where words go with the break between them, what is left empty
 * gives way to the other whole, heading or not; where a break goes that was to come, the first is what there was.
 */
const joined = (before: NodeJson, after: NodeJson, decision: Decision): NodeJson =>
  isEmpty(after)
    ? before
    : isEmpty(before) && decision === 'accepted'
      ? after
      : withContent(before, inOneRow([...(before.content ?? []), ...(after.content ?? [])]));

/** The last paragraph of an item goes on in the first of the next, and the rest of that follows. */
function joinedItems(before: NodeJson, after: NodeJson, decision: Decision): NodeJson | null {
  const last = before.content?.at(-1);
  const [first, ...rest] = after.content ?? [];
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph') return null;
  return withContent(before, [...(before.content ?? []).slice(0, -1), joined(last, first, decision), ...rest]);
}

const LISTED: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'listItem']);

/** The words of a paragraph go on behind the last ones of a list; null where that ends in something else. */
function joinedToList(list: NodeJson, after: NodeJson): NodeJson | null {
  const last = list.content?.at(-1);
  if (last === undefined || !LISTED.has(list.type)) return null;
  const one =
    last.type === 'paragraph'
      ? withContent(last, inOneRow([...(last.content ?? []), ...(after.content ?? [])]))
      : joinedToList(last, after);
  return one === null ? null : withContent(list, [...(list.content ?? []).slice(0, -1), one]);
}

/** Containers that are nothing without content. */
const HOLLOW: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote']);
const MUST_HOLD_TEXT: ReadonlySet<string> = new Set(['doc', 'tableCell', 'tableHeader']);

function children({ type, content: parts = [] }: NodeJson, decision: Decision, remarks: Remarks): NodeJson[] {
  const out: NodeJson[] = [];
  for (const part of parts) {
    if (isDropped(part, decision)) continue;
    const plain = decided(part, decision, remarks);
    if (HOLLOW.has(part.type) && isEmpty(plain) && !isEmpty(part)) continue;
    const first = part.type === 'listItem' ? part.content?.[0] : part;
    const previous = out.at(-1);
    if (!isBreakDropped(first, decision)) append(out, plain);
    else if (part.type === 'listItem') {
      const one = previous?.type === 'listItem' ? joinedItems(previous, plain, decision) : null;
      if (one === null) out.push(plain);
      else out[out.length - 1] = one;
    } else if (previous?.type === 'paragraph') out[out.length - 1] = joined(previous, plain, decision);
    else if (decision === 'accepted' && previous !== undefined && !isEmpty(plain) && joinedToList(previous, plain) !== null)
      out[out.length - 1] = joinedToList(previous, plain) ?? previous;
    // An item begins with a paragraph, empty or not, for as long as anything follows in it.
    else if (!isEmpty(plain) || (type === 'listItem' && parts.length > 1)) out.push(plain);
  }
  return out;
}

/**
 * An answer's text as it stands without what is proposed (`original`), or with all of it (`accepted`). Nothing of what people
 * do to work together is left in either: no proposal, and no remark but where their marks are to be `kept`, for a copy that shows
 * them. Total: whatever another program or a merge has made of it.
 */
export function decided(node: NodeJson, decision: Decision, remarks: Remarks = 'dropped'): NodeJson {
  const attrs = plainAttributes(node, decision);
  const marks = node.marks === undefined ? undefined : plainMarks(node.marks, decision, remarks);
  const content = node.content === undefined ? undefined : children(node, decision, remarks);
  const isEmptied = content?.length === 0 && MUST_HOLD_TEXT.has(node.type);
  return {
    type: node.type,
    ...(attrs !== undefined && { attrs }),
    ...(node.text !== undefined && { text: node.text }),
    ...(marks !== undefined && marks.length > 0 && { marks }),
    ...(content !== undefined && { content: isEmptied ? [{ type: 'paragraph', attrs: { level: 0 } }] : content }),
  };
}
