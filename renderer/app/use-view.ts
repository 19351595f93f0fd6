import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LibraryOverview } from '../../shared/ipc/shapes.ts';
import type { View } from '../../shared/ipc/view.ts';
import { request } from '../api.ts';
import { firstView, settledView } from './view.ts';

/** What the window shows, remembered in the library from one start to the next: a browser's own store would not survive a kill. */
export function useView(
  library: LibraryOverview,
  remembered: View | null,
): {
  readonly view: View;
  readonly go: (view: View) => void;
  /** For something just made: shows it once the library knows it, so that nothing else flashes by. */
  readonly goToNew: (view: View) => Promise<void>;
} {
  const client = useQueryClient();
  const [asked, setAsked] = useState<View>(() => remembered ?? firstView(library));
  const view = settledView(asked, library);
  const stored = JSON.stringify(view);
  useEffect(() => {
    // A view that is not remembered costs a click at the next start, and nothing else.
    void request('preferences.rememberView', { view });
    // oxlint-disable-next-line react/exhaustive-deps -- the view is made anew on every drawing; `stored` tells when it changes
  }, [stored]);
  return {
    view,
    go: setAsked,
    goToNew: async (next) => {
      await client.refetchQueries({ queryKey: ['library.overview'] });
      setAsked(next);
    },
  };
}
