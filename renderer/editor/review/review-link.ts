import type { Commenter } from '../../../shared/response/comments.ts';
import type { RefusedPart } from './refused-part.ts';

/**
 * What may be done with the text. `suggest`: changes become proposals. `comment-only`: only remarks, until the person chooses to
 * propose. `read`: nothing.
 */
export type ReviewMode = 'write' | 'suggest' | 'comment-only' | 'read';

/** What keys and clicks in the text ask for. */
export type ReviewAction =
  | { readonly kind: 'comment' | 'toggle' | 'enter-card' }
  /** A change that cannot be proposed; nothing has been changed. */
  | { readonly kind: 'refused'; readonly part: RefusedPart }
  | { readonly kind: 'go'; readonly by: 1 | -1 }
  | { readonly kind: 'decide'; readonly verdict: 'accept' | 'reject' }
  /** Remarks and proposals on the words that were pressed; none = beside them. */
  | { readonly kind: 'pressed'; readonly ids: readonly string[] };

/** What the text's editor knows of the people at work on it, and the way back from its keys. It outlives changes of mode and name. */
export type ReviewLink = {
  readonly mode: () => ReviewMode;
  readonly setMode: (mode: ReviewMode) => void;
  /** Whoever writes here; null until it is known. */
  readonly author: () => Commenter | null;
  readonly setAuthor: (author: Commenter) => void;
  readonly ask: (action: ReviewAction) => void;
  readonly onAsked: (listener: (action: ReviewAction) => void) => () => void;
};

export function createReviewLink(first: ReviewMode): ReviewLink {
  let mode = first;
  let author: Commenter | null = null;
  const listeners = new Set<(action: ReviewAction) => void>();
  return {
    mode: () => mode,
    setMode: (next) => {
      mode = next;
    },
    author: () => author,
    setAuthor: (next) => {
      author = next;
    },
    ask: (action) => {
      for (const listener of listeners) listener(action);
    },
    onAsked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
