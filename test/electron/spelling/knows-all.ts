import type { Speller } from '../../../electron/spelling/speller.ts';

/** Knows every word: what the dictionaries know has tests of its own. */
export const knowsAll: Speller = {
  remembered: () => 'right',
  rememberedSuggestions: () => [],
  check: async (words) => ({ ok: true, value: words.map(() => 'right') }),
  suggest: async () => ({ ok: true, value: [] }),
  close: async () => undefined,
};
