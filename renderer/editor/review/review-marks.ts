import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { COMMENT, isProposed } from '../../../shared/response/suggestion.ts';
import { suggestionIdOf } from '../../../shared/response/suggestions.ts';
import { readCaret } from '../fresh-selection.ts';
import { remarkedCitations } from './remarked-citations.ts';
import styles from './review.module.css';

/** A stretch of the text that a remark is being written on. */
export type Pending = { readonly from: number; readonly to: number };

/** What is drawn over the text: which remarks are open, which remark or proposal is looked at, what is being remarked on. */
type ReviewState = {
  /** Each open remark, with what it quotes. */
  readonly open: ReadonlyMap<string, string>;
  readonly active: string | null;
  readonly pending: Pending | null;
  readonly drawn: DecorationSet;
};

type Change = Partial<Pick<ReviewState, 'open' | 'active' | 'pending'>>;

const reviewKey = new PluginKey<ReviewState>('review');

export const reviewStateOf = (state: EditorState): ReviewState | undefined => reviewKey.getState(state);

/** Draws anew with a change to the text. */
export const redraw = (tr: Transaction, change: Change): Transaction => tr.setMeta(reviewKey, change);

/** Draws anew, with what has changed. The caret is read first: drawing puts it back to where it was last known to be. */
export function drawAgain(view: EditorView, change: Change): void {
  readCaret(view);
  view.dispatch(redraw(view.state.tr, change).setMeta('addToHistory', false));
}

/** Ids of the remarks and proposals on a node's words. */
export const reviewIdsOf = (node: Node): string[] => [
  ...node.marks.flatMap(({ type, attrs }) =>
    type.name === COMMENT
      ? [String(attrs['id'])]
      : ['insertion', 'deletion', 'formatting'].includes(type.name)
        ? [suggestionIdOf(attrs)]
        : [],
  ),
  ...['inserted', 'deleted', 'restyled'].flatMap((name) => (isProposed(node.attrs[name]) ? [suggestionIdOf(node.attrs[name])] : [])),
];

/** What is being remarked on: words, or a block of its own. */
function over(doc: Node, { from, to }: Pending): Decoration {
  const look = { class: styles['active'] ?? '' };
  const block = doc.nodeAt(from);
  return block?.isBlock === true && block.nodeSize === to - from ? Decoration.node(from, to, look) : Decoration.inline(from, to, look);
}

const remarksOf = (spec: unknown): readonly string[] =>
  typeof spec === 'object' && spec !== null && 'remarks' in spec && Array.isArray(spec.remarks) ? spec.remarks.map(String) : [];

/** Ids of the remarks on citations, whose marks stand on the words about them. */
export const remarksOnCitations = (state: EditorState): ReadonlySet<string> =>
  new Set((reviewKey.getState(state)?.drawn.find() ?? []).flatMap(({ spec }) => remarksOf(spec)));

/** Ids of the remarks on the citation at a place. */
export const remarksOnCitation = (state: EditorState, at: number): string[] =>
  (reviewKey.getState(state)?.drawn.find(at, at + 1) ?? []).filter(({ from }) => from === at).flatMap(({ spec }) => remarksOf(spec));

function draw(doc: Node, { open, active, pending }: Omit<ReviewState, 'drawn'>): DecorationSet {
  const found: Decoration[] = [];
  const cited = remarkedCitations(doc, open);
  const onCitations = new Set([...cited.values()].flat());
  doc.descendants((node, at) => {
    const end = at + node.nodeSize;
    if (!node.isText) {
      const { inserted, deleted } = node.attrs;
      const isParagraph = node.type.name === 'paragraph';
      const kind = isProposed(deleted) ? 'deleted' : isProposed(inserted) ? 'inserted' : null;
      if (kind !== null) found.push(Decoration.node(at, end, { class: styles[isParagraph ? `${kind}Break` : kind] ?? '' }));
      const remarks = cited.get(at) ?? [];
      if (remarks.length > 0) found.push(Decoration.node(at, end, { class: styles['comment'] ?? '' }, { remarks }));
      if (active !== null && [...remarks, ...reviewIdsOf(node)].includes(active))
        found.push(Decoration.node(at, end, { class: styles['active'] ?? '' }));
      return true;
    }
    const ids = reviewIdsOf(node).filter((id) => !onCitations.has(id));
    if (ids.some((id) => open.has(id))) found.push(Decoration.inline(at, end, { class: styles['comment'] ?? '' }));
    if (active !== null && ids.includes(active)) found.push(Decoration.inline(at, end, { class: styles['active'] ?? '' }));
    return false;
  });
  if (pending !== null) found.push(over(doc, pending));
  return DecorationSet.create(doc, found);
}

const mapped = (pending: Pending | null, { mapping }: Transaction): Pending | null => {
  if (pending === null) return null;
  const [from, to] = [mapping.map(pending.from, 1), mapping.map(pending.to, -1)];
  return from < to ? { from, to } : null;
};

/** Keeps what is drawn in its place while one writes; it is looked for anew only when asked, for that reads the whole text. */
export const reviewMarks = (): Plugin<ReviewState> =>
  new Plugin<ReviewState>({
    key: reviewKey,
    state: {
      init: () => ({ open: new Map(), active: null, pending: null, drawn: DecorationSet.empty }),
      apply(tr, before) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `redraw` sets it.
        const change = tr.getMeta(reviewKey) as Change | undefined;
        if (change === undefined && !tr.docChanged) return before;
        const pending = mapped(before.pending, tr);
        if (change === undefined) return { ...before, pending, drawn: before.drawn.map(tr.mapping, tr.doc) };
        const next = { open: before.open, active: before.active, pending, ...change };
        return { ...next, drawn: draw(tr.doc, next) };
      },
    },
    props: { decorations: (state) => reviewKey.getState(state)?.drawn },
  });
