/**
 * Stands for a stretch of text while a page is parsed: the mark, the number of the stretch, and the mark's end. Characters for
 * private use; a page that has them itself is parsed as it is.
 */
const MARK = '\uE8F0';
const MARK_END = '\uE8F1';
const MARKED = new RegExp(`${MARK}(\\d+)${MARK_END}`, 'g');

/**
 * Text after a tag, from its first letter to the first sign that means something to a parser. A '<' must be what comes next of the
 * two: text before a '>' may be the end of a comment. The quotation marks may be those of an attribute in which a '>' stands.
 */
// Each question is asked once at a place: of what stands before only at a letter, of what comes next not at every character given back.
const STRETCH = /(?=[^\s<>&\0\r"'])(?<=>\s*)(?=[^<>]*<)[^<>&\0\r"']{30,}/g;

export type FoldedText = {
  /** The page with a short sign in the place of each long stretch. */
  readonly html: string;
  /** What signs in a text of the page stand for. */
  readonly unfold: (text: string) => string;
};

const asItIs = (html: string): FoldedText => ({ html, unfold: (text) => text });

/**
 * Takes the long stretches of text out of a page before it is parsed: a parser looks at every character of them, and they mean
 * nothing to it. They begin with a letter, since white space at the beginning does. Only in a frameset, which shows no text, is the
 * tree another: of its words, browsers keep the white space.
 */
export function foldText(html: string): FoldedText {
  if (html.includes(MARK) || html.includes(MARK_END)) return asItIs(html);
  const stretches: string[] = [];
  const folded = html.replace(STRETCH, (stretch) => `${MARK}${String(stretches.push(stretch) - 1)}${MARK_END}`);
  return {
    html: folded,
    unfold: (text) => (text.includes(MARK) ? text.replace(MARKED, (_, at: string) => stretches[Number(at)] ?? '') : text),
  };
}
