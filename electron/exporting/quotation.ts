const QUOTE_MARKS = /[”“„"»«]/g;

/**
 * The words in Danish quotation marks: ”…”. Words that already stand in a pair of quotation marks keep theirs and get no
 * second pair; the words themselves are never changed, since a quotation is letter by letter.
 */
export function inDanishQuotes(words: string): string {
  const marks = words.match(QUOTE_MARKS)?.length ?? 0;
  const enclosed = marks === 2 && /^[”“„"»«]/.test(words) && /[”“"»«]$/.test(words);
  return enclosed ? words : `”${words}”`;
}
