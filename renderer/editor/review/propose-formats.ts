import type { Mark, Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import {
  FORMATS,
  FORMATTING,
  formatsBefore,
  INSERTION,
  stampFrom,
  type FormatsBefore,
  type SuggestionStamp,
} from '../../../shared/response/suggestion.ts';

/** Words whose look changed, as a range of the text before, with the marks they have now. */
export type FormattedRange = { readonly from: number; readonly to: number; readonly before: Node; readonly after: readonly Mark[] };

const valueOf = (marks: readonly Mark[], name: string): boolean | string => {
  const mark = marks.find(({ type }) => type.name === name);
  if (mark === undefined) return false;
  const href: unknown = mark.attrs['href'];
  return typeof href === 'string' ? href : true;
};

/** Where the same words look otherwise after than before. Both stretches hold the same words. */
export function formattedRanges(before: Node, after: Node, fromBefore: number, toBefore: number, fromAfter: number): FormattedRange[] {
  const found: FormattedRange[] = [];
  const shift = fromAfter - fromBefore;
  before.nodesBetween(fromBefore, toBefore, (node, at) => {
    if (!node.isText) return true;
    const start = Math.max(at, fromBefore);
    const end = Math.min(at + node.nodeSize, toBefore);
    after.nodesBetween(start + shift, end + shift, (other, otherAt) => {
      if (!other.isText) return true;
      const from = Math.max(start, otherAt - shift);
      const to = Math.min(end, otherAt + other.nodeSize - shift);
      if (from < to && FORMATS.some((name) => valueOf(node.marks, name) !== valueOf(other.marks, name)))
        found.push({ from, to, before: node, after: other.marks });
      return false;
    });
    return false;
  });
  return found;
}

/** Gives words their new look, and notes how they looked first. A look that comes back to what it was is no proposal any more. */
export function proposeFormats(tr: Transform, { from, to, before, after }: FormattedRange, stamp: SuggestionStamp): void {
  const { marks } = tr.doc.type.schema;
  const recorded = before.marks.find(({ type }) => type.name === FORMATTING);
  const isOwnInsertion = before.marks.some(({ type, attrs }) => type.name === INSERTION && stampFrom(attrs)?.authorId === stamp.authorId);
  const first: FormatsBefore = { ...formatsBefore(recorded?.attrs['before']) };
  for (const name of FORMATS) {
    const was = valueOf(before.marks, name);
    const is = valueOf(after, name);
    if (was === is) continue;
    const type = marks[name];
    if (type === undefined) continue;
    tr.removeMark(from, to, type);
    const mark = after.find((one) => one.type === type);
    if (mark !== undefined) tr.addMark(from, to, mark);
    if (first[name] === undefined) first[name] = was;
    else if (first[name] === is) delete first[name];
  }
  const formatting = marks[FORMATTING];
  if (formatting === undefined || isOwnInsertion) return;
  const own = recorded !== undefined && stampFrom(recorded.attrs)?.authorId === stamp.authorId ? stampFrom(recorded.attrs) : null;
  if (Object.keys(first).length === 0) tr.removeMark(from, to, formatting);
  else tr.addMark(from, to, formatting.create({ ...(own ?? stamp), before: JSON.stringify(first) }));
}
