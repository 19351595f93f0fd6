import { useState } from 'react';

/** The small windows of a draft, one at a time, and the search bar beside them. */
export type DraftWindow =
  | { readonly kind: 'link' }
  | { readonly kind: 'table' }
  /** Versions of the answer. */
  | { readonly kind: 'versions' }
  /** How many pages the answer may fill. */
  | { readonly kind: 'page-limit' }
  /** Words of a source are looked for, to quote them. */
  | { readonly kind: 'cite' }
  /** The citation at a place of the text is shortened. */
  | { readonly kind: 'shorten'; readonly position: number }
  /** What the picture at a place of the text shows. */
  | { readonly kind: 'picture'; readonly position: number };

export type DraftWindows = {
  readonly shown: DraftWindow | null;
  readonly show: (window: DraftWindow) => void;
  readonly close: () => void;
  /** Whether the search bar is open, and with what; each opening has a number of its own. */
  readonly search: { readonly withReplace: boolean } | null;
  readonly openSearch: (withReplace: boolean) => void;
  readonly closeSearch: () => void;
};

export function useDraftWindows(): DraftWindows {
  const [shown, show] = useState<DraftWindow | null>(null);
  const [search, setSearch] = useState<DraftWindows['search']>(null);
  return {
    shown,
    show,
    close: () => show(null),
    search,
    openSearch: (withReplace) => setSearch({ withReplace }),
    closeSearch: () => setSearch(null),
  };
}
