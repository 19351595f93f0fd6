import { useState } from 'react';
import type { HearingId } from '../../shared/domain/ids.ts';
import { readStored, writeStored } from './stored.ts';

const keyOf = (hearingId: HearingId): string => `pejling.declined.${hearingId}`;

/** Which offer for a hearing has been answered no to; the window remembers it from one start to the next. */
export function useDeclinedOffer(hearingId: HearingId): readonly [declined: string | null, decline: (offer: string) => void] {
  const [answers, setAnswers] = useState<ReadonlyMap<HearingId, string>>(new Map());
  return [
    answers.get(hearingId) ?? readStored(keyOf(hearingId)),
    (offer) => {
      setAnswers(new Map(answers).set(hearingId, offer));
      writeStored(keyOf(hearingId), offer);
    },
  ];
}
