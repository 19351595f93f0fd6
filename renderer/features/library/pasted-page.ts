/** What was pasted: its words as they are seen and, where it came from a page or a word processor, the build behind them. */
export type Pasted = { readonly text: string; readonly html?: string };

/** UTF-16 units; the contract's bound. */
const MAX_HTML = 20_000_000;

/** Headings, lists, tables or paragraphs. A line copied from a program has none, and its words are all there is. */
const HAS_BUILD = /<(?:h[1-6]|li|table|blockquote|p)[\s>]/i;

/** A text field's own line ends. */
const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n');

export function readPasted(clipboard: { getData: (format: string) => string }): Pasted {
  const text = asTyped(clipboard.getData('text/plain'));
  const html = clipboard.getData('text/html');
  return html.length <= MAX_HTML && HAS_BUILD.test(html) ? { text, html } : { text };
}

/** The build behind the words, as long as they are the words that were pasted. */
export function htmlFor(text: string, pasted: Pasted): string | undefined {
  return text.trim() === pasted.text.trim() ? pasted.html : undefined;
}
