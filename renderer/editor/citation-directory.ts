import type { Citation } from '../../shared/response/citation.ts';

/** What is known of a citation's source: the words checked letter by letter, and where they stand. */
export type CitationReading = {
  /** pending: the source has not been read yet. */
  readonly kind: 'verbatim' | 'mismatch' | 'source-missing' | 'pending';
  /** 'pejlemærke 2, s. 3' */
  readonly inlineReference: string;
  /** 'Nordfyns Kommune, høringsversion, august 2025, pejlemærke 2, s. 3' */
  readonly blockReference: string;
  /** The kind in words, for reader and screen reader. */
  readonly kindInWords: string;
  /** 'Citat' */
  readonly name: string;
};

export type CitationReader = (citation: Citation) => CitationReading;

/** Where the citations of an open text ask what is known of them. Sources may arrive later; then the citations redraw. */
export type CitationDirectory = {
  readonly read: CitationReader;
  readonly subscribe: (redraw: () => void) => () => void;
  readonly show: (citation: Citation) => void;
};

export function createCitationDirectory(
  read: CitationReader,
  show: (citation: Citation) => void,
): CitationDirectory & {
  /** Replaces the reader and redraws every citation. */
  readonly readWith: (read: CitationReader) => void;
  readonly showWith: (show: (citation: Citation) => void) => void;
} {
  const redraws = new Set<() => void>();
  let reader = read;
  let shower = show;
  return {
    read: (citation) => reader(citation),
    show: (citation) => shower(citation),
    subscribe(redraw) {
      redraws.add(redraw);
      return () => redraws.delete(redraw);
    },
    readWith(next) {
      reader = next;
      for (const redraw of redraws) redraw();
    },
    showWith(next) {
      shower = next;
    },
  };
}
