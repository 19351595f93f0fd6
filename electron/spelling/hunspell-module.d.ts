/** Hunspell as hunspell-asm compiled it: an Emscripten module with its WebAssembly inside. */
declare module 'hunspell-asm/dist/cjs/lib/node/hunspell.js' {
  type Pointer = number;

  export type HunspellModule = {
    readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void; readonly unlink: (path: string) => void };
    readonly allocateUTF8: (text: string) => Pointer;
    readonly UTF8ToString: (from: Pointer) => string;
    readonly getValue: (from: Pointer, type: '*') => Pointer;
    readonly _malloc: (bytes: number) => Pointer;
    readonly _free: (what: Pointer) => void;
    readonly _Hunspell_create: (affixes: Pointer, words: Pointer) => Pointer;
    readonly _Hunspell_spell: (dictionary: Pointer, word: Pointer) => number;
    readonly _Hunspell_suggest: (dictionary: Pointer, list: Pointer, word: Pointer) => number;
    readonly _Hunspell_free_list: (dictionary: Pointer, list: Pointer, count: number) => void;
  };

  /** Begins to load. What it gives calls `onRuntimeInitialized` once it is ready. */
  const load: (options: { readonly onRuntimeInitialized: () => void }) => HunspellModule;
  export default load;
}
