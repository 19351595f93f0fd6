import type { PlacedLine } from './pieces.ts';

/** Of the body's height: a note whose number is not raised is set so small. */
const NOTE_SIZE = 0.88;
/** Of the page's height: notes stand in its lower part. */
const LOWEST_PART = 0.45;

const SUPERSCRIPT_START = /^([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)/u;
const NUMBER_START = /^(\d{1,2})\s+(?=\p{L})/u;

const digitsOf = (superscript: string): string => Array.from(superscript, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))).join('');

/** The line begins a note at the foot of the page: a raised number, or a number before small type. */
export const footnoteStart = (
  line: PlacedLine,
  body: number,
  height: number,
): { readonly marker: string; readonly text: string } | null => {
  if (line.size > body * 1.02 || line.y < height * LOWEST_PART) return null;
  const raised = SUPERSCRIPT_START.exec(line.text);
  if (raised !== null) return { marker: digitsOf(raised[1] ?? ''), text: line.text.slice(raised[0].length) };
  const number = line.size <= body * NOTE_SIZE ? NUMBER_START.exec(line.text) : null;
  return number === null ? null : { marker: number[1] ?? '', text: line.text.slice(number[0].length) };
};

/** A note's own number and its words, where the file says that it is a note. */
export const splitNote = (text: string): { readonly marker: string; readonly text: string } => {
  const raised = SUPERSCRIPT_START.exec(text);
  if (raised !== null) return { marker: digitsOf(raised[1] ?? ''), text: text.slice(raised[0].length) };
  const number = /^(\[?\d{1,3}[\].)]?|\*+)\s+(?=\S)/.exec(text);
  return number === null ? { marker: '', text } : { marker: number[1]?.replace(/[[\].)]/g, '') ?? '', text: text.slice(number[0].length) };
};
