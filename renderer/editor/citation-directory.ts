import type { Citation } from '../../shared/response/citation.ts';
import type { CitationReport } from '../../shared/response/citation-report.ts';

/** What is known of a citation's source: the words checked letter by letter, and where they stand. */
export type CitationReading = {
  /** pending: the source has not been read yet. mismatch: the words are not those of the version it names. */
  readonly kind: 'verbatim' | 'kept' | 'changed' | 'ambiguous' | 'removed' | 'mismatch' | 'source-missing' | 'pending';
  /** 'pejlemærke 2, s. 3' */
  readonly inlineReference: string;
  /** 'Nordfyns Kommune, høringsversion, august 2025, pejlemærke 2, s. 3' */
  readonly blockReference: string;
  /** The kind in words, for reader and screen reader. */
  readonly kindInWords: string;
  /** Says that the words are not the authority's own; empty where they are. */
  readonly provenanceInWords: string;
  /** 'Citat' */
  readonly name: string;
  /** All that is known, once it is. */
  readonly report: CitationReport | null;
};

/** How one looks at a citation's source: beside the text, in which one goes on writing, or by going there with the keyboard too. */
export type CitationVisit = 'look' | 'go';

export type CitationReader = (citation: Citation) => CitationReading;

/** Where the citations of an open text ask what is known of them. Sources may arrive later; then the citations redraw. */
export type CitationDirectory = {
  readonly read: CitationReader;
  /** The sources that are cited, a line each. */
  readonly sourceLines: () => readonly string[];
  readonly subscribe: (redraw: () => void) => () => void;
  /** Another number whenever what is known has changed. */
  readonly edition: () => number;
  readonly show: (citation: Citation, visit: CitationVisit) => void;
};

export function createCitationDirectory(
  read: CitationReader,
  show: (citation: Citation, visit: CitationVisit) => void,
): CitationDirectory & {
  /** Replaces the reader and redraws every citation. */
  readonly readWith: (read: CitationReader, sourceLines?: readonly string[]) => void;
  readonly showWith: (show: (citation: Citation, visit: CitationVisit) => void) => void;
} {
  const redraws = new Set<() => void>();
  let reader = read;
  let shower = show;
  let lines: readonly string[] = [];
  let edition = 0;
  return {
    read: (citation) => reader(citation),
    sourceLines: () => lines,
    show: (citation, visit) => shower(citation, visit),
    edition: () => edition,
    subscribe(redraw) {
      redraws.add(redraw);
      return () => redraws.delete(redraw);
    },
    readWith(next, sourceLines = []) {
      reader = next;
      lines = sourceLines;
      edition += 1;
      for (const redraw of redraws) redraw();
    },
    showWith(next) {
      shower = next;
    },
  };
}
