import { createHash } from 'node:crypto';
import { MAX_THEMES } from '../../shared/domain/annotation.ts';
import { AnnotationId, AuthorId, PassageId, ReplyId, type SourceId } from '../../shared/domain/ids.ts';
import type { ForeignNote, ForeignNotes, ForeignWriter } from '../../shared/interchange/foreign-note.ts';
import { quotePlacer, type PlacedQuote } from '../../shared/interchange/place-quote.ts';
import type { NotesBroughtIn } from '../../shared/ipc/requests/note-files.ts';
import { tidyText, tidyThemes } from '../../shared/notes/tidy-text.ts';
import type { Store } from '../db/store.ts';

/** A UUID that the same words always give (RFC 9562, version 8): what comes in twice is known again. */
export function uuidOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id that a note, a reply or a person had in Pejling, or one made from what the other program calls it. */
const idOf = (kind: string, name: string): string => /^urn:uuid:([0-9a-f-]{36})$/.exec(name)?.[1] ?? uuidOf(kind, name);

type Bringing = {
  readonly store: Store;
  readonly sourceId: SourceId;
  readonly file: string;
  /** UTC milliseconds. */
  readonly now: number;
};

/** Puts notes from outside on the words of a source's newest version. To be run in one transaction. */
export function bringInNotes({ store, sourceId, file, now }: Bringing, { notes, refused, repaired }: ForeignNotes): NotesBroughtIn | null {
  const versionId = store.sources.newestVersion(sourceId);
  const version = versionId === null ? null : store.sources.version(versionId);
  if (versionId === null || version === null) return null;
  const place = quotePlacer(version.document.text);
  const authorOf = (writer: ForeignWriter | null): AuthorId => {
    if (writer === null) return store.authors.selfId();
    const id = AuthorId.parse(idOf('writer', writer.key));
    store.authors.admit({ id, name: writer.name.slice(0, 200), role: 'other' }, now);
    return id;
  };
  /** Never later than now: a clock elsewhere may be wrong. */
  const timeOf = (at: number | null): number => (at === null || at < 0 ? now : Math.min(at, now));

  const putPassage = (
    annotationId: AnnotationId,
    authorId: AuthorId,
    index: number,
    { anchor, placement }: PlacedQuote,
    at: number,
  ): void => {
    const id = PassageId.parse(uuidOf('passage', annotationId, String(index)));
    store.annotations.insertPassage({ id, annotationId, sourceVersionId: versionId, scope: 'words', anchor }, at);
    store.noteLog.record({ annotationId, subject: 'passage', subjectId: id, authorId, field: 'deleted', value: false }, at);
    if (placement.kind === 'exact') return;
    const { kind: outcome, candidates } = placement;
    store.placements.insert('passage', { id, sourceVersionId: versionId, outcome, found: null, candidates, carried: null });
  };

  const put = (annotationId: AnnotationId, note: ForeignNote, placed: readonly PlacedQuote[]): void => {
    const authorId = authorOf(note.writer);
    const at = timeOf(note.createdAt);
    store.annotations.insert({ id: annotationId, sourceId, authorId }, at);
    const about = { annotationId, subject: 'note', subjectId: annotationId, authorId } as const;
    const { record } = store.noteLog;
    record({ ...about, field: 'type', value: note.type ?? 'question' }, at);
    record({ ...about, field: 'text', value: tidyText(note.text) }, at);
    record({ ...about, field: 'themes', value: tidyThemes(note.themes.map((theme) => theme.slice(0, 200))).slice(0, MAX_THEMES) }, at);
    record({ ...about, field: 'status', value: note.status ?? 'open' }, at);
    record({ ...about, field: 'isResolved', value: false }, at);
    for (const [index, quote] of placed.entries()) putPassage(annotationId, authorId, index, quote, at);
    for (const [index, reply] of note.replies.entries()) {
      const replyId = ReplyId.parse(reply.id === null ? uuidOf('reply', annotationId, String(index)) : idOf('reply', reply.id));
      if (store.annotations.ownerOfReply(replyId) !== null) continue;
      const writerId = authorOf(reply.writer);
      const replyAt = Math.max(at, timeOf(reply.createdAt));
      store.annotations.insertReply({ id: replyId, annotationId, authorId: writerId }, replyAt);
      record(
        { annotationId, subject: 'reply', subjectId: replyId, authorId: writerId, field: 'text', value: tidyText(reply.text) },
        replyAt,
      );
    }
  };

  const added: AnnotationId[] = [];
  let alreadyThere = 0;
  let withoutPlace = 0;
  let withoutWords = 0;
  for (const note of notes) {
    // A note without a name is known by its words.
    const name = note.id ?? JSON.stringify([note.text, note.quotes, note.createdAt]);
    const known = AnnotationId.parse(idOf('note', name));
    // The same file may be brought in on two sources; a note of our own is one note wherever it goes.
    const annotationId = name.startsWith('urn:uuid:') ? known : AnnotationId.parse(uuidOf('note', sourceId, name));
    if (store.annotations.owner(annotationId) !== null) {
      alreadyThere += 1;
      continue;
    }
    const placed = note.quotes.slice(0, 100).map(place);
    if (placed.length === 0) {
      withoutWords += 1;
      continue;
    }
    put(annotationId, note, placed);
    added.push(annotationId);
    if (placed.some(({ placement }) => placement.kind !== 'exact')) withoutPlace += 1;
  }
  return {
    file,
    added,
    alreadyThere,
    withoutPlace,
    withoutWords,
    refused: refused.map(({ place: at, problems }) => ({ place: at, problems: [...problems] })),
    repaired: repaired.map(({ place: at, problems }) => ({ place: at, problems: [...problems] })),
  };
}
