/** A row of a long list: a heading or a note. `height` in pixels, measured or estimated. */
export type Row<Content> = { readonly key: string; readonly content: Content; readonly height: number };

export type PlacedRow<Content> = Row<Content> & { readonly top: number };

/** The rows one below the other. */
export function stacked<Content>(rows: readonly Row<Content>[]): { readonly rows: readonly PlacedRow<Content>[]; readonly height: number } {
  let top = 0;
  const placed = rows.map((row) => {
    const here = { ...row, top };
    top += row.height;
    return here;
  });
  return { rows: placed, height: top };
}

/** Index of the first of `count` things for which `holds` is true, given that it stays true once it is; `count` if it never is. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows that touch the stretch from `from` to `to`, in pixels from the top of the list. */
export function rowsBetween<Content>(rows: readonly PlacedRow<Content>[], from: number, to: number): readonly PlacedRow<Content>[] {
  const first = firstWhere(rows.length, (index) => {
    const row = rows[index];
    return row === undefined || row.top + row.height > from;
  });
  const next = firstWhere(rows.length, (index) => (rows[index]?.top ?? Infinity) >= to);
  return rows.slice(first, next);
}
