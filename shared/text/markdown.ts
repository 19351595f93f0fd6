import { isShort, type Line } from './line.ts';
import { collapse } from './normalise.ts';

/** '#' to '######' before a title. */
const HASH_HEADING = /^(#{1,6})\s+(\S.*)$/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|(?:- ){2,}-|(?:\* ){2,}\*)$/;

export type MarkdownHeading = { readonly level: number; readonly text: string };

/** The heading a line is in Markdown, or null. */
export const markdownHeading = (line: Line): MarkdownHeading | null => {
  if (!line.raw.startsWith('#') || !isShort(line.raw)) return null;
  const match = HASH_HEADING.exec(line.raw);
  const signs = match?.[1];
  const rest = match?.[2];
  if (signs === undefined || rest === undefined) return null;
  const text = withoutInlineSigns(rest.replace(/\s#+$/, ''));
  return text === '' ? null : { level: signs.length, text };
};

/** A line that only parts: '---', '***'. */
export const isRule = (line: Line): boolean => line.text.length <= 120 && RULE.test(line.text);

/** A whole line in bold: some documents have no other headings. */
export const isBoldLine = (raw: string): boolean => {
  const text = raw.trim();
  return isShort(text) && text.length > 4 && text.startsWith('**') && text.endsWith('**') && !text.slice(2, -2).includes('**');
};

/** A whole line in italics. */
export const isItalicLine = (raw: string): boolean => {
  const text = raw.trim();
  return isShort(text) && /^\*[^*\s][^*]*\*$/.test(text);
};

/**
 * The words of a line of Markdown without the signs for bold, italics, code and inline HTML tags. Links keep their words
 * and, where it leads somewhere else, their address.
 */
export const withoutInlineSigns = (text: string): string =>
  collapse(
    text
      .replace(/<\/?(?:b|i|u|em|strong|br|sup|sub|span|a)(?:\s[^<>]{0,300})?\/?>/gi, ' ')
      .replace(/!?\[([^[\]]{1,300})\]\(([^()\s]{1,500})\)/g, (_, words: string, address: string) =>
        address.startsWith('#') || words === address ? words : `${words} (${address})`,
      )
      .replace(/\*\*\*([^*\n]+)\*\*\*/g, '$1')
      .replace(/\*\*([^*\n]+)\*\*/g, '$1')
      .replace(/\*([^*\s](?:[^*\n]*[^*\s])?)\*/g, '$1')
      .replace(/__([^_\n]+)__/g, '$1')
      .replace(/`([^`\n]+)`/g, '$1'),
  );

/** True of a document that is written in Markdown: '#' headings, or bold or italics by asterisks in several places. */
export const isMarkdown = (lines: readonly Line[]): boolean => {
  let signs = 0;
  for (const line of lines) {
    if (markdownHeading(line) !== null) return true;
    if (isBoldLine(line.raw) || isItalicLine(line.raw) || /\*\*[^*\n]{1,200}\*\*|<b>/.test(line.raw.slice(0, 2000))) signs += 1;
    if (signs >= 2) return true;
  }
  return false;
};

/** The lines with Markdown's inline signs taken out; lines that held nothing else stay as they are. */
export const readMarkdownLines = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    if (!/[*_`<[]/.test(line.raw)) return line;
    const bullet = /^\s*\*\s/.test(line.raw) ? '* ' : '';
    const text = withoutInlineSigns(bullet === '' ? line.raw : line.raw.trimStart().slice(1));
    return text === '' ? line : { ...line, text: bullet + text };
  });
