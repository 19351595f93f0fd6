import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { countOfWords } from '../../shared/checks/passage-search.ts';
import { FEWEST_WORDS } from '../../shared/checks/match-quote.ts';
import { typedQuotes, type TypedQuote } from '../../shared/checks/typed-quotes.ts';
import { factsOfBlocks, throughBlock } from '../../shared/response/facts-of-blocks.ts';
import type { QuoteOffer } from '../../shared/response/quote-offer.ts';
import styles from './citation.module.css';

/** A quotation typed by hand, where it stands without its marks, and what may be made of it. */
export type OfferedQuote = { readonly from: number; readonly to: number; readonly words: string; readonly offer: QuoteOffer };

const key = new PluginKey<DecorationSet>('quoteMarks');

/** Quotations that are looked at in one text: beyond that a person has other worries. */
const MOST_QUOTES = 500;

function quotesIn(paragraph: Node): readonly TypedQuote[] {
  let text = '';
  paragraph.forEach((child) => {
    const isUnfilled = child.marks.some((mark) => mark.type.name === 'placeholder');
    text += child.isText && !isUnfilled ? (child.text ?? '') : '\ufffc'.repeat(child.nodeSize);
  });
  return typedQuotes(text).filter(({ words }) => countOfWords(words) >= FEWEST_WORDS);
}

const quotesOfBlocks = factsOfBlocks((block) => {
  const found: TypedQuote[] = [];
  throughBlock(block, (node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to, words } of quotesIn(node)) found.push({ from: at + 1 + from, to: at + 1 + to, words });
    return false;
  });
  return found;
});

/** Every quotation typed by hand, long enough to be one, with its place in the text. */
export function quotesOf(doc: Node): TypedQuote[] {
  const found = quotesOfBlocks(doc).flatMap(({ at, facts }) =>
    facts.map(({ from, to, words }): TypedQuote => ({ from: at + from, to: at + to, words })),
  );
  return found.slice(0, MOST_QUOTES);
}

const isOffered = (spec: unknown): spec is { readonly words: string; readonly offer: QuoteOffer } =>
  typeof spec === 'object' && spec !== null && 'offer' in spec && 'words' in spec;

/** The marked quotation that holds a place, its edges included. */
export function offeredAt(state: EditorState, position: number): OfferedQuote | null {
  const [found] = key.getState(state)?.find(position, position) ?? [];
  const spec: unknown = found?.spec;
  return found === undefined || !isOffered(spec) ? null : { from: found.from, to: found.to, words: spec.words, offer: spec.offer };
}

/** Marks quotations that are known to quote a source; null when they are marked so already. */
export function markQuotes(state: EditorState, offerFor: (words: string) => QuoteOffer | null) {
  const marks = quotesOf(state.doc).flatMap(({ from, to, words }) => {
    const offer = offerFor(words);
    if (offer === null) return [];
    const look = { class: styles['offer'] ?? '', 'data-offer': offer.difference.length === 0 ? 'same' : 'differs' };
    return [Decoration.inline(from, to, look, { words, offer })];
  });
  const present = key.getState(state)?.find() ?? [];
  const isSame =
    present.length === marks.length &&
    marks.every(
      ({ from, to, spec }, index) =>
        present[index]?.from === from && present[index]?.to === to && present[index]?.spec.offer === spec.offer,
    );
  if (isSame) return null;
  return state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta('addToHistory', false);
}

/** Keeps the marks at their words while they are not looked for anew. */
export const QuoteMarks = Extension.create({
  name: 'quoteMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, set) {
          const marked: unknown = tr.getMeta(key);
          if (marked instanceof DecorationSet) return marked;
          return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
        },
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});
