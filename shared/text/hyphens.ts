/** After a hanging hyphen ("social- og sundhed", "mål- samt handleplan") the word goes on elsewhere, so the hyphen stays. */
const HANGING = /^(?:og|eller|samt|til|kontra|respektive|og\/eller|m\.fl\.|mv\.|&|\/|[–-])(?:[\s,]|$)/i;

/** How two lines are put together: parted by a space, joined with the hyphen kept, or joined without it. */
export type Seam = 'space' | 'keep-hyphen' | 'drop-hyphen';

/** UTF-16 units to each side of a hyphen: forty letters, none of them above the basic plane in words that matter. */
const LONGEST_PART = 40;

/** Words with a hyphen inside, as the document writes them elsewhere: 'a-kasser', 'first-tilgangen'. In lower case. */
export const hyphenatedWords = (text: string): Set<string> => {
  const words = new Set<string>();
  const lower = text.toLowerCase();
  let end = 0;
  // From hyphen to hyphen: a pattern that began at each letter would look at every word of a long document many times.
  for (let at = lower.indexOf('-'); at >= 0; at = lower.indexOf('-', at + 1)) {
    const stem = /[\p{L}\p{N}]{1,40}$/u.exec(lower.slice(Math.max(end, at - LONGEST_PART), at))?.[0];
    const rest = /^[\p{L}\p{N}]{1,40}/u.exec(lower.slice(at + 1, at + 1 + LONGEST_PART))?.[0];
    if (stem === undefined || rest === undefined) continue;
    words.add(`${stem}-${rest}`);
    end = at + 1 + rest.length;
  }
  return words;
};

/** The seam between a line and the line that continues it. `known`: see `hyphenatedWords`. */
export const seamBetween = (before: string, after: string, known: ReadonlySet<string>): Seam => {
  if (!before.endsWith('-') || !/[\p{L}\p{N}]-$/u.test(before.slice(-4)) || HANGING.test(after)) return 'space';
  const stem = /[\p{L}\p{N}]+$/u.exec(before.slice(-60, -1))?.[0] ?? '';
  const rest = /^[\p{L}\p{N}]+/u.exec(after.slice(0, 60))?.[0] ?? '';
  if (stem === '' || rest === '') return 'space';
  if (!/^\p{Ll}/u.test(rest)) return 'keep-hyphen';
  // 'A-kasse', '1:1-indsats', 'IT-systemer', 'e-mail': here the hyphen belongs to the word.
  if (stem.length === 1 || /\p{N}$/u.test(stem) || /^\p{Lu}{2,}$/u.test(stem)) return 'keep-hyphen';
  return known.has(`${stem}-${rest}`.toLowerCase()) ? 'keep-hyphen' : 'drop-hyphen';
};

/** `before` and `after` put together. */
export const join = (before: string, after: string, seam: Seam): { readonly text: string; readonly start: number } => {
  const head = seam === 'drop-hyphen' ? before.slice(0, -1) : seam === 'space' ? `${before} ` : before;
  return { text: head + after, start: head.length };
};

/** The line breaks off inside a word that the next line goes on with. */
export const breaksWord = (before: string, after: string): boolean => seamBetween(before, after, new Set()) !== 'space';
