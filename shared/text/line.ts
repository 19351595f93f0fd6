import type { Provenance } from '../domain/source-document.ts';
import type { LineMark } from './line-mark.ts';
import { collapse, PATTERN_LIMIT } from './normalise.ts';

/** One line of the file that has something on it. */
export type Line = {
  /** 0-based position among all lines of the file, empty ones included. */
  readonly at: number;
  /** As it stands, leading and multiple spaces included. */
  readonly raw: string;
  /** Without Markdown's inline signs, one space between words, none at the ends. */
  readonly text: string;
  /** Columns of white space before the first sign; a tab counts as four. */
  readonly indent: number;
  /** At least one empty line stands before it. */
  readonly blankBefore: boolean;
  /** A form feed stands between the line before and this one. */
  readonly feedBefore: boolean;
  readonly provenance: Provenance;
  /** Index of its page; -1 in a document without page boundaries. */
  readonly page: number;
  /** First line kept of its page. */
  readonly opensPage: boolean;
  /** What the file's own format says of the line; null in plain text, where only signs and shapes speak. */
  readonly mark: LineMark | null;
  /** The file's own format knows that it goes on from the line before. */
  readonly goesOn?: boolean;
};

const indentOf = (raw: string): number => {
  let columns = 0;
  for (const sign of raw) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += 4;
    else break;
  }
  return columns;
};

/** The lines of normalised text that have something on them. */
export const readLines = (text: string): Line[] => {
  const lines: Line[] = [];
  let blankBefore = false;
  let feedBefore = false;
  text.split('\n').forEach((whole, at) => {
    const parts = whole.split('\f');
    parts.forEach((part, i) => {
      if (i > 0) feedBefore = true;
      const raw = part.trimEnd();
      const collapsed = collapse(raw);
      if (collapsed === '') {
        if (i === parts.length - 1) blankBefore = true;
        return;
      }
      lines.push({
        at,
        raw,
        text: collapsed,
        indent: indentOf(raw),
        blankBefore,
        feedBefore,
        provenance: 'official',
        page: -1,
        opensPage: false,
        mark: null,
      });
      blankBefore = false;
      feedBefore = false;
    });
  });
  return lines;
};

/** Short enough to be a heading, a label or page furniture. */
export const isShort = (text: string): boolean => text.length <= PATTERN_LIMIT;

export const startsLower = (text: string): boolean => /^[("”“'‘’]?\p{Ll}/u.test(text);

export const startsUpper = (text: string): boolean => /^[("”“'‘’»«]?\p{Lu}/u.test(text);

/** A full stop, question mark or the like closes it, possibly inside a quotation mark or bracket. */
export const endsSentence = (text: string): boolean => /[.!?…][)\]"”“'’»«]*$/.test(text.slice(-6));

const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.a|f\.eks|fx|ca|jf|mio|mia|kr|nr|pkt|stk|osv|mv|m\.v|mfl|m\.fl|mm|m\.m|inkl|ekskl|evt|pga|dvs|d|s|kap|vedr|hhv|maks|min|tlf|kl|dr|hr|fr|sml|ift|ifm|iht|mht|o\.l|o\.lign|red|udg|årg)\.$/i;

/** Ends with a full stop that belongs to an abbreviation ("f.eks.", "mio."), so that the sentence goes on. */
export const endsAbbreviation = (text: string): boolean => ABBREVIATION.test(text.slice(-12));

/** Words after which a phrase goes on. Not those a title may end with ("Det, vi tror på", "Hvad det handler om"). */
const GOES_ON =
  /(?:^|\s)(?:og|eller|samt|at|af|fra|hos|mellem|en|et|den|der|som|vores|deres|sin|sit|sine|denne|dette|disse|når|hvis|fordi|herunder|blandt|gennem|mod|inden)$/i;

/** Breaks off inside a phrase, so that the next line goes on whatever letter it begins with. */
export const endsMidPhrase = (text: string): boolean => GOES_ON.test(text.slice(-14));

export const firstWord = (text: string): string => {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
};

/** An opening quotation mark has no closing one yet. */
export const hasOpenQuote = (text: string): boolean => {
  const tail = text.slice(-PATTERN_LIMIT);
  const straight = tail.split('"').length - 1;
  if (straight % 2 === 1) return true;
  const opening = Math.max(tail.lastIndexOf('“'), tail.lastIndexOf('„'), tail.lastIndexOf('»'));
  return opening >= 0 && !/[“”«]/.test(tail.slice(opening + 1));
};
