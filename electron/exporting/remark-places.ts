import type { ComposedInline } from './composed-inline.ts';

/** First and last inline of each remark that has words, in the order in which they begin. */
export function placesOf(inlines: readonly ComposedInline[]): ReadonlyMap<string, readonly [ComposedInline, ComposedInline]> {
  const places = new Map<string, readonly [ComposedInline, ComposedInline]>();
  for (const inline of inlines) for (const id of inline.review?.comments ?? []) places.set(id, [places.get(id)?.[0] ?? inline, inline]);
  return places;
}
