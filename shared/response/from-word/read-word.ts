import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { besideCitation } from '../beside-citation.ts';
import { citationFrom } from '../citation.ts';
import { commentsOf, commentStore, type Commenter, type CommentStore } from '../comments.ts';
import type { ReferenceOf } from '../printable.ts';
import { wordsOfNode } from '../quoted-words.ts';
import { BODY } from '../response-doc.ts';
import { responseSchema } from '../schema.ts';
import type { WordReview } from '../word-review.ts';
import { answerText } from './answer-text.ts';
import { find, type Desk, type Found, type Unplaced } from './desk.ts';
import { markRemark, type Span } from './edit-answer.ts';
import { changeKey, knownChanges } from './known-changes.ts';
import { withOwnNames } from './own-names.ts';
import { levelsIn, placeDeletions, placeEnds, placeFormats, placeLevels } from './place-changes.ts';
import { remarkFates, remarkText, type RemarkFate } from './place-comments.ts';
import { placeInsertions } from './place-insertions.ts';
import { placeCharacters } from './place-words.ts';
import { READ_FROM_WORD } from './read-marks.ts';
import { changedNotes, withAllChanges } from './untracked.ts';
import { wordText } from './word-text.ts';

/** What came of reading a Word file into an answer. */
export type ReadFromWord = {
  /** What it changes, as one Yjs update; null where nothing is new. */
  readonly update: Uint8Array | null;
  /** Remarks and replies that were added, those without a place included. */
  readonly comments: number;
  /** Proposals that were made. */
  readonly changes: number;
  /** What has no place in the answer as it is now. Remarks among it are in the list of remarks. */
  readonly unplaced: readonly Unplaced[];
  /** Changes made without tracking: 'unknown' where it is not known what Pejling wrote. */
  readonly untracked: 'none' | 'read' | 'unknown';
};

type Means = {
  /** The answer as it was when the file was written; null where that is not known. */
  readonly earlier: Y.Doc | null;
  /** What Pejling wrote into the file, read as the file is; null where that is not known. */
  readonly original: WordReview | null;
  readonly personOf: (name: string) => Commenter;
  readonly referenceOf: ReferenceOf;
  /** UTC milliseconds. */
  readonly now: number;
};

/** A file of whose words fewer stand in the answer is hardly that answer's. */
const LEAST_IN_COMMON = 0.3;

/** Share of a remark's words that must still be there for it to stand on them. */
const ENOUGH_WORDS = 0.5;

/**
 * Reads what was remarked and changed in a Word file into `doc`, which is changed. Null where the file is hardly of this answer. What
 * is there already, and what was read before, is left out; what cannot be placed with certainty is said, not guessed.
 */
export function readFromWord(
  doc: Y.Doc,
  written: WordReview,
  { earlier, original, personOf, referenceOf, now }: Means,
): ReadFromWord | null {
  const schema = responseSchema();
  const fragment = doc.getXmlFragment(BODY);
  const { doc: body, meta } = initProseMirrorDoc(fragment, schema);
  const answer = answerText(body, referenceOf);
  const old = earlier === null ? null : initProseMirrorDoc(earlier.getXmlFragment(BODY), schema).doc;
  const own = [...knownChanges(body), ...(old === null ? [] : knownChanges(old))];
  const { review, isUntracked } = withAllChanges(withOwnNames(written, earlier ?? doc), {
    original,
    lines: old === null ? answer : answerText(old, referenceOf),
    now: answer,
    own,
  });
  const untracked = isUntracked ? 'read' : original === null ? 'unknown' : 'none';
  const word = wordText(review);
  const { at: places, kept } = placeCharacters(word.text, answer.text);
  if (kept < LEAST_IN_COMMON && review.origin === null) return null;

  const readMap: Y.Map<unknown> = doc.getMap(READ_FROM_WORD);
  const read: ReadonlySet<string> = new Set(readMap.keys());
  const fates = remarkFates(review.comments, {
    present: commentsOf(doc),
    earlier: earlier === null ? [] : commentsOf(earlier),
    read,
  });
  const desk: Desk = {
    doc: body,
    tr: new Transform(body),
    answer,
    word,
    places,
    personOf,
    now,
    own: new Set(own.map(({ kind, author, words }) => changeKey(kind, author, words))),
    read,
    names: new Set(),
    placed: new Set(),
    made: new Set(),
    remarks: new Map([...fates].flatMap(([id, fate]) => (fate.kind === 'new' ? [[id, fate.id] as const] : []))),
    unplaced: [],
  };
  const neighbours = placeDeletions(desk);
  placeEnds(desk, neighbours);
  placeFormats(desk);
  const levelOf = levelsIn(desk);
  placeLevels(desk, levelOf);
  const quotes = placeRemarks(desk);
  placeInsertions(desk, neighbours, levelOf);
  desk.tr.doc.check();

  const before = Y.encodeStateVector(doc);
  const isChanged = [...fates.values()].some((fate) => fate.kind !== 'read' && (fate.kind !== 'known' || fate.resolves));
  const placed = remarksIn(desk);
  for (const { id, author, at, text } of review.comments)
    if (desk.remarks.has(id) && !placed.has(id)) desk.unplaced.push({ kind: 'comment', author, at, words: text });
  desk.unplaced.push(...changedNotes(review, original));
  if (!isChanged && desk.made.size === 0) return { update: null, comments: 0, changes: 0, unplaced: desk.unplaced, untracked };
  doc.transact(() => {
    if (desk.tr.docChanged) updateYFragment(doc, fragment, desk.tr.doc, meta);
    addRemarks(commentStore(doc, null), review, fates, quotes, desk);
    // Words without a place are not read: they may have one when the answer has changed again.
    for (const name of desk.placed) readMap.set(name, now);
    for (const fate of fates.values()) if (fate.kind === 'new' || fate.kind === 'reply') readMap.set(fate.name, now);
  });
  const comments = [...fates.values()].filter(({ kind }) => kind === 'new' || kind === 'reply').length;
  return { update: Y.encodeStateAsUpdate(doc, before), comments, changes: desk.made.size, unplaced: desk.unplaced, untracked };
}

/** Marks the words of new remarks that were there before; gives the words each was made on. */
function placeRemarks(desk: Desk): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>();
  const found = new Map<string, Found[]>();
  for (const { from, to, piece } of desk.word.pieces)
    for (const id of piece.comments) {
      if (!desk.remarks.has(id)) continue;
      quotes.set(id, (quotes.get(id) ?? '') + piece.text);
      // A remark at a place without words stands on the word before it.
      const [start, end] = from === to ? wordBefore(desk.word.text, from) : [from, to];
      found.set(id, [...(found.get(id) ?? []), find(desk, start, end)]);
    }
  for (const { parts } of desk.word.groups)
    for (const part of parts)
      if (part.kind === 'words') for (const id of part.piece.comments) quotes.set(id, (quotes.get(id) ?? '') + part.piece.text);
  for (const [id, parts] of found) {
    const letters = parts.reduce((sum, part) => sum + part.letters, 0);
    const there = parts.reduce((sum, part) => sum + part.foundLetters, 0);
    const own = desk.remarks.get(id);
    if (own === undefined || there < letters * ENOUGH_WORDS) continue;
    const spans = parts.flatMap((part) => part.spans);
    if (markRemark(desk.tr, spans, own)) continue;
    const citation = citationIn(desk.doc, spans);
    const beside = citation === null ? null : besideCitation(desk.doc, citation);
    if (citation === null || beside === null || !markRemark(desk.tr, [beside], own)) continue;
    // By its words a remark on a citation is known.
    quotes.set(id, wordsOfNode(citation.node.attrs));
  }
  return quotes;
}

/** The first citation in ranges that hold nothing else. */
function citationIn(doc: Node, spans: readonly Span[]): (Span & { readonly node: Node }) | null {
  for (const { from } of spans) {
    const node = doc.nodeAt(from);
    if (node !== null && citationFrom(node.attrs) !== null) return { from, to: from + node.nodeSize, node };
  }
  return null;
}

function wordBefore(text: string, at: number): readonly [number, number] {
  const [before = ''] = /[^\s]*\s*$/u.exec(text.slice(Math.max(0, at - 100), at)) ?? [];
  return [at - before.length, at];
}

/** Remarks of the file whose words are marked. */
function remarksIn({ tr, remarks }: Desk): ReadonlySet<string> {
  const marked = new Set<unknown>();
  tr.doc.descendants((node) => {
    for (const { attrs } of node.marks) marked.add(attrs['id']);
  });
  return new Set([...remarks].flatMap(([id, own]) => (marked.has(own) ? [id] : [])));
}

function addRemarks(
  store: CommentStore,
  { comments }: WordReview,
  fates: ReadonlyMap<string, RemarkFate>,
  quotes: ReadonlyMap<string, string>,
  { personOf, now }: Desk,
): void {
  const fateOf = (id: string) => fates.get(id);
  for (const comment of comments) {
    const fate = fateOf(comment.id);
    const at = Math.min(comment.at ?? now, now);
    if (fate?.kind === 'new') store.add(fate.id, personOf(comment.author), quotes.get(comment.id) ?? '', remarkText(comment), at);
    const resolved = fate?.kind === 'new' ? comment.isResolved : fate?.kind === 'known' && fate.resolves;
    if (resolved && fate?.kind !== 'read' && fate?.id !== undefined && fate.id !== null) store.resolve(fate.id, true);
  }
  for (const comment of comments) {
    const fate = fateOf(comment.id);
    if (fate?.kind === 'reply')
      store.reply(fate.to, fate.id, personOf(comment.author), remarkText(comment), Math.min(comment.at ?? now, now));
  }
}
