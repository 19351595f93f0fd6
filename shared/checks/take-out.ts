import type { Annotation } from '../domain/annotation.ts';
import type { AnnotationId, ReplyId } from '../domain/ids.ts';
import { NoteText, plainNoteText } from '../domain/note-text.ts';
import { replaceNoteWords } from '../domain/replace-note-words.ts';
import type { CheckPlace } from './finding.ts';
import { seenWords } from './seen-words.ts';

/** Words that the check found and that are to go, with what stands there instead. */
export type ToTakeOut<Kind extends CheckPlace['kind'] = CheckPlace['kind']> = {
  readonly place: Extract<CheckPlace, { kind: Kind }>;
  readonly text: string;
};

type Found = { readonly place: { readonly from: number; readonly to: number } };

/** From the last to the first, so that the places of those before stay as they are. Of two that overlap the later is kept. */
export function fromTheEnd<Hit extends Found>(found: readonly Hit[]): Hit[] {
  const ordered = found.toSorted((a, b) => b.place.from - a.place.from);
  const kept: Hit[] = [];
  for (const hit of ordered) if (hit.place.to <= (kept.at(-1)?.place.from ?? Infinity)) kept.push(hit);
  return kept;
}

/** Found words by what holds them, in the order found. */
export function byHolder<Hit>(found: readonly Hit[], holderOf: (hit: Hit) => string): Hit[][] {
  const held = new Map<string, Hit[]>();
  for (const hit of found) {
    const holder = holderOf(hit);
    const others = held.get(holder);
    if (others === undefined) held.set(holder, [hit]);
    else others.push(hit);
  }
  return [...held.values()];
}

/** What words became, and how much was taken out of them. */
export type TakenOut<Words> = { readonly words: Words; readonly count: number };

type InWords = Found & { readonly place: { readonly seen?: string | undefined }; readonly text: string };

/** A field's words without what was found in them; null when they are no longer those it was found in. */
export function takenOut(words: string, found: readonly InWords[]): TakenOut<string> | null {
  const sign = seenWords(words);
  const hits = fromTheEnd(found.filter(({ place }) => place.seen === sign));
  if (hits.length === 0) return null;
  const left = hits.reduce((rest, { place, text }) => rest.slice(0, place.from) + text + rest.slice(place.to), words);
  return { words: left, count: hits.length };
}

/** A note's words without what was found in them, bold and links as they are; null when it says something else by now. */
export function takenOutOfNote(text: NoteText, found: readonly InWords[]): TakenOut<NoteText> | null {
  const sign = seenWords(plainNoteText(text));
  const hits = fromTheEnd(found.filter(({ place }) => place.seen === sign));
  if (hits.length === 0) return null;
  const left = NoteText.safeParse(
    hits.reduce<NoteText>((rest, { place, text: words }) => replaceNoteWords(rest, place.from, place.to, words), text),
  );
  return left.success ? { words: left.data, count: hits.length } : null;
}

/** A note, or a reply to it, before and after. */
export type ChangedNote = {
  readonly annotationId: AnnotationId;
  readonly replyId: ReplyId | null;
  readonly before: NoteText;
  readonly after: NoteText;
  readonly count: number;
};

/** Notes without what was found in them. Those that say something else by now, or are gone, are left as they are. */
export function takenOutOfNotes(notes: readonly Annotation[], found: readonly ToTakeOut<'note'>[]): ChangedNote[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return byHolder(found, ({ place }) => `${place.annotationId} ${place.replyId ?? ''}`).flatMap((hits): ChangedNote[] => {
    const place = hits[0]?.place;
    const note = place === undefined ? undefined : byId.get(place.annotationId);
    if (place === undefined || note === undefined) return [];
    const { annotationId, replyId } = place;
    const before = replyId === null ? note.text : note.replies.find(({ id }) => id === replyId)?.text;
    const taken = before === undefined ? null : takenOutOfNote(before, hits);
    return before === undefined || taken === null ? [] : [{ annotationId, replyId, before, after: taken.words, count: taken.count }];
  });
}
