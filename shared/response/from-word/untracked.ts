import { wordDiff, type DiffPart } from '../../comparing/word-diff.ts';
import { compareAnswers } from '../compare-answers.ts';
import type { WordHand, WordParagraph, WordPiece, WordReview } from '../word-review.ts';
import type { AnswerText } from './answer-text.ts';
import type { Unplaced } from './desk.ts';
import { tidy, type KnownChange } from './known-changes.ts';

/** Nobody says who changed something without tracking it, or when. */
const UNTRACKED: WordHand = { author: '', at: null };

/** A paragraph as it was before anyone changed it with tracking; one that was parted since is several paragraphs of the file. */
type FileLine = { readonly paragraphs: readonly WordParagraph[]; readonly text: string };

type Before = {
  /** What Pejling wrote into the file. */
  readonly written: WordReview;
  /** Lines that are the answer's own, and not the letter's around it. */
  readonly body: ReadonlySet<string>;
  /** The answer's own lines by now. */
  readonly present: ReadonlySet<string>;
  /** Proposals that Pejling wrote into the file: one that was accepted there has become plain words. */
  readonly own: readonly KnownChange[];
};

/** Two programs write white space differently; its places stay what they are. */
const spaced = (text: string): string => text.replaceAll(/\s/gu, ' ');

function linesOf({ paragraphs }: WordReview): FileLine[] {
  const lines: FileLine[] = [];
  let open: WordParagraph[] = [];
  const close = (): void => {
    const text = open.flatMap(({ pieces }) => pieces.map((piece) => (piece.inserted === null ? piece.text : ''))).join('');
    lines.push({ paragraphs: open, text: spaced(text) });
    open = [];
  };
  for (const paragraph of paragraphs) {
    open.push(paragraph);
    if (paragraph.end.inserted === null) close();
  }
  if (open.length > 0) close();
  return lines;
}

const LETTER = /[\p{L}\p{N}]/u;
const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));

/** How many characters two texts begin with alike, whole words only. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  while (length > 0 && isLetter(a, length - 1) && (isLetter(a, length) || isLetter(b, length))) length -= 1;
  return length;
}

/** How many characters two texts end with alike, whole words only. */
function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  const cuts = (text: string): boolean => text.length > length && isLetter(text, text.length - length - 1);
  while (length > 0 && isLetter(a, a.length - length) && (cuts(a) || cuts(b))) length -= 1;
  return length;
}

/** What differs, without the words and signs that both ways of saying it begin and end with. */
function narrowed(parts: readonly DiffPart[]): DiffPart[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const last = parts[index - 1];
    if (part.kind === 'added' && last?.kind === 'removed') return [];
    if (part.kind !== 'removed' || next?.kind !== 'added') return [part];
    const start = commonStart(part.text, next.text);
    const [old, now] = [part.text.slice(start), next.text.slice(start)];
    const end = commonEnd(old, now);
    const all: readonly DiffPart[] = [
      { kind: 'same', text: next.text.slice(0, start) },
      { kind: 'removed', text: old.slice(0, old.length - end) },
      { kind: 'added', text: now.slice(0, now.length - end) },
      { kind: 'same', text: now.slice(now.length - end) },
    ];
    return all.filter(({ text }) => text !== '');
  });
}

const gone = (text: string, hand: WordHand): WordPiece => ({
  text,
  inserted: null,
  deleted: hand,
  formatted: null,
  look: [],
  comments: [],
});

/**
 * A Word file with what was changed in it without tracking as changes of someone without a name: what it says now is compared with what
 * Pejling wrote. `isUntracked`: there was such a change.
 */
function withUntracked(review: WordReview, { written, body, present, own }: Before): { review: WordReview; isUntracked: boolean } {
  let isUntracked = false;
  /** Whose change it is; null where nothing but white space differs. */
  const handFor = (kind: 'insert' | 'delete', words: string): WordHand | null => {
    if (words.trim() === '') return null;
    const known = own.find((one) => one.kind === kind && tidy(one.words) === tidy(words));
    if (known !== undefined) return { author: known.author, at: null };
    isUntracked = true;
    return UNTRACKED;
  };

  /** The paragraphs of a line, the words of each part marked. */
  const rewritten = ({ paragraphs }: FileLine, parts: readonly DiffPart[]): WordParagraph[] => {
    const left = parts.map(({ kind, text }) => ({ kind, text, hand: kind === 'same' ? null : handFor(KINDS[kind], text) }));
    const out: WordParagraph[] = [];
    for (const paragraph of paragraphs) {
      const pieces: WordPiece[] = [];
      const takeGone = (): void => {
        for (let part = left[0]; part?.kind === 'removed'; part = left[0]) {
          if (part.hand !== null) pieces.push(gone(part.text, part.hand));
          left.shift();
        }
      };
      for (const piece of paragraph.pieces) {
        if (piece.inserted !== null || piece.text === '') {
          pieces.push(piece);
          continue;
        }
        for (let rest = piece.text; rest !== '';) {
          takeGone();
          const part = left[0];
          const text = rest.slice(0, part?.text.length ?? rest.length);
          pieces.push({ ...piece, text, inserted: part?.hand ?? null });
          rest = rest.slice(text.length);
          if (part === undefined) continue;
          part.text = part.text.slice(text.length);
          if (part.text === '') left.shift();
        }
      }
      takeGone();
      out.push({ ...paragraph, pieces });
    }
    return out;
  };

  const [before, now] = [linesOf(written), linesOf(review)];
  const asLine = ({ text }: FileLine) => ({ level: 0 as const, text });
  const out: WordParagraph[] = [];
  /** Paragraphs that are new, in a row: where they belong is known from those beside them. */
  let fresh: WordParagraph[] = [];
  let beside: WordParagraph | undefined;
  let isBesideBody = false;
  const isNewEnd = (paragraph: WordParagraph): WordParagraph => ({ ...paragraph, end: { ...paragraph.end, inserted: UNTRACKED } });
  const settle = (isBeforeBody: boolean): void => {
    const canStand = fresh.every(({ isCell }) => !isCell);
    if (canStand && isBeforeBody) out.push(...fresh.map(isNewEnd));
    else if (canStand && fresh.length > 0 && isBesideBody && beside !== undefined && !beside.isCell && out.at(-1) === beside)
      out.push(...[out.pop() ?? beside, ...fresh.slice(0, -1)].map(isNewEnd), ...fresh.slice(-1));
    else out.push(...fresh);
    fresh = [];
  };
  /** What was changed here meanwhile as it was there is no news. */
  const isHereToo = (text: string): boolean => present.has(tidy(text)) && !body.has(tidy(text));
  const isGoneToo = (text: string): boolean => body.has(tidy(text)) && !present.has(tidy(text));
  let [oldAt, newAt] = [0, 0];
  for (const { parts } of compareAnswers(before.map(asLine), now.map(asLine))) {
    const isOld = parts.some(({ kind }) => kind !== 'added');
    const isNew = parts.some(({ kind }) => kind !== 'removed') || parts.length === 0;
    const old = isOld || parts.length === 0 ? before[oldAt++] : undefined;
    const line = isNew ? now[newAt++] : undefined;
    if (old !== undefined && line === undefined) {
      const hand = isGoneToo(old.text) ? null : handFor('delete', old.text);
      const [first] = old.paragraphs;
      if (hand !== null && first !== undefined) {
        settle(false);
        out.push({
          ...first,
          restyled: null,
          end: { inserted: null, deleted: first.isCell ? null : hand },
          pieces: [gone(old.text, hand)],
        });
        [beside, isBesideBody] = [undefined, false];
      }
    } else if (line !== undefined && isHereToo(line.text)) {
      settle(false);
      out.push(...line.paragraphs);
      [beside, isBesideBody] = [out.at(-1), true];
    } else if (line !== undefined && old === undefined) {
      const marked = rewritten(line, [{ kind: 'added', text: line.text }]);
      const isEmpty = line.text.trim() === '';
      if (isEmpty) settle(false);
      (isEmpty ? out : fresh).push(...marked);
    } else if (line !== undefined && old !== undefined) {
      const isBody = body.has(tidy(old.text));
      settle(isBody && old.paragraphs.every(({ isCell }) => !isCell));
      out.push(
        ...(parts.every(({ kind }) => kind === 'same') ? line.paragraphs : rewritten(line, narrowed(wordDiff(old.text, line.text)))),
      );
      [beside, isBesideBody] = [out.at(-1), isBody];
    }
  }
  settle(false);
  return { review: isUntracked ? { ...review, paragraphs: out } : review, isUntracked };
}

/**
 * The same for a file of which it may not be known what Pejling wrote: it is as it is then. `lines`: the answer's own text when the file
 * was written, `now`: as it is.
 */
export function withAllChanges(
  review: WordReview,
  { original, lines, now, own }: { original: WordReview | null; lines: AnswerText; now: AnswerText; own: readonly KnownChange[] },
): { review: WordReview; isUntracked: boolean } {
  if (original === null) return { review, isUntracked: false };
  // A block citation is two paragraphs in a Word file.
  const linesIn = ({ text }: AnswerText): ReadonlySet<string> => new Set(text.split('\n').map(tidy));
  return withUntracked(review, { written: original, body: linesIn(lines), present: linesIn(now), own });
}

/** Footnotes that read otherwise than Pejling wrote them; where that is not known, those that are changed with tracking. */
export function changedNotes(review: WordReview, original: WordReview | null): Unplaced[] {
  const left = original?.notes.map(({ text }) => tidy(text)) ?? [];
  return review.notes.flatMap(({ text, hand }): Unplaced[] => {
    const at = left.indexOf(tidy(text));
    if (at >= 0) left.splice(at, 1);
    const isChanged = original === null ? hand !== null : at < 0;
    return isChanged ? [{ kind: 'note', ...(hand ?? UNTRACKED), words: text }] : [];
  });
}

const KINDS = { added: 'insert', removed: 'delete' } as const;
