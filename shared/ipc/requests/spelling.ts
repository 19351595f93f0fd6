import { z } from 'zod';
import { HearingId } from '../../domain/ids.ts';
import {
  MOST_OWN_WORDS,
  MOST_SUGGESTIONS,
  MOST_WORDS,
  OwnWord,
  SpelledWord,
  SpellingSettings,
  SpellingVerdict,
} from '../../spelling/verdict.ts';
import { command, Done, Nothing, query, task } from '../define.ts';

export const spellingRequests = {
  'spelling.settings': query(Nothing, SpellingSettings, ['spelling']),
  /** What is not named stays. */
  'spelling.set': command(SpellingSettings.partial(), Done, ['spelling']),
  /**
   * A verdict on each word, in the order asked: by the dictionaries, by one's own words, and by what the hearing's sources call
   * things. Without a hearing the last is left out.
   */
  'spelling.check': task(
    z.strictObject({ words: z.array(SpelledWord).max(MOST_WORDS), hearingId: HearingId.nullable() }),
    z.array(SpellingVerdict),
    [],
  ),
  /** The likeliest first; none where nothing is close. */
  'spelling.suggest': task(z.strictObject({ word: SpelledWord }), z.array(z.string()).max(MOST_SUGGESTIONS), []),
  /** One's own words in Danish order. */
  'spelling.ownWords': query(Nothing, z.array(OwnWord).max(MOST_OWN_WORDS), ['spelling']),
  /** Calls a word right, everywhere or in one hearing. Fails when there is no room for another. */
  'spelling.learn': command(OwnWord, Done, ['spelling']),
  'spelling.forget': command(OwnWord, Done, ['spelling']),
} as const;
