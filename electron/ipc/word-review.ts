import type { Failure } from '../../shared/domain/failure.ts';
import { AuthorId, type ResponseId, type SourceVersionId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { WordReading } from '../../shared/ipc/requests/word-review.ts';
import type { Commenter } from '../../shared/response/comments.ts';
import { readFromWord } from '../../shared/response/from-word/read-word.ts';
import { holdsUnknown } from '../../shared/response/known-content.ts';
import type { ReferenceOf } from '../../shared/response/printable.ts';
import { referencesTo } from '../../shared/response/reference.ts';
import { RESPONSE_SCHEMA_VERSION, responseSchema } from '../../shared/response/schema.ts';
import { NAMELESS } from '../../shared/response/word-name.ts';
import type { WordReview } from '../../shared/response/word-review.ts';
import type { Store } from '../db/store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { keepVersion, presentAnswer, versionDoc } from './answer-versions.ts';
import { uuidOf } from './bring-in-notes.ts';
import type { Desktop } from './desktop.ts';
import { citedSource } from './printable-response.ts';
import type { Handlers } from './request-server.ts';

/** What people have done to an answer in Word, from the bytes of the file. */
export type ReadReview = (bytes: Uint8Array, file: string) => Promise<Result<WordReview, Failure>>;

/** Most bytes of a Word file that comes back: an answer with its pictures. */
const MAX_WORD_FILE = 50 * 1024 * 1024;

/** What a version is called that is kept before a file is read. */
const keptBefore = (file: string): string => `Før ændringer fra ${file}`.slice(0, 200);

type Parts = { readonly store: Store; readonly desktop: Desktop; readonly readReview: ReadReview; readonly now: () => number };

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

export function wordReviewHandlers({ store, desktop, readReview, now }: Parts) {
  const bringIn = (responseId: ResponseId, file: string, review: WordReview): Result<WordReading, Failure> => {
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
      personOf: peopleOf(store),
      referenceOf: referencesIn(store),
      now: now(),
    });
    if (read === null) return succeed({ kind: 'not-this-answer', file });
    const { update, comments, changes, unplaced } = read;
    if (update !== null) keepVersion(store, { responseId, kind: 'named', name: keptBefore(file) }, now());
    return succeed({
      kind: 'read',
      file,
      update: update === null ? null : new Uint8Array(update),
      comments,
      changes,
      unplaced: [...unplaced],
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
      return review.ok ? store.write(() => bringIn(responseId, file, review.value)) : review;
    },
  } satisfies Partial<Handlers>;
}
