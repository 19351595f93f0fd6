/** Words between quotation marks; the range is that of the words, without the marks. Half-open UTF-16 offsets. */
export type TypedQuote = { readonly from: number; readonly to: number; readonly words: string };

/** Longest quotation, in UTF-16 units: a mark that was never closed must not take in the rest of the text. */
const LONGEST = 4000;

/** Which marks close what each mark opens. Danish uses ” at both ends as well as “ ”, „ “, » « and « ». */
const CLOSES: Readonly<Record<string, string>> = { '"': '"', '”': '”', '“': '”“"', '„': '“”', '»': '«', '«': '»' };

const isSpaceOrEdge = (character: string): boolean => character === '' || /[\s\p{Zs}([{–—-]/u.test(character);

/** Every quotation of a text, outermost only. A mark that could open or close opens after a space and closes otherwise. */
export function typedQuotes(text: string): TypedQuote[] {
  const quotes: TypedQuote[] = [];
  let open: { readonly at: number; readonly closers: string } | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (open !== null && (index - open.at > LONGEST || character === '\uFFFC')) open = null;
    const closers = CLOSES[character];
    if (open !== null && open.closers.includes(character)) {
      const words = text.slice(open.at + 1, index);
      if (words.trim() !== '') quotes.push({ from: open.at + 1, to: index, words });
      open = null;
    } else if (open === null && closers !== undefined && (character !== '«' || isSpaceOrEdge(text.charAt(index - 1))))
      open = { at: index, closers };
  }
  return quotes;
}

/** A quotation's parts where words have been left out: 'de … skal […] med' → 'de', 'skal', 'med'. */
export const unbrokenParts = (words: string): string[] =>
  words
    .split(/\s*(?:\[\s*(?:…|\.{2,4})\s*\]|\(\s*(?:…|\.{2,4})\s*\)|…|\.{3,4})\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
