import { LINE_ENDS, writable } from '../../shared/text/writable.ts';

/** Text for one line: without what no file may carry; line breaks and tabs are spaces. */
export const cleanLine = (text: string): string => writable(text.replace(LINE_ENDS, ' ').replaceAll('\t', ' '));

/** The lines of a text, cleaned and trimmed, without empty ones. */
export const cleanLines = (text: string): string[] =>
  text
    .split(LINE_ENDS)
    .map((line) => cleanLine(line).trim())
    .filter((line) => line !== '');
