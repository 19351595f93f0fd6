import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { markQuotes, offeredAt, QuoteMarks, quotesOf } from '../../../renderer/editor/quote-marks.ts';
import type { QuoteOffer } from '../../../shared/response/quote-offer.ts';
import { citing, pictured } from './picture.ts';

const offer = (exact: string): QuoteOffer => ({
  citation: citing(exact),
  reference: 'pejlemærke 2, s. 3',
  provenance: 'official',
  isWhole: true,
  difference: [],
});

/** The state of a picture in an editor that marks quotations. */
function marking(...lines: string[]): EditorState {
  const plugins = QuoteMarks.config.addProseMirrorPlugins?.call({
    name: 'quoteMarks',
    type: null,
    options: {},
    storage: {},
    parent: undefined,
    // as: the plugin asks nothing of its editor.
    editor: undefined as never,
  });
  return EditorState.create({ doc: pictured(...lines).doc, ...(plugins !== undefined && { plugins }) });
}

const WORDS = 'Ingen borger efterlades alene.';

it('finds quotations of four words or more, wherever they are typed, and none around what is a citation already', () => {
  const { doc } = pictured(`De skriver "${WORDS}" og "nej tak".`, '- Vi siger: "Det skal alle vide nu"', '"Ingen «borger» er alene her"');
  expect(quotesOf(doc).map(({ words }) => words)).toEqual([WORDS, 'Det skal alle vide nu']);
  const [first] = quotesOf(doc);
  expect(first === undefined ? '' : doc.textBetween(first.from, first.to)).toBe(WORDS);
});

it('marks what quotes a source, keeps the mark at its words while others are typed, and marks nothing twice', () => {
  const state = marking(`De skriver "${WORDS}" i dag.`);
  const known = offer(WORDS);
  const offerFor = (words: string): QuoteOffer | null => (words === WORDS ? known : null);
  const tr = markQuotes(state, offerFor);
  if (tr === null) throw new Error('There is something to mark.');
  expect([tr.docChanged, tr.getMeta('addToHistory')]).toEqual([false, false]);
  const marked = state.apply(tr);
  expect(markQuotes(marked, offerFor)).toBe(null);
  const typed = marked.apply(marked.tr.insertText('Og ', 1));
  const [quote] = quotesOf(typed.doc);
  expect(offeredAt(typed, quote?.from ?? 0)).toEqual({ from: quote?.from, to: quote?.to, words: WORDS, offer: known });
  expect(offeredAt(typed, 1)).toBe(null);
  const unmarked = markQuotes(typed, () => null);
  expect(unmarked === null ? 'as before' : offeredAt(typed.apply(unmarked), quote?.from ?? 0)).toBe(null);
});
