import { createContext } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';

/** The hearing whose sources' words are right in what is written; null outside one. */
export const SpellingHearing = createContext<HearingId | null>(null);
