import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { OpenText } from '../../editor/sync.ts';
import { openTexts } from './open-texts.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly text: OpenText }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Opens an answer's text for as long as the component shows it, and saves it when the window is left. */
export function useOpenText(responseId: ResponseId): { readonly opening: Opening; readonly openAgain: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly opening: Opening } | null>(null);
  const key = `${responseId} ${String(attempt)}`;
  // What became of another answer, or of an earlier attempt, says nothing of this one.
  const opening: Opening = outcome?.of === key ? outcome.opening : { kind: 'opening' };
  useEffect(() => {
    let shown = true;
    void openTexts.acquire(responseId).then((opened) => {
      if (shown)
        setOutcome({ of: key, opening: opened.ok ? { kind: 'open', text: opened.value } : { kind: 'failed', failure: opened.failure } });
    });
    return () => {
      shown = false;
      void openTexts.release(responseId);
    };
  }, [responseId, key]);

  const text = opening.kind === 'open' ? opening.text : null;
  useEffect(() => {
    if (text === null) return undefined;
    const flush = (): void => void text.flush();
    /** Words that could not be saved are in this window only: the main process asks before it closes. */
    const stay = (event: BeforeUnloadEvent): void => {
      if (text.state().kind === 'failed') event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('beforeunload', stay);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [text]);
  return { opening, openAgain: () => setAttempt((count) => count + 1) };
}
