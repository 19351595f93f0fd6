import type { NoteParagraph, NoteRun, NoteText } from '../domain/note-text.ts';

/** Control characters but the tab: they come with what is pasted and say nothing. Ends of lines are dealt with before. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;

const END_OF_LINE = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

const isAlike = (a: NoteRun, b: NoteRun): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link;

/** The runs without empty ones, and with those that look alike as one. */
function joined(runs: readonly NoteRun[]): NoteRun[] {
  const kept: NoteRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && isAlike(last, run)) kept[kept.length - 1] = { ...last, text: last.text + run.text };
    else kept.push(run);
  }
  return kept;
}

function linesOf({ kind, runs }: NoteParagraph): NoteParagraph[] {
  const lines: NoteRun[][] = [[]];
  for (const run of runs) {
    for (const [index, piece] of run.text.split(END_OF_LINE).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text: piece.toWellFormed().replace(CONTROL, '') });
    }
  }
  return lines.map((line) => ({ kind, runs: joined(line) }));
}

const isBlank = ({ runs }: NoteParagraph): boolean => runs.every(({ text }) => text.trim() === '');

/** A text as it is kept: an end of line begins a paragraph, control characters are left out, nothing but white space is no text at all. */
export function tidyText(text: NoteText): NoteText {
  const paragraphs = text.flatMap(linesOf);
  return paragraphs.every(isBlank) ? [] : paragraphs;
}

/** A theme as it is kept: on one line. Empty when there is nothing in it. */
export const tidyTheme = (theme: string): string =>
  theme
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Themes as they are kept: each once, whatever its letters' case, as it was written first. */
export const tidyThemes = (themes: readonly string[]): string[] =>
  [
    ...new Map(
      themes
        .map(tidyTheme)
        .filter((theme) => theme !== '')
        .toReversed()
        .map((theme) => [theme.toLocaleLowerCase('da'), theme]),
    ).values(),
  ].toReversed();
