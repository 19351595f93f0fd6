import { isTitleShaped } from '../../../shared/text/heading-shapes.ts';
import type { MarkedLine } from '../../../shared/text/line-mark.ts';
import { endsSentence } from '../../../shared/text/line.ts';
import { isLetterLine } from '../../../shared/text/section-names.ts';
import { isSetAsHeading } from '../bold-headings.ts';

/** Characters of a heading that nothing but its place sets apart. */
const LONGEST_HEADING = 100;
/** Its words, and characters of the prose it stands over. */
const WORDS_OF_A_PLAIN_HEADING = 10;
const CHARACTERS_OF_PROSE = 120;

/** What a body has decided, in a word or two: it stands alone, and over the names of those who were away. */
const DECISION = /^(?:anbefal|godkend|tiltr|udsat|vedtag|forkast|orientering|tag(?:et|es) til|drøftet|indstilling)/i;

const isProse = (line: MarkedLine | undefined): boolean =>
  line?.mark?.kind === 'paragraph' && line.text.length >= CHARACTERS_OF_PROSE && /[.:!?]["”’)]?$/.test(line.text);

/** A short plain paragraph between two of prose, without a stop: agenda systems lose the bold of their sub-headings. */
const standsAsHeading = (before: MarkedLine | undefined, line: MarkedLine, next: MarkedLine | undefined): boolean => {
  if (line.mark?.kind !== 'paragraph' || before?.mark === undefined || before.mark?.kind === 'heading' || !isProse(next)) return false;
  const { text } = line;
  if (text.length > LONGEST_HEADING || text.split(' ').length > WORDS_OF_A_PLAIN_HEADING || DECISION.test(text)) return false;
  if (before.mark?.kind === 'paragraph' && !endsSentence(before.text)) return false;
  return /^\p{Lu}/u.test(text) && isTitleShaped(text) && !isLetterLine(text) && !/[:–-]$/.test(text);
};

/** So many real headings, and the rules believe them and look for no others. */
const ENOUGH_HEADINGS = 2;

/**
 * Pages often have real headings for their sections and mere bold type for what stands under them. Where the real ones
 * are believed, the bold ones are given the level below.
 */
export const withImpliedHeadings = (lines: readonly MarkedLine[]): MarkedLine[] => {
  if (lines.filter((line) => line.mark?.kind === 'heading').length < ENOUGH_HEADINGS) return [...lines];
  let level = 0;
  return lines.map((line, i) => {
    if (line.mark?.kind === 'heading') level = line.mark.level;
    const next = lines[i + 1];
    return level > 0 && (isSetAsHeading(line, next) || standsAsHeading(lines[i - 1], line, next))
      ? { ...line, mark: { kind: 'heading', level: Math.min(9, level + 1) } }
      : line;
  });
};

/** Levels without gaps: h1, h3 and h5 are three levels. */
export const withLevelsClosed = (lines: readonly MarkedLine[]): MarkedLine[] => {
  const used = [...new Set(lines.flatMap((line) => (line.mark?.kind === 'heading' ? [line.mark.level] : [])))].sort((a, b) => a - b);
  return lines.map((line) =>
    line.mark?.kind === 'heading' ? { ...line, mark: { kind: 'heading', level: used.indexOf(line.mark.level) + 1 } } : line,
  );
};
