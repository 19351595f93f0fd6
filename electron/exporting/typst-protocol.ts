/** What the thread is started with. */
export type TypstMaterial = {
  /** Source of templates/response.typ. */
  readonly template: string;
  /** TrueType files. */
  readonly fonts: readonly Uint8Array[];
};

export type TypstJob = {
  /** A `ComposedLetter` as JSON. */
  readonly letter: string;
};

export type TypstAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array<ArrayBuffer> }
  /** Typst's own words, several diagnostics in one line. */
  | { readonly ok: false; readonly reason: string };
