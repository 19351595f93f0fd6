import { ChangeSet, type TokenEncoder } from '@tiptap/pm/changeset';
import type { Node } from '@tiptap/pm/model';
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { INSERTION, restylingFrom, stampFrom, type SuggestionStamp } from '../../../shared/response/suggestion.ts';
import { levelOf } from '../heading-level.ts';
import { asInserted } from './marked-slice.ts';
import { proposeDeletion } from './propose-deletion.ts';
import { formattedRanges, proposeFormats } from './propose-formats.ts';

type Change = { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number };

const insertionStamp = (node: Node | null, authorId: string): SuggestionStamp | null => {
  const stamp = stampFrom(node?.marks.find(({ type }) => type.name === INSERTION)?.attrs);
  return stamp?.authorId === authorId ? stamp : null;
};

/** Gives a paragraph's proposed level, keeping what it was first; a level that comes back to it is no proposal any more. */
function proposeLevel(tr: Transaction, at: number, level: number, stamp: SuggestionStamp): void {
  const node = tr.doc.nodeAt(at);
  if (node?.type.name !== 'paragraph') return;
  const known = restylingFrom(node.attrs['restyled']);
  const was = known?.level ?? levelOf(node);
  tr.setNodeAttribute(at, 'level', level);
  tr.setNodeAttribute(at, 'restyled', was === level ? null : JSON.stringify({ ...stamp, level: was }));
}

/** Stretches that are the same words before and after, between the changes. */
function* unchanged(
  changes: readonly Change[],
  size: number,
): Generator<{ readonly from: number; readonly to: number; readonly after: number }> {
  let from = 0;
  let after = 0;
  for (const change of changes) {
    yield { from, to: change.fromA, after };
    from = change.toA;
    after = change.toB;
  }
  yield { from, to: size, after };
}

/** The change that the caret goes to: the one it was put into, else the last. */
function changeAtCaret({ selection, selectionSet }: Transaction, changes: readonly Change[]): Change | undefined {
  const { head } = selection;
  const there = selectionSet ? changes.find(({ fromB, toB }) => fromB <= head && head <= toB) : undefined;
  return there ?? changes.at(-1);
}

/** Where the caret comes to stand. Deleting forwards passes what is proposed to go, or the next press would find it again. */
function caretAfter(before: EditorState, last: Change | undefined, ends: ReadonlyMap<Change, number>): number | null {
  if (last === undefined) return null;
  if (last.toB > last.fromB) return ends.get(last) ?? null;
  const { selection } = before;
  return selection.empty && selection.head === last.fromA ? last.toA : last.fromA;
}

/** How two texts are compared: letters, and nodes by their names; one citation or picture is not another. */
const TOKENS: TokenEncoder<string | number> = {
  encodeCharacter: (character) => character,
  encodeNodeStart: (node) => (node.isAtom ? `${node.type.name} ${JSON.stringify(node.attrs)}` : node.type.name),
  encodeNodeEnd: (node) => `/${node.type.name}`,
  compareTokens: (one, other) => one === other,
};

/** Kinds of step that are understood; of the attributes only the level of a paragraph is proposed. */
const isUnderstood = (step: unknown): boolean =>
  step instanceof ReplaceStep ||
  step instanceof AddMarkStep ||
  step instanceof RemoveMarkStep ||
  (step instanceof AttrStep && (step.attr === 'level' || step.attr === 'guidepost'));

/**
 * The same change as a proposal: what it takes out stays and is marked, what it puts in is marked, what it makes look
 * otherwise remembers how it looked. Null when it cannot be proposed (a list made of paragraphs, a table's rows): then nothing
 * must happen, for a change that is not seen as one is worse than none.
 */
export function asSuggestion(before: EditorState, change: Transaction, stamp: SuggestionStamp): Transaction | null {
  if (change.steps.some((step) => step instanceof ReplaceAroundStep || !isUnderstood(step))) return null;
  const old = change.before;
  const changes: readonly Change[] = ChangeSet.create(old, undefined, TOKENS).addSteps(change.doc, change.mapping.maps, null).changes;
  const tr = before.tr;
  const looks = change.steps.some((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep);
  const levels = change.steps.some((step) => step instanceof AttrStep);
  if (looks || levels) {
    for (const { from, to, after } of unchanged(changes, old.content.size)) {
      if (looks) for (const range of formattedRanges(old, change.doc, from, to, after)) proposeFormats(tr, range, stamp);
      if (!levels) continue;
      old.nodesBetween(from, Math.max(from, to), (node, at) => {
        if (node.type.name !== 'paragraph' || at < from || at >= to) return true;
        const next = change.doc.nodeAt(at - from + after);
        if (next !== null && levelOf(next) !== levelOf(node)) proposeLevel(tr, at, levelOf(next), stamp);
        return false;
      });
    }
  }
  const ends = new Map<Change, number>();
  for (const one of changes.toReversed()) {
    const slice = change.doc.slice(one.fromB, one.toB);
    const $to = tr.doc.resolve(one.toA);
    const beside = [$to.nodeAfter, tr.doc.resolve(one.fromA).nodeBefore, $to.nodeBefore];
    const own = beside.map((node) => insertionStamp(node, stamp.authorId)).find((known) => known !== null) ?? null;
    const start = tr.mapping.maps.length;
    const inserted = slice.size === 0 ? null : asInserted(slice, own ?? stamp);
    if (slice.size > 0 && inserted === null) return null;
    if (inserted !== null) {
      const { size } = tr.doc.content;
      tr.replace(one.toA, one.toA, inserted);
      // Less than what was to come: some of it found no place, and would be lost.
      if (tr.doc.content.size - size < inserted.size) return null;
    }
    if (one.toA > one.fromA) proposeDeletion(tr, one.fromA, one.toA, own ?? stamp);
    ends.set(one, start);
  }
  const carets = new Map([...ends].map(([one, start]) => [one, tr.mapping.slice(start).map(one.toA, 1)] as const));
  const last = changeAtCaret(change, changes);
  const caret = caretAfter(before, last, carets);
  if (caret !== null) {
    const isInsertion = last !== undefined && last.toB > last.fromB;
    const at = isInsertion ? caret : tr.mapping.map(caret, caret === last?.fromA ? -1 : 1);
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), isInsertion ? -1 : 1));
  } else if (change.selectionSet || looks || levels) tr.setSelection(Selection.fromJSON(tr.doc, change.selection.toJSON()));
  return tr.scrollIntoView();
}
