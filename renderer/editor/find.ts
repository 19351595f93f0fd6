import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { wordsOfNode } from '../../shared/response/quoted-words.ts';
import { isCitation } from './citation-view.ts';

export type Query = { readonly words: string; readonly matchCase: boolean; readonly wholeWords: boolean };

/** Where the words stand. Those in a citation are its source's: they are found, and never replaced. */
export type Match = { readonly from: number; readonly to: number; readonly place: 'text' | 'note' | 'citation' };

/** Stands for what is no letter, so that no match runs across it. */
const OTHER = '\ufffc';

/** The text in lower case, every letter where it was: 'İ' would else become two. */
const lowered = (text: string): string => {
  const lower = text.toLocaleLowerCase('da');
  return lower.length === text.length
    ? lower
    : Array.from(text, (character) => {
        const small = character.toLocaleLowerCase('da');
        return small.length === character.length ? small : character;
      }).join('');
};

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/** Offsets at which the words of a query stand in a text, one after the other. */
export function offsetsOf(text: string, { words, matchCase, wholeWords }: Query): number[] {
  if (words === '') return [];
  const hay = matchCase ? text : lowered(text);
  const needle = matchCase ? words : lowered(words);
  const found: number[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at)) {
    const isWhole = !isWordCharacter(hay[at - 1]) && !isWordCharacter(hay[at + needle.length]);
    if (!wholeWords || isWhole) found.push(at);
    at += wholeWords && !isWhole ? 1 : needle.length;
  }
  return found;
}

/** The letters of a paragraph or a note, with the place of each in the text. */
function lettersOf(parent: Node, start: number): { readonly text: string; readonly positions: readonly number[] } {
  let text = '';
  const positions: number[] = [];
  parent.forEach((child, offset) => {
    const letters = child.isText ? (child.text ?? '') : OTHER;
    for (let index = 0; index < letters.length; index += 1) positions.push(start + offset + index);
    text += letters;
  });
  return { text, positions };
}

/** Everywhere the words stand, in the order of the text. */
export function matchesIn(doc: Node, query: Query): Match[] {
  const found: Match[] = [];
  if (query.words === '') return found;
  doc.descendants((node, position) => {
    if (isCitation(node)) {
      const count = offsetsOf(wordsOfNode(node.attrs), query).length;
      for (let index = 0; index < count; index += 1) found.push({ from: position, to: position + node.nodeSize, place: 'citation' });
      return false;
    }
    if (!node.inlineContent) return true;
    const { text, positions } = lettersOf(node, position + 1);
    const place = node.isInline ? 'note' : 'text';
    for (const offset of offsetsOf(text, query)) {
      const from = positions[offset];
      const last = positions[offset + query.words.length - 1];
      if (from !== undefined && last !== undefined) found.push({ from, to: last + 1, place });
    }
    return true;
  });
  // A note's words come before what follows its mark.
  return found.toSorted((a, b) => a.from - b.from);
}

/** Replaces the words at a match; they keep the look of those before. False in a citation, whose words are not ours to change. */
export function replaceMatch(tr: Transaction, { from, to, place }: Match, words: string): boolean {
  if (place === 'citation') return false;
  if (words === '') tr.delete(from, to);
  else {
    const $from = tr.doc.resolve(from);
    const marks = $from.nodeAfter?.marks ?? $from.marks();
    // Words put in the place of a template's field are no field any more.
    const kept = marks.filter(({ type }) => type.name !== 'placeholder');
    tr.replaceWith(from, to, tr.doc.type.schema.text(words, kept));
  }
  return true;
}

/** Replaces every match outside citations, in one transaction. */
export function replaceAll(
  tr: Transaction,
  matches: readonly Match[],
  words: string,
): { readonly replaced: number; readonly quoted: number } {
  let replaced = 0;
  // From the end, so that none moves those before it.
  for (const match of matches.toReversed()) if (replaceMatch(tr, match, words)) replaced += 1;
  return { replaced, quoted: matches.length - replaced };
}
