import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { matchesIn, type Match, type Query } from './find.ts';
import styles from './find.module.css';

/** What is looked for, and where it stands. */
export type Finding = { readonly query: Query | null; readonly matches: readonly Match[]; readonly active: number };

type FindState = Finding & { readonly marks: DecorationSet };

const NOTHING: FindState = { query: null, matches: [], active: 0, marks: DecorationSet.empty };
const findKey = new PluginKey<FindState>('find');

/** More are found, but not drawn: a page with so many marks says nothing. */
const MOST_DRAWN = 2000;

function drawn(doc: Node, matches: readonly Match[], active: number): DecorationSet {
  const first = Math.max(0, active - MOST_DRAWN / 2);
  return DecorationSet.create(
    doc,
    matches.slice(first, first + MOST_DRAWN).map(({ from, to, place }, index) => {
      const look = { class: (first + index === active ? styles['active'] : styles['match']) ?? '' };
      return place === 'citation' ? Decoration.node(from, to, look) : Decoration.inline(from, to, look);
    }),
  );
}

const found = (doc: Node, query: Query | null, active: number): FindState => {
  if (query === null) return NOTHING;
  const matches = matchesIn(doc, query);
  const within = matches.length === 0 ? 0 : Math.min(active, matches.length - 1);
  return { query, matches, active: within, marks: drawn(doc, matches, within) };
};

export const findingOf = (state: EditorState): Finding => findKey.getState(state) ?? NOTHING;

/** Looks for something else, or (null) for nothing more. Starts at the match nearest after `near`. */
export function lookFor(tr: Transaction, query: Query | null, near: number): Transaction {
  const matches = query === null ? [] : matchesIn(tr.doc, query);
  const next = matches.findIndex(({ to }) => to > near);
  return tr.setMeta(findKey, { query, active: Math.max(0, next) });
}

/** Makes another of the matches the one that is shown. */
export const showMatch = (tr: Transaction, finding: Finding, active: number): Transaction =>
  tr.setMeta(findKey, { query: finding.query, active });

const isMove = (meta: unknown): meta is { readonly query: Query | null; readonly active: number } =>
  typeof meta === 'object' && meta !== null && 'query' in meta && 'active' in meta;

/** Marks what is looked for, and keeps the marks in step with what is written. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key: findKey,
      state: {
        init: () => NOTHING,
        apply(tr, state) {
          const move: unknown = tr.getMeta(findKey);
          if (isMove(move)) return found(tr.doc, move.query, move.active);
          return tr.docChanged && state.query !== null ? found(tr.doc, state.query, state.active) : state;
        },
      },
      props: {
        decorations: (state) => findKey.getState(state)?.marks,
      },
    }),
  ],
});
