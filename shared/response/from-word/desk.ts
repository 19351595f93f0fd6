import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { Commenter } from '../comments.ts';
import type { SuggestionStamp } from '../suggestion.ts';
import type { WordHand } from '../word-review.ts';
import type { AnswerText } from './answer-text.ts';
import type { Span } from './edit-answer.ts';
import { shortHash } from '../../text/short-hash.ts';
import type { WordText } from './word-text.ts';

/** Something done in Word that has no place in the answer as it is now; its words are never lost. */
export type Unplaced = WordHand & { readonly kind: 'comment' | 'insert' | 'delete' | 'format' | 'level' | 'note'; readonly words: string };

/** Everything that is looked at and changed while a Word file is read into an answer. */
export type Desk = {
  /** The answer before. */
  readonly doc: Node;
  readonly tr: Transform;
  readonly answer: AnswerText;
  readonly word: WordText;
  /** Where each character of the file's base text stands in the answer's; -1 where it does not. */
  readonly places: Int32Array;
  /** Who a name is. */
  readonly personOf: (name: string) => Commenter;
  /** UTC milliseconds: for what does not say when. */
  readonly now: number;
  /** Proposals that Pejling wrote into the file itself. */
  readonly own: ReadonlySet<string>;
  /** What has been read before, by name. */
  readonly read: ReadonlySet<string>;
  /** Names of what is read now. */
  readonly names: Set<string>;
  /** Names of what has found its place. */
  readonly placed: Set<string>;
  /** Ids of the proposals that are made. */
  readonly made: Set<string>;
  /** Remarks in the answer, by the id they have in the file. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly unplaced: Unplaced[];
};

/** Characters before a change that tell it from others with the same words. */
const CONTEXT = 24;

/** The name of something done at a place of the base text: null where it has been read before, or comes from Pejling. */
export function newName(desk: Desk, kind: Unplaced['kind'], hand: WordHand, at: number, words: string): string | null {
  const about = JSON.stringify([kind, hand.author, hand.at, desk.word.text.slice(Math.max(0, at - CONTEXT), at), words]);
  let name = shortHash(about);
  for (let twin = 2; desk.names.has(name); twin += 1) name = shortHash(`${about} ${String(twin)}`);
  desk.names.add(name);
  return desk.read.has(name) ? null : name;
}

/** Who proposes a change, as Pejling keeps it. A clock elsewhere may be wrong: never later than now. */
export const stampOf = ({ personOf, now }: Desk, { author, at }: WordHand, name: string): SuggestionStamp => ({
  id: `word-${name}`,
  ...personOf(author),
  at: Math.min(at ?? now, now),
});

/** What stands in the answer for a range of the base text, and how much of it does. */
export type Found = { readonly spans: readonly Span[]; readonly letters: number; readonly foundLetters: number };

const LETTER = /[\p{L}\p{N}]/u;

/** Finds a range of the base text in the answer. */
export function find({ word, answer, places }: Desk, from: number, to: number): Found {
  const spans: { from: number; to: number }[] = [];
  let letters = 0;
  let foundLetters = 0;
  for (let index = from; index < to; index += 1) {
    const place = places[index] ?? -1;
    const isLetter = LETTER.test(word.text.charAt(index));
    if (isLetter) letters += 1;
    const start = answer.before[place];
    const end = answer.after[place];
    if (place < 0 || start === undefined || end === undefined || start === end) continue;
    if (isLetter) foundLetters += 1;
    const last = spans.at(-1);
    if (last !== undefined && (last.to === start || (last.from <= start && end <= last.to))) last.to = Math.max(last.to, end);
    else spans.push({ from: start, to: end });
  }
  return { spans, letters, foundLetters };
}
