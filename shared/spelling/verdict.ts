import { z } from 'zod';
import { HearingId } from '../domain/ids.ts';

/** Longest word that is looked up, in UTF-16 units: nobody writes longer ones, and what is longer is a key or a mishap. */
export const LONGEST_WORD = 60;

/** Most words looked up in one request. */
export const MOST_WORDS = 1000;

/** Most words a person can have in a dictionary of their own. */
export const MOST_OWN_WORDS = 20_000;

/** Most suggestions for one word. */
export const MOST_SUGGESTIONS = 8;

/** A word as it is looked up. */
export const SpelledWord = z.string().min(1).max(LONGEST_WORD);

/** What is known of a word. 'english': no Danish, and right in English, which its sentence may be. 'perhaps-a-name': capital first, not in the dictionary, and not close to anything in it. */
export const SpellingVerdict = z.enum(['right', 'perhaps-a-name', 'english', 'wrong']);
export type SpellingVerdict = z.infer<typeof SpellingVerdict>;

/** A word that someone calls right, everywhere or in one hearing only. */
export const OwnWord = z.strictObject({ word: SpelledWord, hearingId: HearingId.nullable() });
export type OwnWord = z.infer<typeof OwnWord>;

export const SpellingSettings = z.strictObject({
  isOn: z.boolean(),
  /** Words of the English dictionary are right too. */
  acceptsEnglish: z.boolean(),
});
export type SpellingSettings = z.infer<typeof SpellingSettings>;

/** Before anyone has chosen. */
export const SPELLING_SETTINGS: SpellingSettings = { isOn: true, acceptsEnglish: false };
