export type HeadingLevel = 1 | 2 | 3;

/**
 * Gives each heading in turn the level it is written with. Writers start at level 2 or step from 1 to 3 for the look of
 * it; PDF/UA refuses that, and a screen reader's user looks for the heading that is missing. So a heading stands one
 * below the nearest earlier heading that was set larger, and at level 1 when there is none: 2 3 2 → 1 2 1,
 * 1 3 3 2 → 1 2 2 2. An order without holes comes out as it went in.
 */
export function headingLevels(): (level: HeadingLevel) => HeadingLevel {
  let open: HeadingLevel[] = [];
  return (level) => {
    open = [...open.filter((larger) => larger < level), level];
    return open.length === 1 ? 1 : open.length === 2 ? 2 : 3;
  };
}
