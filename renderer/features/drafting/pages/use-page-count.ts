import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '../../../api.ts';
import type { OpenText } from '../../../editor/sync.ts';
import { windowClock } from '../window-clock.ts';
import { createPageCount } from './page-count.ts';
import type { DraftPages } from './use-pages.ts';

/** How many pages the answer fills; null until they have been counted, and for a very long answer whose pages are not shown. */
export function usePageCount(text: OpenText, pages: DraftPages): number | null {
  const { isShown } = pages;
  const [counting] = useState(() =>
    createPageCount({ ask: () => request('response.pageCount', { responseId: text.responseId }), clock: windowClock }),
  );
  useEffect(() => {
    if (isShown) return undefined;
    const onSaved = (): void => {
      if (text.state().kind === 'saved') counting.touch();
    };
    onSaved();
    const stopHearing = text.subscribe(onSaved);
    return () => {
      stopHearing();
      counting.stop();
    };
  }, [isShown, text, counting]);
  const count = useSyncExternalStore(counting.subscribe, counting.read);
  return isShown ? pages.count : count;
}
