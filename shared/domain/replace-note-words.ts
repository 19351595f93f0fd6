import type { NoteText } from './note-text.ts';

/** A note's text with other words in the place of `from` to `to`, offsets into its plain words; what is bold or a link around them stays so. */
export function replaceNoteWords(text: NoteText, from: number, to: number, words: string): NoteText {
  let at = 0;
  let isPut = false;
  return text.map((paragraph) => {
    const runs = paragraph.runs.flatMap((run) => {
      const [start, end] = [at, at + run.text.length];
      at = end;
      if (end <= from || start >= to) return [run];
      const put = isPut ? '' : words;
      isPut = true;
      const kept = run.text.slice(0, Math.max(0, from - start)) + put + run.text.slice(Math.max(0, to - start));
      return kept === '' ? [] : [{ ...run, text: kept }];
    });
    // The line break after the paragraph.
    at += 1;
    return { ...paragraph, runs };
  });
}
