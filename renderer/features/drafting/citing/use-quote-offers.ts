import { useEffect, useState } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { QuoteOffer } from '../../../../shared/response/quote-offer.ts';
import { onNotice, request } from '../../../api.ts';
import { markQuotes, quotesOf } from '../../../editor/quote-marks.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import type { KeptQuotes } from './kept-quotes.ts';

/** Milliseconds without a key. Whoever writes is left in peace until then. */
const PAUSE = 700;

/** Quotations in one question, so that the main process is never held up for long. */
const AT_ONCE = 8;

/**
 * Looks for quotations typed by hand in the hearing's sources while nothing is being typed, and marks those found there. Only words
 * that have not been looked for yet are asked about. Answers what looks anew.
 */
export function useQuoteOffers(desk: WritingDesk | null, hearingId: HearingId, kept: KeptQuotes): () => void {
  const [look, setLook] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    if (desk === null) return undefined;
    const { editor } = desk;
    const offers = new Map<string, QuoteOffer | null>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isAsking = false;
    let isOver = false;

    const mark = (): void => {
      const tr = markQuotes(editor.state, (words) => (kept.has(words) ? null : (offers.get(words) ?? null)));
      if (tr !== null) editor.view.dispatch(tr);
    };
    const lookNow = async (): Promise<void> => {
      if (isAsking) return;
      const unknown = new Set(quotesOf(editor.state.doc).flatMap(({ words }) => (offers.has(words) ? [] : [words])));
      const quotes = [...unknown].slice(0, AT_ONCE);
      if (quotes.length > 0) {
        isAsking = true;
        const answer = await request('citation.offers', { hearingId, quotes });
        isAsking = false;
        if (isOver) return;
        quotes.forEach((words, index) => offers.set(words, answer.ok ? (answer.value[index] ?? null) : null));
      }
      mark();
      if (unknown.size > quotes.length) later();
    };
    const later = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        // A word being put together by a keyboard's dead keys must not be drawn anew.
        if (editor.view.composing) later();
        else void lookNow();
      }, PAUSE);
    };
    const onUpdate = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
      if (transaction.docChanged) later();
    };
    const stopNotices = onNotice((notice) => {
      if (notice.kind !== 'changed' || !notice.topics.includes('library')) return;
      offers.clear();
      later();
    });
    later();
    editor.on('transaction', onUpdate);
    // oxlint-disable-next-line react/set-state-in-effect -- what looks belongs to this editor, which is there only now.
    setLook(() => later);
    return () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
      stopNotices();
      editor.off('transaction', onUpdate);
    };
  }, [desk, hearingId, kept]);
  return look;
}
