import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LibraryOverview } from '../../shared/ipc/shapes.ts';
import { readStored, writeStored } from './stored.ts';
import { firstView, parseView, settledView, type View } from './view.ts';

const KEY = 'pejling.view';

/** What the window shows, remembered from one start to the next. */
export function useView(library: LibraryOverview): {
  readonly view: View;
  readonly go: (view: View) => void;
  /** For something just made: shows it once the library knows it, so that nothing else flashes by. */
  readonly goToNew: (view: View) => Promise<void>;
} {
  const client = useQueryClient();
  const [asked, setAsked] = useState<View>(() => parseView(readStored(KEY)) ?? firstView(library));
  const view = settledView(asked, library);
  const stored = JSON.stringify(view);
  useEffect(() => writeStored(KEY, stored), [stored]);
  return {
    view,
    go: setAsked,
    goToNew: async (next) => {
      await client.refetchQueries({ queryKey: ['library.overview'] });
      setAsked(next);
    },
  };
}
