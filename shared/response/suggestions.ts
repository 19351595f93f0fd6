import type { Mark, Node } from '@tiptap/pm/model';
import { factsOfBlocks, throughBlock } from './facts-of-blocks.ts';
import {
  DELETION,
  FORMATTING,
  formatsBefore,
  INSERTION,
  isProposed,
  restylingFrom,
  stampFrom,
  type SuggestionStamp,
} from './suggestion.ts';
import { wordsOfNode } from './quoted-words.ts';

/** What a proposal does, in the order of the text. */
export type SuggestedChange =
  | { readonly kind: 'insert' | 'delete'; readonly words: string }
  | { readonly kind: 'insert-node' | 'delete-node'; readonly node: string; readonly words: string }
  | { readonly kind: 'insert-break' | 'delete-break' }
  | { readonly kind: 'format'; readonly formats: readonly string[]; readonly words: string }
  | { readonly kind: 'level'; readonly from: number; readonly to: number };

/** A proposal to change the text: everything that carries one id. */
export type Suggestion = {
  readonly id: string;
  /** Null when another program has damaged it. */
  readonly stamp: SuggestionStamp | null;
  /** First and last place it touches, as positions of the document. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly SuggestedChange[];
};

/** Proposals that say no longer whose they are count as one. */
const NAMELESS = 'nameless';

type Proposed = { readonly value: unknown; readonly stamp: SuggestionStamp | null };

const proposed = (value: unknown): Proposed => ({ value, stamp: stampFrom(value) });

/** Id of the proposal that a mark or an attribute belongs to. */
export const suggestionIdOf = (value: unknown): string => stampFrom(value)?.id ?? NAMELESS;

const markOf = (node: Node, name: string): Mark | undefined => node.marks.find(({ type }) => type.name === name);

type Found = { stamp: SuggestionStamp | null; from: number; to: number; changes: SuggestedChange[] };

/** Words in a row are one change. */
function add(changes: SuggestedChange[], change: SuggestedChange): void {
  const last = changes.at(-1);
  if (last !== undefined && (change.kind === 'insert' || change.kind === 'delete') && last.kind === change.kind)
    changes[changes.length - 1] = { kind: change.kind, words: last.words + change.words };
  else changes.push(change);
}

/** A piece of a proposal, with its places counted from where its block begins. */
type Piece = Proposed & { readonly from: number; readonly to: number; readonly change: SuggestedChange };

const piecesOfBlocks = factsOfBlocks((block) => {
  const pieces: Piece[] = [];
  const note = (value: Proposed, from: number, to: number, change: SuggestedChange): void =>
    void pieces.push({ ...value, from, to, change });
  throughBlock(block, (node, position) => {
    const end = position + node.nodeSize;
    if (node.isText) {
      const words = node.text ?? '';
      const insertion = markOf(node, INSERTION);
      const deletion = markOf(node, DELETION);
      const formatting = markOf(node, FORMATTING);
      if (insertion !== undefined) note(proposed(insertion.attrs), position, end, { kind: 'insert', words });
      if (deletion !== undefined) note(proposed(deletion.attrs), position, end, { kind: 'delete', words });
      if (formatting !== undefined) {
        const formats = Object.keys(formatsBefore(formatting.attrs['before']));
        note(proposed(formatting.attrs), position, end, { kind: 'format', formats, words });
      }
      return false;
    }
    const { inserted, deleted, restyled } = node.attrs;
    const isParagraph = node.type.name === 'paragraph';
    const whole = { node: node.type.name, words: isParagraph ? '' : wordsOfNode(node.attrs) };
    if (isProposed(inserted))
      note(
        proposed(inserted),
        position,
        isParagraph ? position + 1 : end,
        isParagraph ? { kind: 'insert-break' } : { kind: 'insert-node', ...whole },
      );
    if (isProposed(deleted))
      note(
        proposed(deleted),
        position,
        isParagraph ? position + 1 : end,
        isParagraph ? { kind: 'delete-break' } : { kind: 'delete-node', ...whole },
      );
    if (isParagraph && isProposed(restyled)) {
      const was = restylingFrom(restyled)?.level ?? 0;
      const level: unknown = node.attrs['level'];
      note(proposed(restyled), position, position + 1, { kind: 'level', from: was, to: typeof level === 'number' ? level : 0 });
    }
    return true;
  });
  return pieces;
});

/** Every proposal of a text, in the order of their first places. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found = new Map<string, Found>();
  for (const { at, facts } of piecesOfBlocks(doc)) {
    for (const { value, stamp, from, to, change } of facts) {
      const id = stamp?.id ?? suggestionIdOf(value);
      const known = found.get(id);
      if (known === undefined) found.set(id, { stamp, from: at + from, to: at + to, changes: [change] });
      else {
        known.to = Math.max(known.to, at + to);
        add(known.changes, change);
      }
    }
  }
  return [...found].map(([id, rest]) => ({ id, ...rest }));
}
