import { onNotice, request } from '../../api.ts';
import { createOpenTexts } from '../../editor/sync.ts';
import { windowClock } from './window-clock.ts';

/** The window's open texts. They outlive every component: what is written must be saved even when its pane is closed meanwhile. */
export const openTexts = createOpenTexts(
  {
    open: (responseId) => request('response.open', { responseId }),
    // Copied: Yjs types its bytes over any buffer, the bridge takes those that are the page's own.
    save: (responseId, update) => request('response.save', { responseId, update: new Uint8Array(update) }),
    updatesSince: (responseId, sequence) => request('response.updatesSince', { responseId, sequence }),
    onTextChanged: (listener) =>
      onNotice((notice) => {
        if (notice.kind === 'changed' && notice.topics.includes('response-text')) listener();
      }),
  },
  windowClock,
);
