/** A card that wants to stand with its top at `wanted`, beside its words. Pixels. */
export type MarginItem<Id> = { readonly id: Id; readonly wanted: number; readonly height: number };

type Placed<Id> = { readonly id: Id; readonly top: number; readonly height: number };

/** Places cards one below the other from `from` on, each at its wanted place or lower. */
function pushedDown<Id>(items: readonly MarginItem<Id>[], from: number, gap: number): Placed<Id>[] {
  let free = from;
  return items.map(({ id, wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return { id, top, height };
  });
}

/**
 * Tops of the cards in the margin: none overlap, none stand above the text, and the active card stands exactly beside its
 * words. Without an active card each yields downwards. With one, the cards before it yield upwards; those that find no
 * room above it stand right below it.
 */
export function marginLayout<Id>(items: readonly MarginItem<Id>[], activeId: Id | null, gap: number): ReadonlyMap<Id, number> {
  const ordered = items.toSorted((a, b) => a.wanted - b.wanted);
  const activeIndex = ordered.findIndex(({ id }) => id === activeId);
  const active = ordered[activeIndex];
  if (active === undefined) return new Map(pushedDown(ordered, 0, gap).map(({ id, top }) => [id, top]));

  const activeTop = Math.max(0, active.wanted);
  const tops = new Map<Id, number>([[active.id, activeTop]]);
  const preferred = pushedDown(ordered.slice(0, activeIndex), 0, gap);
  const homeless: MarginItem<Id>[] = [];
  let ceiling = activeTop - gap;
  for (const { id, top: wished, height } of preferred.toReversed()) {
    const top = Math.min(wished, ceiling - height);
    if (top < 0) {
      homeless.unshift({ id, wanted: activeTop, height });
      continue;
    }
    tops.set(id, top);
    ceiling = top - gap;
  }
  const below = [...homeless, ...ordered.slice(activeIndex + 1)];
  for (const { id, top } of pushedDown(below, activeTop + active.height + gap, gap)) tops.set(id, top);
  return tops;
}
