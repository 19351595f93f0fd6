import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { seenWords } from '../../shared/checks/seen-words.ts';
import { byHolder, fromTheEnd, takenOut, type ToTakeOut } from '../../shared/checks/take-out.ts';
import { rangeOfPlace, wordsAt } from './place-in-text.ts';
import { byReview } from './review/reviewing.ts';

/** What all the words from one place to another have in common; a field that is filled in is one no more. */
function marksOf(doc: Node, from: number, to: number): readonly Mark[] {
  const all: (readonly Mark[])[] = [];
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) all.push(node.marks);
  });
  const [first = [], ...others] = all;
  return first.filter((mark) => mark.type.name !== 'placeholder' && others.every((marks) => mark.isInSet(marks)));
}

/** Found words with their positions, without those whose block says something else by now. */
function hitsIn(doc: Node, found: readonly ToTakeOut<'answer'>[]) {
  return byHolder(found, ({ place }) => place.path.join('.')).flatMap((hits) => {
    const sign = seenWords(wordsAt(doc, hits[0]?.place.path ?? []));
    return hits.flatMap(({ place, text }) => {
      const range = place.from === place.to || place.seen !== sign ? null : rangeOfPlace(doc, place);
      return range === null ? [] : [{ place: range, text }];
    });
  });
}

/**
 * Puts other words in the place of those that were found in the text and beside it, as in a picture's alternative text, with how many there
 * were; null when all are others by now. What is proposed stays so, and nothing is proposed instead: the words would still be there.
 */
export function blackOutTransaction(
  state: EditorState,
  found: readonly ToTakeOut<'answer' | 'attribute'>[],
): { readonly tr: Transaction; readonly count: number } | null {
  const { doc, tr, schema } = state;
  let count = 0;
  // Attributes first: they move nothing.
  const inAttributes = found.flatMap(({ place, text }) => (place.kind === 'attribute' ? [{ place, text }] : []));
  for (const hits of byHolder(inAttributes, ({ place }) => `${place.at.path.join('.')} ${place.name}`)) {
    const place = hits[0]?.place;
    const range = place === undefined ? null : rangeOfPlace(doc, place.at);
    const value: unknown = range === null || place === undefined ? null : doc.nodeAt(range.from)?.attrs[place.name];
    const taken = typeof value === 'string' ? takenOut(value, hits) : null;
    if (range === null || place === undefined || taken === null) continue;
    tr.setNodeAttribute(range.from, place.name, taken.words);
    count += taken.count;
  }
  const inText = found.flatMap(({ place, text }) => (place.kind === 'answer' ? [{ place, text }] : []));
  for (const { place, text } of fromTheEnd(hitsIn(doc, inText))) {
    tr.replaceWith(place.from, place.to, schema.text(text, marksOf(doc, place.from, place.to)));
    count += 1;
  }
  return count === 0 ? null : { tr: byReview(tr), count };
}
