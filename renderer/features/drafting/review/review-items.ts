import type { ResponseComment } from '../../../../shared/response/comments.ts';
import type { Suggestion } from '../../../../shared/response/suggestions.ts';
import type { Pending } from '../../../editor/review/review-marks.ts';

/** Remarks and proposals of a text, and where they stand. */
export type ReviewContent = {
  readonly comments: readonly ResponseComment[];
  readonly places: ReadonlyMap<string, Pending>;
  readonly suggestions: readonly Suggestion[];
};

/** Something with a card beside the text; `from` is where its words begin. */
export type ReviewItem =
  | { readonly kind: 'comment'; readonly id: string; readonly from: number; readonly comment: ResponseComment }
  | { readonly kind: 'suggestion'; readonly id: string; readonly from: number; readonly suggestion: Suggestion }
  | { readonly kind: 'new'; readonly id: string; readonly from: number };

/** Open remarks whose words stand in the text, proposals, and the remark that is being written, in the order of the text. */
export function reviewItems({ comments, places, suggestions }: ReviewContent, pending: Pending | null): readonly ReviewItem[] {
  const items: ReviewItem[] = comments.flatMap((comment): readonly ReviewItem[] => {
    const place = comment.isResolved ? undefined : places.get(comment.id);
    return place === undefined ? [] : [{ kind: 'comment', id: comment.id, from: place.from, comment }];
  });
  items.push(...suggestions.map((suggestion) => ({ kind: 'suggestion' as const, id: suggestion.id, from: suggestion.from, suggestion })));
  if (pending !== null) items.push({ kind: 'new', id: 'new', from: pending.from });
  return items.toSorted((a, b) => a.from - b.from);
}
