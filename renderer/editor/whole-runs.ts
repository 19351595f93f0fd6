import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Words that the binding to Yjs is about to put in, until it says which marks they carry. */
type Insertion = { readonly at: number; readonly words: string };

type Attributes = Readonly<Record<string, unknown>>;
type Retained = { readonly retain: number; readonly attributes: Attributes };
type Change = Retained | { readonly insert: string; readonly attributes: Attributes };

/** What is typed comes a letter or a word at a time; longer words were pasted, and stand where they were found. UTF-16 units. */
const LONGEST_TYPED = 100;

const waiting = new WeakMap<Y.XmlText, Insertion>();

const isFromBinding = (text: Y.XmlText): boolean => text.doc?._transaction?.origin === ySyncPluginKey;

/** The letters of a text, and whose hand put in each. */
function lettersOf(text: Y.XmlText): { readonly letters: string; readonly isOwn: (at: number) => boolean } {
  let letters = '';
  const ends: { readonly end: number; readonly isOwn: boolean }[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    letters += item.content instanceof Y.ContentString ? item.content.str : '\uFFFC'.repeat(item.length);
    ends.push({ end: letters.length, isOwn: item.id.client === text.doc?.clientID });
  }
  return { letters, isOwn: (at) => at >= 0 && ends.find(({ end }) => at < end)?.isOwn === true };
}

/**
 * Where words belong that may stand in several places: a blank typed before a blank is found behind it by comparing the text before
 * with the text after. It belongs to what the same hand has typed.
 */
function besideOwn(text: Y.XmlText, { at, words }: Insertion): Insertion {
  if (words.length > LONGEST_TYPED) return { at, words };
  const { letters, isOwn } = lettersOf(text);
  if (isOwn(at - 1)) return { at, words };
  const first = Math.max(0, at - LONGEST_TYPED);
  let turned = words;
  for (let place = at - 1; place >= first && letters[place] === turned.at(-1); place -= 1) {
    turned = turned.slice(-1) + turned.slice(0, -1);
    if (isOwn(place - 1)) return { at: place, words: turned };
  }
  return { at, words };
}

/** The marks of a whole text, with the words that come into it as what they are: new, and marked from the start. */
function withInsertion(marks: readonly Retained[], { at, words }: Insertion): Change[] {
  let end = 0;
  return marks.flatMap(({ retain, attributes }): Change[] => {
    const start = end;
    end += retain;
    const [from, to] = [Math.max(start, at), Math.min(end, at + words.length)];
    if (from >= to) return [{ retain, attributes }];
    return [
      ...(from > start ? [{ retain: from - start, attributes }] : []),
      { insert: words.slice(from - at, to - at), attributes },
      ...(end > to ? [{ retain: end - to, attributes }] : []),
    ];
  });
}

let isKept = false;

/**
 * Keeps what somebody types in one run, so that a merge with what another types in the same place puts the two one after the other.
 *
 * The binding to Yjs puts words in with the marks of the letter before them and takes those marks off afterwards. The first letter after a
 * field or after bold words then stands before the sign that ends them, and all further letters behind it: two such runs were merged as
 * 'FKormanden …assereren …'. The binding has no place to change that, so its two calls are made one here; others are left as they are.
 */
export function keepRunsWhole(): void {
  if (isKept) return;
  isKept = true;
  const { insert, applyDelta } = Y.XmlText.prototype;
  Y.XmlText.prototype.insert = function insertWhole(this: Y.XmlText, at: number, words: string, attributes?: object): void {
    if (attributes !== undefined || words === '' || !isFromBinding(this)) insert.call(this, at, words, attributes);
    else waiting.set(this, besideOwn(this, { at, words }));
  };
  Y.XmlText.prototype.applyDelta = function applyWhole(this: Y.XmlText, delta: Retained[], options?: { sanitize?: boolean }): void {
    const insertion = waiting.get(this);
    waiting.delete(this);
    applyDelta.call(this, insertion === undefined ? delta : withInsertion(delta, insertion), options);
  };
}
