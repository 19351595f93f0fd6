import * as Y from 'yjs';
import { Sha256, type HearingId, type ResponseId, type SourceId, type SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { Deletion, shownEdit, type CaseEdit } from '../../shared/packages/case-edit.ts';
import type { PackageChoice } from '../../shared/packages/package-choice.ts';
import type { CasePackage, CasePart } from '../../shared/packages/package-parts.ts';
import { contentOf } from '../../shared/response/clean-copy.ts';
import { citationsIn } from '../../shared/response/printable.ts';
import { bodyOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { checksumOf } from '../platform/blob-store.ts';
import { caseState } from './case-edits.ts';
import { cleanAnswer } from './clean-answer.ts';
import { chosenNotes } from './chosen-notes.ts';

/** Checksums of the pictures in a document, wherever it holds them. */
export function picturesIn(doc: Y.Doc): Sha256[] {
  const found = new Set<Sha256>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) {
        const sum = name === 'sha256' ? Sha256.safeParse(each) : null;
        if (sum?.success === true) found.add(sum.data);
        else visit(each);
      }
  };
  visit(contentOf(doc));
  return [...found].toSorted();
}

/** Everything of a package but its files. */
export type Gathered = Omit<CasePackage, 'originals'> & { readonly files: readonly Sha256[] };

/**
 * What a choice takes of a hearing, by its ids. Of what has been deleted only that goes along which others have had before, if anything:
 * their copies must learn of it. To be called within a read or a write, after `catchUp`; null when there is no such hearing.
 */
export function gather(store: Store, hearingId: HearingId, choice: PackageChoice, now: number): Gathered | null {
  const all = store.cases.contents.about(hearingId);
  if (all === null) return null;
  const state = caseState(store, hearingId);
  const shared = store.cases.log.shared(hearingId);
  /** What is deleted goes along as deleted, to those who have had it. */
  const isLeftOut = (subject: 'source' | 'answer', id: string): boolean => {
    const value = Deletion.safeParse(shownEdit(state.get(`${subject} ${id} deleted`) ?? [])?.value);
    return value.success && value.data.isDeleted && !(choice.deleted && shared.has(id));
  };

  const docs = new Map<ResponseId, Y.Doc>();
  const answers: CasePart['answers'] = [];
  for (const answer of all.answers) {
    if ((choice.answerIds !== null && !choice.answerIds.includes(answer.id)) || isLeftOut('answer', answer.id)) continue;
    const doc = loadResponseDoc(store.responses.log(answer.id, 0).updates);
    if (choice.answers === 'working') {
      answers.push(answer);
      docs.set(answer.id, doc);
      continue;
    }
    const clean = cleanAnswer(answer.id, doc);
    answers.push({ ...answer, id: clean.id });
    docs.set(clean.id, clean.doc);
  }
  const answerIds = new Set<string>(answers.map(({ id }) => id));

  const cited = new Set<string>([...docs.values()].flatMap((doc) => citationsIn(bodyOf(doc)).map(({ sourceId }) => sourceId)));
  // A source that an answer quotes is to be looked up in, chosen or not, deleted or not.
  const sources = all.sources.filter(
    ({ id }) => cited.has(id) || ((choice.sourceIds === null || choice.sourceIds.includes(id)) && !isLeftOut('source', id)),
  );
  const liveSources = new Set<SourceId>(sources.map(({ id }) => id));
  const versions = all.versions.filter(({ sourceId }) => liveSources.has(sourceId));
  const documents = new Map<SourceVersionId, SourceDocument>(
    versions.map(({ id }) => {
      const version = store.sources.version(id);
      if (version === null) throw new Error('A version that is listed is there.');
      return [id, version.document];
    }),
  );
  const corrections = all.corrections.filter(({ sourceId }) => liveSources.has(sourceId));
  const decisions = all.decisions.filter(({ sourceVersionId }) => documents.has(sourceVersionId));
  const notes = chosenNotes(store, store.cases.contents.notes(hearingId), liveSources, shared, choice);

  const isKept = choice.keptVersions && choice.answers === 'working';
  const packed = isKept ? all.snapshots.filter(({ responseId }) => answerIds.has(responseId)) : [];
  const snapshots = new Map<string, Uint8Array>();
  const kept = packed.flatMap((snapshot) => {
    const content = store.snapshots.content(snapshot.id);
    if (content === null) return [];
    const bytes = new Uint8Array(content.state);
    // Named by what is written, so that it can be checked.
    const sha256 = checksumOf(bytes);
    snapshots.set(sha256, bytes);
    return [{ ...snapshot, sha256 }];
  });
  const lostWords = all.lostWords.filter(({ responseId }) => answerIds.has(responseId));

  const told = new Set<string>([
    hearingId,
    ...answerIds,
    ...sources.map(({ id }) => id),
    ...versions.map(({ id }) => id),
    ...corrections.map(({ id }) => id),
    ...decisions.map(({ id }) => id),
    ...kept.map(({ id }) => id),
    ...notes.notes.map(({ id }) => id),
  ]);
  const isTold = (edit: CaseEdit): boolean => (edit.subject === 'lost' ? choice.answers === 'working' : told.has(edit.subjectId));
  const ofHearing = store.cases.log.ofHearing(hearingId).filter(isTold);
  const writers = new Set<string>([
    ...notes.notes.map(({ authorId }) => authorId),
    ...notes.replies.map(({ authorId }) => authorId),
    ...notes.edits.map(({ authorId }) => authorId),
    ...decisions.map(({ authorId }) => authorId),
    ...ofHearing.map(({ authorId }) => authorId),
    ...lostWords.flatMap(({ authorId }) => authorId ?? []),
    ...(choice.sign ? [store.authors.selfId()] : []),
  ]);
  const ofAuthors = store.cases.log.ofAuthors().filter(({ subjectId }) => writers.has(subjectId));
  for (const { authorId } of ofAuthors) writers.add(authorId);

  const files = new Set<Sha256>([...versions.map(({ originalSha256 }) => originalSha256), ...[...docs.values()].flatMap(picturesIn)]);
  for (const bytes of snapshots.values()) for (const sum of picturesIn(loadResponseDoc([bytes]))) files.add(sum);

  return {
    // A copy for comments is sent back as one.
    kind: choice.commentOnly || answers.some(({ id }) => store.cases.merges.isForComments(id)) ? 'comment-only' : 'full',
    maker: choice.sign ? { author: store.authors.self(), madeAt: now } : null,
    about: {
      hearing: all.hearing,
      authors: all.authors.filter(({ id }) => writers.has(id)),
      sources,
      versions,
      corrections,
      decisions,
      answers: answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      snapshots: kept,
      lostWords: choice.answers === 'working' ? lostWords : [],
      edits: [...ofHearing, ...ofAuthors].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    },
    notes,
    documents,
    answers: new Map([...docs].map(([id, doc]) => [id, Y.encodeStateAsUpdate(doc)])),
    snapshots,
    files: [...files].toSorted(),
  };
}

/** The files of a package out of the blob store; `missing` counts those that are gone. */
export async function withFiles(
  gathered: Gathered,
  originals: BlobStore,
): Promise<{ readonly packed: CasePackage; readonly missing: number }> {
  const { files, ...rest } = gathered;
  const found = new Map<Sha256, Uint8Array>();
  for (const sum of files) {
    const read = await originals.read(sum);
    if (read.ok) found.set(sum, read.value);
  }
  return { packed: { ...rest, originals: found }, missing: files.length - found.size };
}
