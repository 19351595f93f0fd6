/** A dictionary in Hunspell's form: its rules (.aff) and its words (.dic). */
export type DictionaryFiles = { readonly affixes: Uint8Array; readonly words: Uint8Array };

export type Dictionary = {
  /** Whether the dictionary has the word, as it is written or as it may be written at the beginning of a sentence. */
  readonly has: (word: string) => boolean;
  /** What comes close, the likeliest first. Takes a quarter of a second for a word that nothing is very close to. */
  readonly suggest: (word: string) => string[];
};

export type Hunspell = { readonly open: (name: string, files: DictionaryFiles) => Dictionary };

/**
 * Hunspell in WebAssembly. hunspell-asm's own front is passed by: it brings a loader for browsers and a generator of random
 * names that a bundle has no use for.
 */
export async function loadHunspell(): Promise<Hunspell> {
  // It asks for its folder when it is loaded, as a CommonJS file may, and reads nothing there: its WebAssembly is inside it.
  Object.assign(globalThis, { __dirname: import.meta.dirname });
  const { default: loadModule } = await import('hunspell-asm/dist/cjs/lib/node/hunspell.js');
  const { promise, resolve } = Promise.withResolvers<void>();
  const hunspell = loadModule({ onRuntimeInitialized: resolve });
  await promise;

  const withText = <T>(text: string, work: (pointer: number) => T): T => {
    const pointer = hunspell.allocateUTF8(text);
    try {
      return work(pointer);
    } finally {
      hunspell._free(pointer);
    }
  };

  return {
    open(name, { affixes, words }) {
      const [rules, list] = [`/${name}.aff`, `/${name}.dic`];
      hunspell.FS.writeFile(rules, affixes);
      hunspell.FS.writeFile(list, words);
      const dictionary = withText(rules, (at) => withText(list, (of) => hunspell._Hunspell_create(at, of)));
      // Read by now; the copies would lie in memory for nothing.
      hunspell.FS.unlink(rules);
      hunspell.FS.unlink(list);
      return {
        has: (word) => withText(word, (pointer) => hunspell._Hunspell_spell(dictionary, pointer) !== 0),
        suggest: (word) => {
          const list = hunspell._malloc(4);
          try {
            const count = withText(word, (pointer) => hunspell._Hunspell_suggest(dictionary, list, pointer));
            const texts = hunspell.getValue(list, '*');
            const found = Array.from({ length: count }, (_, at) => hunspell.UTF8ToString(hunspell.getValue(texts + at * 4, '*')));
            hunspell._Hunspell_free_list(dictionary, list, count);
            return found;
          } finally {
            hunspell._free(list);
          }
        },
      };
    },
  };
}
