import { useRef } from 'react';
import type { ResponseId } from '../../shared/domain/ids.ts';
import type { Citation } from '../../shared/response/citation.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import type { Side } from '../ui/SplitPane.tsx';

type AnswerCitationOptions = {
  readonly responseId: ResponseId | null;
  /** The answer that is shown; null until it is open. */
  readonly handle: DraftHandle | null;
  readonly onResponse: (responseId: ResponseId) => void;
  readonly lookAt: (side: Side) => void;
};

/** Going to a citation in an answer, which may have to be opened first. */
export function useAnswerCitation({ responseId, handle, onResponse, lookAt }: AnswerCitationOptions) {
  const waiting = useRef<Citation | null>(null);
  /** After the screen that was left has given its room back. */
  const focusIn = (open: DraftHandle, citation: Citation): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => open.focusCitation(citation)));
  };
  return {
    show: (wanted: ResponseId, citation: Citation): void => {
      lookAt('right');
      if (wanted === responseId && handle !== null) return focusIn(handle, citation);
      waiting.current = citation;
      if (wanted !== responseId) onResponse(wanted);
    },
    /** To be called with each answer that has become ready; false when nothing waits for it. */
    arrive: (ready: DraftHandle): boolean => {
      const { current: citation } = waiting;
      waiting.current = null;
      if (citation !== null) focusIn(ready, citation);
      return citation !== null;
    },
  };
}
