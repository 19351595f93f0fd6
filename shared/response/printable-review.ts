import type { NodeJson } from './response-doc.ts';
import {
  COMMENT,
  DELETION,
  FORMATTING,
  formatsBefore,
  INSERTION,
  isProposed,
  restylingFrom,
  stampFrom,
  type FormatsBefore,
} from './suggestion.ts';

/** Who wrote something, and when. */
export type PrintedStamp = {
  /** '' where it is not known. */
  readonly name: string;
  /** UTC milliseconds. */
  readonly at: number;
};

/** What is proposed for words or for a whole block, and which remarks stand on them. */
export type InlineReview = {
  readonly inserted?: PrintedStamp;
  readonly deleted?: PrintedStamp;
  /** `before`: how the words looked. */
  readonly formatted?: PrintedStamp & { readonly before: FormatsBefore };
  /** Ids of remarks. */
  readonly comments?: readonly string[];
};

/** What is proposed for the break before a paragraph, and for its level; `level` is what it was, 0 for body text. */
export type BreakReview = {
  readonly inserted?: PrintedStamp;
  readonly deleted?: PrintedStamp;
  readonly restyled?: PrintedStamp & { readonly level: 0 | 1 | 2 | 3 };
};

/** A remark as it is printed, with the replies to it, oldest first. */
export type PrintedComment = PrintedStamp & {
  readonly id: string;
  readonly text: string;
  readonly isResolved: boolean;
  readonly replies: readonly (PrintedStamp & { readonly text: string })[];
  /** The words it was made on, as they read then. */
  readonly quote: string;
};

const NO_ONE: PrintedStamp = { name: '', at: 0 };

/** A proposal that says no longer whose it is, is one all the same. */
function stampOf(value: unknown): PrintedStamp {
  const stamp = stampFrom(value);
  return stamp === null ? NO_ONE : { name: stamp.name, at: stamp.at };
}

const without = <Review extends object>(review: Review): { readonly review?: Review } =>
  Object.keys(review).length === 0 ? {} : { review };

const attributeReview = ({ attrs }: NodeJson) => ({
  ...(isProposed(attrs?.['inserted']) && { inserted: stampOf(attrs?.['inserted']) }),
  ...(isProposed(attrs?.['deleted']) && { deleted: stampOf(attrs?.['deleted']) }),
});

/** What is proposed for a block as a whole. */
export const wholeReviewOf = (node: NodeJson): { readonly review?: InlineReview } => without<InlineReview>(attributeReview(node));

/** What is proposed for words, or for what stands among them, and said of them. */
export function inlineReviewOf(node: NodeJson): { readonly review?: InlineReview } {
  const marks = node.marks ?? [];
  const markOf = (name: string) => marks.find(({ type }) => type === name);
  const [insertion, deletion, formatting] = [markOf(INSERTION), markOf(DELETION), markOf(FORMATTING)];
  const own = marks.flatMap(({ type, attrs }) => {
    const id = attrs?.['id'];
    return type === COMMENT && typeof id === 'string' ? [id] : [];
  });
  // Word has no remarks within notes: one on a note's words stands on its mark.
  const inside = node.type === 'footnote' ? (node.content ?? []).flatMap((child) => inlineReviewOf(child).review?.comments ?? []) : [];
  const comments = [...new Set([...own, ...inside])];
  return without<InlineReview>({
    ...attributeReview(node),
    ...(insertion !== undefined && { inserted: stampOf(insertion.attrs) }),
    ...(deletion !== undefined && { deleted: stampOf(deletion.attrs) }),
    ...(formatting !== undefined && { formatted: { ...stampOf(formatting.attrs), before: formatsBefore(formatting.attrs?.['before']) } }),
    ...(comments.length > 0 && { comments }),
  });
}

/** What is proposed for a paragraph. */
export function breakReviewOf(node: NodeJson): { readonly review?: BreakReview } {
  const restyling = restylingFrom(node.attrs?.['restyled']);
  return without<BreakReview>({
    ...attributeReview(node),
    ...(restyling !== null && { restyled: { name: restyling.name, at: restyling.at, level: restyling.level } }),
  });
}
