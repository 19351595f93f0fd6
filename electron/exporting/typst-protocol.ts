import type { BlockPlace, PagePicture } from '../../shared/response/page-picture.ts';

/** What is set besides letters: a source with its notes, and a høringsskema. */
export type OtherTemplate = 'annotated' | 'form';

/** What the thread is started with. */
export type TypstMaterial = {
  /** Source of templates/response.typ. */
  readonly template: string;
  /** Sources of the other templates in its folder. */
  readonly others: Readonly<Record<OtherTemplate, string>>;
  /** Source of templates/margin-notes.typ, which they import. */
  readonly marginNotes: string;
  /** TrueType files. */
  readonly fonts: readonly Uint8Array[];
};

export type TypstJob = {
  /** A `ComposedLetter` as JSON; for another template what that one reads. */
  readonly letter: string;
  /** Else the letter's. */
  readonly template?: OtherTemplate;
  /** Bytes of its pictures by checksum; the template reads them as /pictures/<checksum>. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** JSON that the file carries for other programs. */
  readonly points?: string;
  /** 'pages': pictures of its pages as well, for those whose names are not `known`. */
  readonly output: { readonly kind: 'pdf' } | { readonly kind: 'pages'; readonly known: ReadonlySet<string> };
};

/** A page as a picture. */
export type TypstPage = {
  /** Checksum of the picture: the same picture has the same. */
  readonly id: string;
  /** Null for one that was known. */
  readonly picture: PagePicture | null;
  /** The blocks that begin on it, where they were marked; from its top down. */
  readonly places: readonly BlockPlace[];
};

export type TypstAnswer =
  | {
      readonly ok: true;
      readonly pdf: Uint8Array<ArrayBuffer>;
      /** Empty where only the PDF was asked for. */
      readonly pages: readonly TypstPage[];
    }
  /** Typst's own words, several diagnostics in one line. */
  | { readonly ok: false; readonly reason: string };
