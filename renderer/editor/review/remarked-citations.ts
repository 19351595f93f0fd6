import type { Node } from '@tiptap/pm/model';
import { LONGEST_QUOTE } from '../../../shared/response/comments.ts';
import { factsOfBlocks, throughBlock } from '../../../shared/response/facts-of-blocks.ts';
import { wordsOfNode } from '../../../shared/response/quoted-words.ts';
import { COMMENT } from '../../../shared/response/suggestion.ts';
import { isCitation } from '../citation-view.ts';

type Stretch = { readonly from: number; to: number };

/** Positions of the text that may lie between a citation and the words about it: ends of lists, and paragraphs without words. */
const BESIDE = 20;

const gapBetween = (one: Stretch, other: Stretch): number => Math.max(0, one.from - other.to, other.from - one.to);

/** The words of citations, and where the marks of remarks stand. */
type Fact = Stretch & ({ readonly words: string } | { readonly remark: string });

const factsOf = factsOfBlocks((block) => {
  const facts: Fact[] = [];
  throughBlock(block, (node, from) => {
    const to = from + node.nodeSize;
    if (isCitation(node)) facts.push({ from, to, words: wordsOfNode(node.attrs).trim().slice(0, LONGEST_QUOTE) });
    for (const { type, attrs } of node.marks) if (type.name === COMMENT) facts.push({ from, to, remark: String(attrs['id']) });
    return true;
  });
  return facts;
});

/**
 * The citations that were remarked on by themselves, by their place, with the remarks. A citation bears no mark, see {@link besideCitation}: the
 * remark stands on the words about it and quotes the citation's. `quotes`: what each open remark quotes.
 */
export function remarkedCitations(doc: Node, quotes: ReadonlyMap<string, string>): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const places = new Map<string, Stretch>();
  const citations: (Stretch & { readonly words: string })[] = [];
  for (const { at, facts } of factsOf(doc)) {
    for (const fact of facts) {
      const [from, to] = [at + fact.from, at + fact.to];
      const known = 'remark' in fact ? places.get(fact.remark) : undefined;
      if ('words' in fact) citations.push({ from, to, words: fact.words });
      else if (known !== undefined) known.to = to;
      else if (quotes.has(fact.remark)) places.set(fact.remark, { from, to });
    }
  }
  for (const [id, place] of places) {
    const [nearest] = citations
      .filter((citation) => citation.words !== '' && citation.words === quotes.get(id) && gapBetween(citation, place) <= BESIDE)
      .toSorted((a, b) => gapBetween(a, place) - gapBetween(b, place));
    if (nearest !== undefined) found.set(nearest.from, [...(found.get(nearest.from) ?? []), id]);
  }
  return found;
}
