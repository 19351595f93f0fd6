/** Markers that would touch are one marker with a count. */
export type MarginCluster<Id> = { readonly top: number; readonly ids: readonly Id[] };

/** Gathers notes whose words begin within `distance` pixels of the first of them, from the top down. */
export function marginClusters<Id>(
  wanted: readonly { readonly id: Id; readonly wanted: number }[],
  distance: number,
): readonly MarginCluster<Id>[] {
  const clusters: { top: number; ids: Id[] }[] = [];
  for (const { id, wanted: top } of wanted.toSorted((a, b) => a.wanted - b.wanted)) {
    const last = clusters.at(-1);
    if (last !== undefined && top - last.top < distance) last.ids.push(id);
    else clusters.push({ top, ids: [id] });
  }
  return clusters;
}
