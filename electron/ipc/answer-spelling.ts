import type { CheckedWord } from '../../shared/checks/check-input.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import type { Topic } from '../../shared/ipc/topic.ts';
import { answerParts, placeIn, type AnswerText } from '../../shared/response/answer-parts.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import { isFamiliar } from '../../shared/spelling/familiar-words.ts';
import { bySentence, wrongInSentence } from '../../shared/spelling/english-sentences.ts';
import { NO_TEXT, wordsToCheck } from '../../shared/spelling/words-to-check.ts';
import type { Store } from '../db/store.ts';
import type { Speller } from '../spelling/speller.ts';
import { hearingWords } from './hearing-words.ts';
import { ownWordsIn, spellingSettings } from './spelling.ts';

/** The words of an answer that are known to be wrong, in its order. What has not been looked up yet is left out, and looked up. */
export type AnswerSpelling = (body: NodeJson, hearingId: HearingId) => CheckedWord[];

/** Most words of an answer that are told of: one that has more is in another language. */
const MOST_TOLD = 100;

/** Most different words of an answer that are looked up. */
const MOST_LOOKED_UP = 20_000;

/** The writer's own words: a field of the template is none. */
function ownText({ text, placeholders }: AnswerText): string {
  let own = text;
  for (const { from, to } of placeholders) own = own.slice(0, from) + NO_TEXT.repeat(to - from) + own.slice(to);
  return own;
}

/**
 * A check answers at once and the dictionaries do not: what they have not been asked yet they are asked after it, and once they
 * have answered the windows are told that the check has more to say.
 */
export function answerSpelling(parts: {
  readonly store: Store;
  readonly speller: Speller;
  readonly broadcast: (topics: readonly Topic[]) => void;
}): AnswerSpelling {
  const { store, speller, broadcast } = parts;
  const sourceWords = hearingWords(store);
  let isAsking = false;

  const lookUp = async (words: readonly string[], wrong: readonly string[], acceptsEnglish: boolean): Promise<boolean> => {
    const checked = await speller.check(words, acceptsEnglish);
    if (!checked.ok) return false;
    const found = words.filter((_, at) => checked.value[at] === 'wrong' || checked.value[at] === 'english');
    for (const word of [...wrong, ...found].slice(0, MOST_TOLD)) if (!(await speller.suggest(word)).ok) return false;
    return true;
  };

  return (body, hearingId) => {
    const { isOn, acceptsEnglish } = spellingSettings(store);
    if (!isOn) return [];
    const told: CheckedWord[] = [];
    const looked = new Set<string>();
    const unknown = new Set<string>();
    const withoutSuggestions = new Set<string>();
    let familiar: ReadonlySet<string> | null = null;
    for (const part of answerParts(body)) {
      if (part.kind !== 'text') continue;
      const own = ownText(part);
      const words = wordsToCheck(own);
      for (const { word } of words) {
        if (looked.size >= MOST_LOOKED_UP) break;
        looked.add(word);
        if (speller.remembered(word, acceptsEnglish) === undefined) unknown.add(word);
      }
      const wrong = bySentence(own, words).flatMap((sentence) =>
        wrongInSentence(sentence, (word) => speller.remembered(word, acceptsEnglish)),
      );
      for (const { word, start, end } of wrong) {
        familiar ??= new Set([...ownWordsIn(store, hearingId), ...sourceWords(hearingId)]);
        if (isFamiliar(word, familiar) || told.length >= MOST_TOLD) continue;
        const suggestions = speller.rememberedSuggestions(word);
        if (suggestions === undefined) withoutSuggestions.add(word);
        told.push({ place: placeIn(part, start, end), word, suggestions: suggestions ?? [] });
      }
    }
    if (!isAsking && unknown.size + withoutSuggestions.size > 0) {
      isAsking = true;
      void lookUp([...unknown], [...withoutSuggestions], acceptsEnglish).then((isKnown) => {
        isAsking = false;
        if (isKnown) broadcast(['spelling']);
      });
    }
    return told;
  };
}
