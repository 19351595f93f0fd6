import type { HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { isFamiliar } from '../../shared/spelling/familiar-words.ts';
import { MOST_OWN_WORDS, SPELLING_SETTINGS, type OwnWord, type SpellingSettings } from '../../shared/spelling/verdict.ts';
import type { Store } from '../db/store.ts';
import type { Speller } from '../spelling/speller.ts';
import { hearingWords } from './hearing-words.ts';
import type { Handlers } from './request-server.ts';

const inDanishOrder = new Intl.Collator('da', { numeric: true });

export const spellingSettings = (store: Store): SpellingSettings => store.preferences.read('spelling') ?? SPELLING_SETTINGS;

const ownWords = (store: Store): readonly OwnWord[] => store.preferences.read('own-words') ?? [];

/** The words that someone has called right and that count in this hearing. */
export const ownWordsIn = (store: Store, hearingId: HearingId | null): string[] =>
  ownWords(store)
    .filter((own) => own.hearingId === null || own.hearingId === hearingId)
    .map(({ word }) => word);

const isSame = (a: OwnWord, b: OwnWord): boolean => a.word === b.word && a.hearingId === b.hearingId;

/** A word as it is written: in one form, and with nothing that is not seen. */
const tidyWord = (own: OwnWord): OwnWord => ({ ...own, word: own.word.normalize('NFC').replaceAll(/[\s\p{C}]/gu, '') });

export function spellingHandlers({ store, speller, now }: { store: Store; speller: Speller; now: () => number }) {
  const sourceWords = hearingWords(store);
  return {
    'spelling.settings': () => succeed(spellingSettings(store)),
    'spelling.set': (change) => {
      const before = spellingSettings(store);
      const settings = { isOn: change.isOn ?? before.isOn, acceptsEnglish: change.acceptsEnglish ?? before.acceptsEnglish };
      store.preferences.write('spelling', settings, now());
      return succeed(null);
    },
    'spelling.check': async ({ words, hearingId }) => {
      const checked = await speller.check(words, spellingSettings(store).acceptsEnglish);
      if (!checked.ok || checked.value.every((verdict) => verdict === 'right')) return checked;
      const familiar = new Set([...ownWordsIn(store, hearingId), ...(hearingId === null ? [] : sourceWords(hearingId))]);
      return succeed(
        checked.value.map((verdict, at) => (verdict !== 'right' && isFamiliar(words[at] ?? '', familiar) ? 'right' : verdict)),
      );
    },
    'spelling.suggest': ({ word }) => speller.suggest(word),
    'spelling.ownWords': () => succeed(ownWords(store).toSorted((a, b) => inDanishOrder.compare(a.word, b.word))),
    'spelling.learn': (given) => {
      const own = tidyWord(given);
      const known = ownWords(store);
      if (own.word === '') return fail({ code: 'invalid-request', reason: 'a word has letters' });
      if (known.length >= MOST_OWN_WORDS)
        return fail({ code: 'invalid-request', reason: `a dictionary holds ${String(MOST_OWN_WORDS)} words` });
      if (!known.some((other) => isSame(other, own))) store.preferences.write('own-words', [...known, own], now());
      return succeed(null);
    },
    'spelling.forget': (given) => {
      const own = tidyWord(given);
      const kept = ownWords(store).filter((other) => !isSame(other, own));
      store.preferences.write('own-words', kept, now());
      return succeed(null);
    },
  } satisfies Partial<Handlers>;
}
