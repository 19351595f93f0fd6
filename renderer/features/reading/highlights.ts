import './highlights.css';

/** The highlights of the window, by name; the rules for them are in highlights.css. Later ones are drawn over earlier ones. */
const ORDER = [
  'support',
  'concern',
  'question',
  'amendment',
  'fact-check',
  'active',
  'flash-faint',
  'flash-fading',
  'flash',
  'pending-selection',
] as const;
export type HighlightName = (typeof ORDER)[number];

function highlightNamed(name: HighlightName): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const created = new Highlight();
  created.priority = ORDER.indexOf(name);
  CSS.highlights.set(name, created);
  return created;
}

/** Marks ranges of words without touching them. Returns the function that takes the marks away again. */
export function paint(name: HighlightName, ranges: readonly Range[]): () => void {
  const highlight = highlightNamed(name);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}
