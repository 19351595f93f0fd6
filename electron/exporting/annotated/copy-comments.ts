import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions, type ParagraphChild } from 'docx';
import type { AnnotatedCopy, CopyNote, CopyReply } from '../../../shared/annotated/annotated-copy.ts';
import type { CopyRun, PlacedPassage } from '../../../shared/annotated/marked-runs.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { annotatedCopyWords } from '../../../shared/words/annotated-copy.ts';
import type { Language } from '../../../shared/words/language.ts';
import { wordTime } from '../../../shared/response/word-time.ts';
import { cleanLine, cleanLines } from '../clean-text.ts';
import { composeNote } from './composed-note.ts';

/** Runs that stand in one paragraph. Of a cell a remark cannot reach out. */
export type Container = { readonly runs: readonly CopyRun[]; readonly isCell: boolean };

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 3)
    .join('')
    .toLocaleUpperCase('da');

/** Where each passage's remark ends: at its last words, or, where these stand in another cell, at the last of its first paragraph. */
function lastRuns(containers: readonly Container[]): ReadonlyMap<CopyRun, readonly PlacedPassage[]> {
  const reach = new Map<PlacedPassage, { first: Container; firstEnd: CopyRun; end: CopyRun; isOpen: boolean }>();
  for (const container of containers) {
    for (const run of container.runs) {
      for (const passage of run.on) {
        const known = reach.get(passage);
        if (known === undefined) reach.set(passage, { first: container, firstEnd: run, end: run, isOpen: !container.isCell });
        else if (known.first === container) known.firstEnd = known.end = run;
        else if (container.isCell) known.isOpen = false;
        else known.end = run;
      }
    }
  }
  const ends = new Map<CopyRun, PlacedPassage[]>();
  for (const [passage, { firstEnd, end, isOpen }] of reach) {
    const at = isOpen ? end : firstEnd;
    ends.set(at, [...(ends.get(at) ?? []), passage]);
  }
  return ends;
}

/** Writes notes as Word's comments: each once, its thread with it; its other passages have a comment that refers to it. */
export function copyComments({ notes }: AnnotatedCopy, containers: readonly Container[], language: Language) {
  const w = annotatedCopyWords[language];
  const comments: ICommentOptions[] = [];
  const byNumber = new Map(notes.map((note) => [note.number, note]));
  const ends = lastRuns(containers);
  /** Ids of the comments that stand on a passage. */
  const idsOf = new Map<PlacedPassage, readonly number[]>();

  const add = ({ author, at }: CopyReply, lines: readonly string[], more: Partial<ICommentOptions> = {}): number => {
    const id = comments.length;
    const name = cleanLine(author).trim() || w.unknownWriter;
    const children = (lines.length === 0 ? [''] : lines).map((line) => new Paragraph(line));
    comments.push({ id, author: name, initials: initialsOf(name), date: new Date(wordTime(at)), children, ...more });
    return id;
  };
  const linesOf = ({ text }: CopyReply): string[] => cleanLines(plainNoteText(text));
  const thread = (note: CopyNote): number[] => {
    const { heading, facts, quotes } = composeNote(note, language);
    // What it is on is marked in the text; several passages are named, since only the first can be.
    const others = quotes.length < 2 ? [] : quotes.map((quote) => `”${quote}”`);
    const id = add(note, [facts === '' ? heading : `${heading} · ${facts}`, ...others, ...linesOf(note)]);
    return [id, ...note.replies.map((reply) => add(reply, linesOf(reply), { parentId: id }))];
  };
  const idsFor = (passage: PlacedPassage): readonly number[] => {
    const note = byNumber.get(passage.note);
    const known = idsOf.get(passage) ?? (note === undefined ? [] : passage.isFirst ? thread(note) : [add(note, [w.seeNote(note.number)])]);
    idsOf.set(passage, known);
    return known;
  };
  const starts = (ids: readonly number[]): ParagraphChild[] => ids.map((id) => new CommentRangeStart(id));
  const finished = (ids: readonly number[]): ParagraphChild[] =>
    ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]);

  return {
    comments,
    /** A run's words with the comments that begin and end at it. */
    around: (run: CopyRun, words: ParagraphChild): ParagraphChild[] => [
      ...run.begins.flatMap((passage) => starts(idsFor(passage))),
      words,
      ...(ends.get(run) ?? []).flatMap((passage) => finished(idsFor(passage))),
    ],
    /** A note on words that cannot be marked. */
    onWords: (number: number, words: ParagraphChild): ParagraphChild[] => {
      const note = byNumber.get(number);
      const ids = note === undefined ? [] : thread(note);
      return [...starts(ids), words, ...finished(ids)];
    },
  };
}
