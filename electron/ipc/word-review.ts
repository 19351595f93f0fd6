import type { Failure } from '../../shared/domain/failure.ts';
import { AuthorId, type ResponseId, type SourceVersionId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { WordReading } from '../../shared/ipc/requests/word-review.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../shared/response/export-choices.ts';
import type { Commenter } from '../../shared/response/comments.ts';
import { readFromWord } from '../../shared/response/from-word/read-word.ts';
import { holdsUnknown } from '../../shared/response/known-content.ts';
import type { ReferenceOf } from '../../shared/response/printable.ts';
import { referencesTo } from '../../shared/response/reference.ts';
import { RESPONSE_SCHEMA_VERSION, responseSchema } from '../../shared/response/schema.ts';
import { NAMELESS } from '../../shared/response/word-name.ts';
import type { WordReview } from '../../shared/response/word-review.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { keepVersion, presentAnswer, versionDoc } from './answer-versions.ts';
import { uuidOf } from './bring-in-notes.ts';
import type { Desktop } from './desktop.ts';
import type { RenderResponse } from './exporting.ts';
import { keptOutgoing } from './outgoing-answer.ts';
import { citedSource } from './printable-response.ts';
import type { Handlers } from './request-server.ts';
import { withPictures } from './with-pictures.ts';

/** What people have done to an answer in Word, from the bytes of the file. */
export type ReadReview = (bytes: Uint8Array, file: string) => Promise<Result<WordReview, Failure>>;

/** Most bytes of a Word file that comes back: an answer with its pictures. */
const MAX_WORD_FILE = 50 * 1024 * 1024;

/** Words that are only proposed are marked as such, and so no part of what the file said. */
const WITH_REVIEW: ExportChoices = { ...USUAL_CHOICES, docx: { withReview: true } };

/** What a version is called that is kept before a file is read. */
const keptBefore = (file: string): string => `Før ændringer fra ${file}`.slice(0, 200);

type Parts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly originals: BlobStore;
  readonly render: RenderResponse;
  readonly readReview: ReadReview;
  readonly now: () => number;
};

/** Where citations stand in their sources, each source looked up once. */
function referencesIn(store: Store): ReferenceOf {
  const known = new Map<SourceVersionId, ReferenceOf>();
  return (citation, form) => {
    const writer = known.get(citation.versionId);
    if (writer !== undefined) return writer(citation, form);
    const source = citedSource(store, citation.versionId);
    const made: ReferenceOf = source === null ? () => '' : referencesTo(source.cited);
    known.set(citation.versionId, made);
    return made(citation, form);
  };
}

/** Who a name in a Word file is: someone of that name who writes here, or else always the same stranger. */
function peopleOf(store: Store): (name: string) => Commenter {
  const here = [store.authors.self(), ...store.authors.list()];
  return (written) => {
    const name = written.trim() === NAMELESS ? '' : written.trim().slice(0, 200);
    const known = name === '' ? undefined : here.find((author) => author.name === name);
    if (known !== undefined) return { authorId: known.id, name, role: known.role };
    return { authorId: AuthorId.parse(uuidOf('writer', `word:${name}`)), name, role: 'other' };
  };
}

export function wordReviewHandlers({ store, desktop, originals, render, readReview, now }: Parts) {
  /** What Pejling wrote into a file, read as the file is; null where the version it was written from is not kept or not written any more. */
  const originalOf = async (responseId: ResponseId, { origin }: WordReview, file: string): Promise<WordReview | null> => {
    if (origin === null || origin.snapshotId === null || origin.responseId !== responseId) return null;
    const kept = keptOutgoing(store, responseId, origin.snapshotId);
    if (!kept.ok) return null;
    const written = await render(await withPictures(kept.value.printable, originals), 'docx', WITH_REVIEW);
    if (!written.ok) return null;
    const read = await readReview(written.value, file);
    return read.ok ? read.value : null;
  };

  type Returned = { readonly file: string; readonly review: WordReview; readonly original: WordReview | null };
  const bringIn = (responseId: ResponseId, { file, review, original }: Returned): Result<WordReading, Failure> => {
    const response = store.responses.find(responseId);
    if (response === null) return fail({ code: 'not-found', what: 'response' });
    const { doc } = presentAnswer(store, responseId);
    if (response.schemaVersion > RESPONSE_SCHEMA_VERSION || holdsUnknown(doc, responseSchema()))
      return fail({ code: 'schema-newer', found: response.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
    const { origin } = review;
    if (origin !== null && origin.responseId !== responseId) return succeed({ kind: 'not-this-answer', file });
    const snapshotId = origin?.snapshotId ?? null;
    const isKept = snapshotId !== null && store.snapshots.find(snapshotId)?.responseId === responseId;
    const kept = isKept ? versionDoc(store, snapshotId) : null;
    const read = readFromWord(doc, review, {
      earlier: kept?.doc ?? null,
      original,
      personOf: peopleOf(store),
      referenceOf: referencesIn(store),
      now: now(),
    });
    if (read === null) return succeed({ kind: 'not-this-answer', file });
    const { update, comments, changes, unplaced, untracked } = read;
    if (update !== null) keepVersion(store, { responseId, kind: 'named', name: keptBefore(file) }, now());
    return succeed({
      kind: 'read',
      file,
      update: update === null ? null : new Uint8Array(update),
      comments,
      changes,
      unplaced: [...unplaced],
      untracked,
    });
  };

  return {
    'response.readFromWord': async ({ responseId }) => {
      if (store.responses.find(responseId) === null) return fail({ code: 'not-found', what: 'response' });
      const chosen = await desktop.chooseWordFile();
      if (chosen === null) return succeed(null);
      const file = nameOf(chosen);
      const bytes = await readWhole(chosen, MAX_WORD_FILE);
      if (!bytes.ok) return bytes;
      const review = await readReview(bytes.value, file);
      if (!review.ok) return review;
      const original = await originalOf(responseId, review.value, file);
      return store.write(() => bringIn(responseId, { file, review: review.value, original }));
    },
  } satisfies Partial<Handlers>;
}
