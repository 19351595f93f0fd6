import { MAX_NOTE_LENGTH, noteTextOf, plainNoteText } from '../../domain/note-text.ts';
import type { ResponseComment } from '../comments.ts';
import type { WordComment } from '../word-review.ts';
import { NAMELESS } from '../word-name.ts';
import { shortHash } from '../../text/short-hash.ts';
import { tidy } from './known-changes.ts';

/** What is to be done about a remark of a file. */
export type RemarkFate =
  /** It is in the answer, or was when the file was written: perhaps it is resolved now. */
  | { readonly kind: 'known'; readonly id: string | null; readonly resolves: boolean }
  | { readonly kind: 'new'; readonly id: string; readonly name: string }
  | { readonly kind: 'reply'; readonly to: string; readonly id: string; readonly name: string }
  /** Read before. */
  | { readonly kind: 'read'; readonly id: string };

type Said = { readonly name: string; readonly text: string };
const saidKey = ({ name, text }: Said): string => JSON.stringify([tidy(name), tidy(text)]);

/** Remarks that are known, by who said what; each stands for one of the file's. */
function knownRemarks(present: readonly ResponseComment[], earlier: readonly ResponseComment[]) {
  const known = new Map<string, { id: string | null; isResolved: boolean; thread: string | null }[]>();
  const add = (said: Said, entry: { id: string | null; isResolved: boolean; thread: string | null }): void => {
    const key = saidKey({ ...said, name: said.name.trim() === '' ? NAMELESS : said.name });
    known.set(key, [...(known.get(key) ?? []), entry]);
  };
  const there = new Set(present.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]));
  const every = [...present, ...earlier.filter(({ id }) => !there.has(id))];
  for (const { id, name, text, isResolved, replies } of every) {
    const thread = there.has(id) ? id : null;
    add({ name, text: plainNoteText(text) }, { id: thread, isResolved, thread });
    const gone = earlier.find((one) => one.id === id)?.replies.filter((reply) => !there.has(reply.id)) ?? [];
    for (const reply of [...replies, ...(thread === null ? [] : gone)])
      add({ name: reply.name, text: plainNoteText(reply.text) }, { id: null, isResolved, thread });
  }
  return (comment: WordComment) => known.get(saidKey({ name: comment.author, text: comment.text }))?.shift() ?? null;
}

/**
 * What becomes of each remark of a file. `present`: the answer's, `earlier`: those it had when the file was written; `read`: names of
 * those that were read before.
 */
export function remarkFates(
  comments: readonly WordComment[],
  { present, earlier, read }: { present: readonly ResponseComment[]; earlier: readonly ResponseComment[]; read: ReadonlySet<string> },
): ReadonlyMap<string, RemarkFate> {
  const take = knownRemarks(present, earlier);
  const fates = new Map<string, RemarkFate>();
  const threads = new Map<string, string>();
  const names = new Set<string>();
  const there = new Set(present.map(({ id }) => id));
  // Those that answer another after the one they answer.
  for (const comment of [...comments.filter(({ parent }) => parent === null), ...comments.filter(({ parent }) => parent !== null)]) {
    const known = take(comment);
    if (known !== null) {
      if (known.thread !== null) threads.set(comment.id, known.thread);
      fates.set(comment.id, { kind: 'known', id: known.id, resolves: known.id !== null && comment.isResolved && !known.isResolved });
      continue;
    }
    const about = JSON.stringify(['comment', comment.author, comment.at, comment.text]);
    let name = shortHash(about);
    for (let twin = 2; names.has(name); twin += 1) name = shortHash(`${about} ${String(twin)}`);
    names.add(name);
    const id = `word-${name}`;
    const thread = comment.parent === null ? undefined : threads.get(comment.parent);
    if (thread === undefined) threads.set(comment.id, id);
    if (read.has(name)) fates.set(comment.id, { kind: 'read', id });
    else if (thread !== undefined && (there.has(thread) || thread.startsWith('word-')))
      fates.set(comment.id, { kind: 'reply', to: thread, id, name });
    else fates.set(comment.id, { kind: 'new', id, name });
  }
  return fates;
}

/** A remark's words as a note keeps them. */
export const remarkText = ({ text }: WordComment) => noteTextOf(text.slice(0, MAX_NOTE_LENGTH));
