import { caseWordsIn, type CaseWords } from './case-fields.ts';
import { decided } from './decided-text.ts';
import type { NodeJson } from './response-doc.ts';

/** What was left out of a text so that it can be used for another case. */
export type LeftOut = {
  /** Citations that became fields. */
  readonly citations: number;
  /** Words of the case that became fields. */
  readonly words: number;
  /** Headings of guideposts that became fields. */
  readonly guideposts: number;
  /** Pictures, which stay: whether they belong to the case only a person can tell. */
  readonly pictures: number;
};

/** Marks that are looks. */
const LOOKS: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'link', 'placeholder']);

const isField = (node: NodeJson): boolean => node.marks?.some(({ type }) => type === 'placeholder') === true;

type Marks = NonNullable<NodeJson['marks']>;

const field = (words: string, marks: Marks = []): NodeJson => ({
  type: 'text',
  text: `[${words}]`,
  marks: [...marks.filter(({ type }) => type !== 'placeholder' && type !== 'link'), { type: 'placeholder' }],
});

/** '[emne]': words in brackets, as fields are shown; not […], which leaves out words, nor [3]. */
const TYPED_FIELD = /\[(?=[^[\]\n]*\p{L})[^[\]\n]{1,200}\]/gu;

/** Words that someone has put in brackets are a field of theirs. */
function withTypedFields(node: NodeJson): NodeJson[] {
  const { text = '', marks } = node;
  if (node.type !== 'text' || isField(node) || !text.includes('[')) return [node];
  const out: NodeJson[] = [];
  let at = 0;
  for (const { index, 0: words } of text.matchAll(TYPED_FIELD)) {
    if (index > at) out.push({ ...node, text: text.slice(at, index) });
    out.push(field(words.slice(1, -1), marks));
    at = index + words.length;
  }
  if (at < text.length) out.push({ ...node, text: text.slice(at) });
  return out;
}

/** Words of one look and their place in the paragraph, as they are put together again. */
type Piece = { readonly from: number; readonly to: number; readonly node: NodeJson };

/** A paragraph's words, one character an atom, so that words of the case are found across looks. */
function withoutCase(content: readonly NodeJson[], words: CaseWords): { readonly content: NodeJson[]; readonly count: number } {
  let text = '';
  const pieces = content.map((node): Piece => {
    const from = text.length;
    text += node.type === 'text' && !isField(node) ? (node.text ?? '') : '\uFFFC';
    return { from, to: text.length, node };
  });
  const found = caseWordsIn(text, words);
  const out: NodeJson[] = [];
  for (const { from, to, node } of pieces) {
    if (node.type !== 'text' || isField(node)) {
      out.push(node);
      continue;
    }
    let at = from;
    for (const span of found) {
      if (span.to <= at || span.from >= to) continue;
      if (span.from > at) out.push({ ...node, text: text.slice(at, span.from) });
      // Words in several looks become one field, in the look they begin in.
      if (span.from >= from) out.push(field(span.field, node.marks));
      at = Math.min(to, span.to);
    }
    if (at < to) out.push({ ...node, text: text.slice(at, to) });
  }
  return { content: out, count: found.length };
}

/** A text of one case made ready for others: no citation, no guidepost, no remark or proposal, none of the case's own words. */
export function reusable(body: NodeJson, words: CaseWords): { readonly body: NodeJson; readonly leftOut: LeftOut } {
  const count = { citations: 0, words: 0, guideposts: 0, pictures: 0 };

  const inlines = (nodes: readonly NodeJson[]): NodeJson[] => {
    const plain = nodes.map((node): NodeJson => {
      if (node.type === 'citation') {
        count.citations += 1;
        return field('citat');
      }
      if (node.type === 'footnote') return { ...node, content: inlines(node.content ?? []) };
      const marks = (node.marks ?? []).filter(({ type }) => LOOKS.has(type));
      const { marks: _marks, ...rest } = node;
      return marks.length > 0 ? { ...rest, marks } : rest;
    });
    const cleaned = withoutCase(plain, words);
    count.words += cleaned.count;
    return cleaned.content.flatMap(withTypedFields);
  };

  const block = (node: NodeJson): NodeJson[] => {
    switch (node.type) {
      case 'paragraph': {
        const { guidepost, ...attrs } = node.attrs ?? {};
        const isGuidepost = typeof guidepost === 'string' && attrs['level'] !== 0;
        if (isGuidepost) count.guideposts += 1;
        const content = isGuidepost ? [field('afsnit i høringsmaterialet')] : inlines(node.content ?? []);
        return [{ type: 'paragraph', attrs, ...(content.length > 0 && { content }) }];
      }
      case 'blockCitation':
        count.citations += 1;
        return [{ type: 'paragraph', attrs: { level: 0 }, content: [field('citat fra høringsmaterialet')] }];
      // Computed from the citations, of which there are none.
      case 'sourceList':
        return [];
      case 'picture':
        count.pictures += 1;
        return [node];
      default:
        return [{ ...node, ...(node.content !== undefined && { content: node.content.flatMap(block) }) }];
    }
  };

  const content = (decided(body, 'accepted').content ?? []).flatMap(block);
  return {
    body: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { level: 0 } }] },
    leftOut: count,
  };
}
