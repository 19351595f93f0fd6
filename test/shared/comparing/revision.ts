import { anyWord, sentences } from './danish.ts';
import type { Random } from './random.ts';

/** Some characters of a revised text: those of the old text from `from` on, or new ones. */
type Piece = { readonly text: string; readonly from: number | null };
type Line = Piece[];

/** A revised text that knows where each of its characters came from. */
export type Revision = {
  readonly old: string;
  readonly new: string;
  /** For each old character its place in the new text, or -1 where it was taken out. */
  readonly placeOf: Int32Array;
};

const added = (text: string): Piece => ({ text, from: null });

/** The old text's lines in pieces of a word, or of what stands between words. */
const linesOf = (text: string): Line[] => {
  let at = 0;
  return text.split('\n').map((line) => {
    const pieces = (line.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((part): Piece => {
      const piece = { text: part, from: at };
      at += part.length;
      return piece;
    });
    at += 1;
    return pieces;
  });
};

const isWord = ({ text }: Piece): boolean => /[\p{L}\p{N}]/u.test(text);

/** `share` of the words replaced, taken out, inflected or given a new word before them. */
const editWords = (random: Random, lines: readonly Line[], share: number): Line[] =>
  lines.map((line) =>
    line.flatMap((piece): Piece[] => {
      if (!isWord(piece) || !random.chance(share)) return [piece];
      const kind = random.below(10);
      if (kind < 5) return [added(anyWord(random))];
      if (kind < 7) return [];
      if (kind < 9 || piece.text.length < 5) return [added(`${anyWord(random)} `), piece];
      const stem = piece.text.length - 1 - random.below(2);
      return [{ text: piece.text.slice(0, stem), from: piece.from }, added(random.of(['en', 's', 'erne', 'e']))];
    }),
  );

/** Signs, capitals and double spaces changed here and there. */
const changeSigns = (random: Random, lines: readonly Line[]): Line[] =>
  lines.map((line) =>
    line.map((piece): Piece => {
      if (!random.chance(0.01)) return piece;
      if (isWord(piece)) {
        const other = random.chance(0.5) ? piece.text.toUpperCase() : piece.text.charAt(0).toUpperCase() + piece.text.slice(1);
        return other.length === piece.text.length ? { text: other, from: piece.from } : piece;
      }
      return added(piece.text.includes('.') ? '; ' : random.of([', ', '  ', ' – ']));
    }),
  );

/** Paragraphs taken out, rewritten, put in, moved, parted and joined, and their numbers changed. */
const revise = (random: Random, lines: readonly Line[]): Line[] => {
  const kept: Line[] = [];
  const moved: Line[] = [];
  for (const line of lines) {
    const kind = random.next();
    const isLong = line.length > 30;
    if (kind < 0.05) continue;
    if (kind < 0.09) kept.push([added(sentences(random, isLong ? 4 : 1))]);
    else if (kind < 0.13) kept.push(line, [added(sentences(random, 1 + random.below(5)))]);
    else if (kind < 0.17) moved.push(line);
    else if (kind < 0.2 && isLong) {
      const cut = line.findIndex((piece, i) => i > line.length / 3 && piece.text.includes('. '));
      if (cut > 0) kept.push([...line.slice(0, cut), added('.')], line.slice(cut + 1));
      else kept.push(line);
    } else if (kind < 0.23 && isLong && (kept.at(-1)?.length ?? 0) > 30) kept.push([...(kept.pop() ?? []), added(' '), ...line]);
    else kept.push(line);
  }
  for (const line of moved) kept.splice(random.below(kept.length + 1), 0, line);
  let number = 0;
  return kept.map((line) => {
    const [first, second, third] = line;
    const isGuidepost = first?.text === 'Pejlemærke' && second !== undefined && third !== undefined;
    if (!isGuidepost) return line;
    number += 1;
    return third.text === String(number) ? line : [first, second, added(String(number)), ...line.slice(3)];
  });
};

const written = (old: string, lines: readonly Line[], breaks: (at: number) => string): Revision => {
  const placeOf = new Int32Array(old.length).fill(-1);
  const parts: string[] = [];
  let length = 0;
  let column = 0;
  lines.forEach((line, i) => {
    if (i > 0) parts.push('\n');
    if (i > 0) length += 1;
    column = 0;
    for (const piece of line) {
      const shown = piece.from !== null && piece.text === ' ' ? breaks(column) : piece.text;
      if (piece.from !== null) for (let k = 0; k < piece.text.length; k += 1) placeOf[piece.from + k] = length + k;
      parts.push(shown);
      length += shown.length;
      column = shown === '\n' ? 0 : column + shown.length;
    }
  });
  return { old, new: parts.join(''), placeOf };
};

const asIs = (): string => ' ';
const wrapped = (column: number): string => (column > 90 ? '\n' : ' ');

export type RevisionKind = 'words edited' | 'revised' | 'revised and re-wrapped';

/** A revision of `old`. 'words edited': 5 % of the words. 'revised': paragraphs as well. 're-wrapped': lines broken at 90 characters too. */
export const revisionOf = (random: Random, old: string, kind: RevisionKind): Revision => {
  const lines = linesOf(old);
  if (kind === 'words edited') return written(old, editWords(random, lines, 0.05), asIs);
  const revised = changeSigns(random, editWords(random, revise(random, lines), 0.03));
  return written(old, revised, kind === 'revised' ? asIs : wrapped);
};
