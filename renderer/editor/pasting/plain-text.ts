/** Characters. PDF readers copy lines of the page; a column narrower than this may be a table or a poem. */
const NARROWEST_COLUMN = 45;
/** Of the widest line: a line that ends sooner ends its paragraph. */
const FULL_LINE = 0.8;
/** Fewer lines than this are left alone: too few to tell a column from an address. */
const FEWEST_LINES = 3;

const BEGINS_ANEW = /^\s*(?:[•▪◦·–—-]\s|\(?\d{1,3}[.)]\s|[a-z]\)\s)/;

/**
 * Paragraphs of plain text. Lines that were broken by the width of a page, as PDF readers copy them, are joined again,
 * the words that were parted at a line's end too; text with lines of all lengths is left as it stands.
 */
export function paragraphsOf(text: string): string[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .flatMap(joinedLines);
}

function joinedLines(block: string): string[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0);
  const isFull = (line: string): boolean => line.length >= widest * FULL_LINE;
  const full = lines.slice(0, -1).filter(isFull).length;
  if (lines.length < FEWEST_LINES || widest < NARROWEST_COLUMN || full * 2 < lines.length - 1) return lines.length === 0 ? [''] : lines;
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    const goesOn = before !== undefined && open !== undefined && isFull(before) && !BEGINS_ANEW.test(line);
    if (!goesOn) paragraphs.push(line.trim());
    else paragraphs[paragraphs.length - 1] = joined(open, line.trim());
  });
  return paragraphs;
}

/** 'beskæfti-' and 'gelse' make 'beskæftigelse'; 'by- ' before 'og' keeps its hyphen, as does 'EU-' before 'Parlamentet'. */
function joined(before: string, line: string): string {
  const parted = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(?:og|eller|samt)\b/.test(line);
  return parted ? before.slice(0, -1) + line : `${before} ${line}`;
}
