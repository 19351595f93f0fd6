import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { WordHand, WordLevel, WordParagraph } from '../word-review.ts';
import { newName, stampOf, type Desk } from './desk.ts';
import { pendingAfter, proposedWords } from './edit-answer.ts';
import { insertBlocks, placeOf, splitParagraph, type InsertionPlace } from './insert-words.ts';
import { BREAK, changeKey } from './known-changes.ts';
import { neighbourKey, type Neighbours } from './place-changes.ts';
import type { Insertion, InsertionGroup } from './word-text.ts';
import type { SuggestionStamp } from '../suggestion.ts';

/** What is put in at a position of the answer as it was; carried out from the end, so that positions stay true. */
type Insert = { readonly position: number; readonly run: (tr: Transform) => void };

/** Words of one line of a group that one person wrote. */
type Run = { readonly hand: WordHand; readonly parts: (Insertion & { kind: 'words' })[] };

type Line = { readonly runs: readonly Run[]; readonly end: (Insertion & { kind: 'end' }) | null; readonly paragraph: WordParagraph };

const wordsOf = ({ parts }: Run): string => parts.map(({ piece }) => piece.text).join('');

/** The lines of a group: each ends with the end of a paragraph that was put in too, but the last. */
function linesOf({ parts, paragraph }: InsertionGroup): Line[] {
  const lines: Line[] = [];
  let runs: Run[] = [];
  for (const part of parts) {
    if (part.kind === 'end') {
      lines.push({ runs, end: part, paragraph: part.paragraph });
      runs = [];
      continue;
    }
    const last = runs.at(-1);
    if (last?.hand.author === part.hand.author && last.hand.at === part.hand.at) last.parts.push(part);
    else runs.push({ hand: part.hand, parts: [part] });
  }
  return [...lines, { runs, end: null, paragraph }];
}

/** True for words that Pejling wrote into the file: all that one person wrote in a line, for another may have written in its midst. */
function isOwn({ own }: Desk, { runs }: Line, { hand }: Run): boolean {
  const theirs = runs.filter((run) => run.hand.author === hand.author).map(wordsOf);
  return [...theirs, theirs.join('')].some((words) => own.has(changeKey('insert', hand.author, words)));
}

/** `name`: what it is called; `proposal`: what the proposal that it becomes a part of is. */
type Named = { readonly run: Run; readonly name: string; readonly proposal: string };

/** Puts what was written in Word at its places. */
export function placeInsertions(desk: Desk, neighbours: Neighbours, levelOf: (level: WordLevel) => number): void {
  const inserts: Insert[] = [];
  for (const group of desk.word.groups) {
    const lines = linesOf(group);
    const isForeign = (line: Line, run: Run): boolean => !isOwn(desk, line, run);
    const named = lines.map((line) => {
      const runs: Named[] = [];
      for (const run of line.runs) {
        if (!isForeign(line, run)) continue;
        const name = newName(desk, 'insert', run.hand, group.at, wordsOf(run));
        if (name !== null) runs.push({ run, name, proposal: neighbours.get(neighbourKey(run.hand, group.at)) ?? name });
      }
      return runs;
    });
    const written = named.flat();
    // A paragraph parted in two, and nothing else.
    const [onlyEnd] = lines.length === 2 && lines.every(({ runs }) => runs.length === 0) ? lines : [];
    const parting = onlyEnd?.end ?? null;
    const partName = parting === null || isOwnBreak(desk, parting.hand) ? null : newName(desk, 'insert', parting.hand, group.at, BREAK);
    if (written.length === 0 && partName === null) continue;
    const place = placeOf(group.at, desk.word.text, desk.places, desk.answer);
    const added = place === null ? null : insertsFor(desk, place, { lines, named, partName, levelOf });
    if (added !== null) {
      inserts.push(...added);
      for (const { name } of written) desk.placed.add(name);
      if (partName !== null) desk.placed.add(partName);
    } else
      for (const { run } of written)
        if (wordsOf(run).trim() !== '') desk.unplaced.push({ kind: 'insert', ...run.hand, words: wordsOf(run) });
  }
  const fromEnd = inserts.map((insert, order) => ({ ...insert, order })).toSorted((a, b) => b.position - a.position || b.order - a.order);
  for (const { run } of fromEnd) run(desk.tr);
}

/** Breaks have no words to be known by: one of somebody whose breaks Pejling wrote is taken for one of them. */
const isOwnBreak = ({ own }: Desk, { author }: WordHand): boolean => own.has(changeKey('insert', author, BREAK));

type Wanted = {
  readonly lines: readonly Line[];
  readonly named: readonly (readonly Named[])[];
  readonly partName: string | null;
  readonly levelOf: (level: WordLevel) => number;
};

/** The steps that put a group at its place; null where the answer has no room for it there. */
function insertsFor(desk: Desk, place: InsertionPlace, { lines, named, partName, levelOf }: Wanted): Insert[] | null {
  const { doc } = desk;
  const { line } = place;
  const isParagraph = line.node.isTextblock;
  const contentOf = (runs: readonly Named[]): Node[] =>
    runs.flatMap(({ run, proposal }) => {
      const stamp = stampOf(desk, run.hand, proposal);
      desk.made.add(stamp.id);
      return proposedWords(
        doc,
        run.parts.map(({ piece }) => ({ piece, stamp, remarks: piece.comments.flatMap((id) => desk.remarks.get(id) ?? []) })),
      );
    });
  const last = lines.length - 1;
  const first = named[0] ?? [];
  const end = named[last] ?? [];
  /** Whoever put the paragraph in: the writer of its words, or of its end. */
  const stampFor = (index: number): SuggestionStamp | null => {
    const [word] = named[index] ?? [];
    if (word !== undefined) return stampOf(desk, word.run.hand, word.proposal);
    const hand = lines[index]?.end?.hand ?? lines[index - 1]?.end?.hand;
    const name = named.flat()[0]?.proposal ?? partName;
    return hand === undefined || name === null ? null : stampOf(desk, hand, name);
  };
  const blocksOf = (from: number, to: number) =>
    lines.slice(from, to).flatMap((one, offset) => {
      const stamp = stampFor(from + offset);
      const content = contentOf(named[from + offset] ?? []);
      const { level, isItem } = one.paragraph;
      return stamp === null || content.length === 0 ? [] : [{ content, level: levelOf(level), isItem, stamp }];
    });
  const inline = (runs: readonly Named[], skipped: number): Insert[] => {
    const content = contentOf(runs);
    return content.length === 0
      ? []
      : [{ position: place.position + skipped, run: (tr) => void tr.insert(place.position + skipped, content) }];
  };
  const blocks = (side: 'before' | 'behind', from: number, to: number): Insert[] => {
    const made = blocksOf(from, to);
    const position = side === 'before' ? line.position : line.position + line.node.nodeSize;
    return made.length === 0 ? [] : [{ position, run: (tr) => void insertBlocks(tr, doc, line, side, made) }];
  };
  const written = (runs: readonly Named[]): boolean => runs.some(({ run }) => wordsOf(run) !== '');

  if (!isParagraph && (place.kind === 'within' || written(place.kind === 'before' ? end : first))) return null;
  if (last === 0) {
    // Words that Pejling wrote may stand there already, and these before or behind them.
    const line0 = lines[0];
    const known = line0 === undefined ? 0 : knownBefore(desk, line0, first);
    return inline(first, Math.min(known, pendingAfter(doc, place.position)));
  }
  if (place.kind === 'before') return [...blocks('before', 0, last), ...inline(end, 0)];
  if (place.kind === 'behind') return [...inline(first, 0), ...blocks('behind', 1, last + 1)];
  const stamp = stampFor(0);
  if (stamp === null || line.node.type.name !== 'paragraph') return null;
  const level: unknown = line.node.attrs['level'];
  const between = blocksOf(1, last);
  const [head, tail] = [contentOf(first), contentOf(end)];
  desk.made.add(stamp.id);
  return [
    {
      position: place.position,
      run: (tr) => {
        splitParagraph(tr, place.position, typeof level === 'number' ? level : 0, stamp);
        // Behind the end of the first half and the beginning of the second.
        tr.insert(place.position + 2, tail);
        if (between.length > 0) {
          const { schema } = doc.type;
          const made = between.map((one) =>
            schema.node('paragraph', { level: one.level, inserted: JSON.stringify(one.stamp) }, one.content),
          );
          tr.insert(place.position + 1, made);
        }
        tr.insert(place.position, head);
      },
    },
  ];
}

/** Characters of Pejling's own words that stand before the first new ones of a line. */
function knownBefore(desk: Desk, line: Line, named: readonly Named[]): number {
  let length = 0;
  for (const run of line.runs) {
    if (named.some((one) => one.run === run)) break;
    if (isOwn(desk, line, run)) length += wordsOf(run).length;
  }
  return length;
}
