import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { IN_MEMORY } from '../../../electron/db/connection.ts';
import { openStore, type Store } from '../../../electron/db/store.ts';
import { rememberedComparisons } from '../../../electron/ipc/comparisons.ts';
import { catchUp } from '../../../electron/packages/catch-up.ts';
import { conflictsOf } from '../../../electron/packages/conflicts.ts';
import { gather } from '../../../electron/packages/gather.ts';
import { mergeCase, sharedBy } from '../../../electron/packages/merge-case.ts';
import { undoMerge } from '../../../electron/packages/undo-merge.ts';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { mapAnchorsBy } from '../../../shared/anchoring/map-anchors.ts';
import { AnnotationId, HearingId, PassageId, ResponseId, Sha256, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import type { MergeReport } from '../../../shared/packages/merge-report.ts';
import { EVERYTHING, type PackageChoice } from '../../../shared/packages/package-choice.ts';
import type { CasePackage } from '../../../shared/packages/package-parts.ts';
import { contentOf } from '../../../shared/response/clean-copy.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { createResponseDoc, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../../shared/response/schema.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { paragraph } from '../../shared/response/two-copies.ts';
import { DRAFT, HEARING, valueOf } from '../test-workbench.ts';

const mapAnchors = mapAnchorsBy(rememberedComparisons());

export const HEARING_ID = HearingId.parse('10000000-0000-4000-8000-000000000001');
export const SOURCE_ID = SourceId.parse('10000000-0000-4000-8000-000000000002');
export const VERSION_ID = SourceVersionId.parse('10000000-0000-4000-8000-000000000003');
export const ANSWER_ID = ResponseId.parse('10000000-0000-4000-8000-000000000004');

/** One person's library, with a clock of its own. */
export type Copy = {
  readonly store: Store;
  /** UTC milliseconds; a second further at every look. */
  readonly now: () => number;
};

/** An empty library whose clock starts at `clock`. */
export function emptyCopy(name: string, clock: number): Copy {
  const store = valueOf(openStore(IN_MEMORY, 0));
  onTestFinished(store.close);
  let at = clock;
  const now = (): number => (at += 1000);
  store.write(() => store.authors.describeSelf({ name, role: 'volunteer' }, now()));
  return { store, now };
}

/** Puts a note on words of the draft. */
export function addNote({ store, now }: Copy, words: string, on = 'Ingen borger efterlades alene'): AnnotationId {
  const id = AnnotationId.parse(randomUUID());
  const passageId = PassageId.parse(randomUUID());
  const version = store.sources.version(VERSION_ID);
  const start = version?.document.text.indexOf(on) ?? -1;
  const anchor = anchorFor(version?.document.text ?? '', { start, end: start + on.length });
  if (anchor === null) throw new Error('The draft holds the words.');
  const authorId = store.authors.selfId();
  store.write(() => {
    store.annotations.insert({ id, sourceId: SOURCE_ID, authorId }, now());
    const about = { annotationId: id, subject: 'note', subjectId: id, authorId } as const;
    store.noteLog.record({ ...about, field: 'type', value: 'concern' }, now());
    store.noteLog.record({ ...about, field: 'text', value: noteTextOf(words) }, now());
    store.noteLog.record({ ...about, field: 'themes', value: [] }, now());
    store.annotations.insertPassage({ id: passageId, annotationId: id, sourceVersionId: VERSION_ID, scope: 'words', anchor }, now());
    store.noteLog.record({ annotationId: id, subject: 'passage', subjectId: passageId, authorId, field: 'deleted', value: false }, now());
  });
  return id;
}

export function setNote(
  { store, now }: Copy,
  id: AnnotationId,
  change: { text: string } | { isDeleted: boolean } | { themes: string[] },
): void {
  const about = { annotationId: id, subject: 'note', subjectId: id, authorId: store.authors.selfId() } as const;
  store.write(() => {
    if ('text' in change) store.noteLog.record({ ...about, field: 'text', value: noteTextOf(change.text) }, now());
    else if ('themes' in change) store.noteLog.record({ ...about, field: 'themes', value: change.themes }, now());
    else store.noteLog.record({ ...about, field: 'deleted', value: change.isDeleted }, now());
  });
}

/** A library with the hearing: one draft, one answer of three paragraphs. */
export function foundingCopy(name = 'Anna', clock = 1_700_000_000_000): Copy {
  const copy = emptyCopy(name, clock);
  const { store, now } = copy;
  const doc = createResponseDoc(
    {
      type: 'doc',
      content: ['Første afsnit om trafik.', 'Andet afsnit om skole.', 'Tredje afsnit om penge.'].map((text) => paragraph(text)),
    },
    { ...EMPTY_LETTER, subject: 'Høringssvar' },
  );
  store.write(() => {
    store.hearings.insert(HEARING_ID, HEARING, now());
    const version = { id: SOURCE_ID, fileName: 'udkast.txt', originalSha256: Sha256.parse('0'.repeat(64)), document: structureText(DRAFT) };
    store.sources.insert(
      { ...version, versionId: VERSION_ID, hearingId: HEARING_ID, role: 'heard', title: 'Udkast', exampleId: null },
      now(),
    );
    store.responses.insert({ id: ANSWER_ID, hearingId: HEARING_ID, title: 'Svar', schemaVersion: RESPONSE_SCHEMA_VERSION }, now());
    store.responses.append(ANSWER_ID, Y.encodeStateAsUpdate(doc), RESPONSE_SCHEMA_VERSION, now());
  });
  return copy;
}

/** What a copy would send. */
export function pack({ store, now }: Copy, choice: Partial<PackageChoice> = {}): CasePackage {
  const at = now();
  const gathered = store.write(() => {
    catchUp(store, HEARING_ID, at);
    return gather(store, HEARING_ID, { ...EVERYTHING, ...choice }, at);
  });
  if (gathered === null) throw new Error('The hearing is there.');
  const { files: _files, ...rest } = gathered;
  const packed = { ...rest, originals: new Map() };
  store.write(() => store.cases.log.markShared(HEARING_ID, sharedBy(packed)));
  return packed;
}

export const merge = ({ store, now }: Copy, packed: CasePackage): MergeReport =>
  valueOf(store.write(() => mergeCase({ store, mapAnchors, now: now() }, packed, 'a.pejling')));

export function undoNewest({ store, now }: Copy): boolean {
  const newest = store.cases.merges.ofHearing(HEARING_ID).find(({ undoneAt }) => undoneAt === null);
  return newest !== undefined && store.write(() => undoMerge(store, newest.id, now()));
}

/** A new library that a package is opened in. */
export function copyOf(packed: CasePackage, name: string, clock: number): Copy {
  const copy = emptyCopy(name, clock);
  merge(copy, packed);
  return copy;
}

export const docOf = ({ store }: Copy, id = ANSWER_ID): Y.Doc => loadResponseDoc(store.responses.log(id, 0).updates);

/** Writes in the answer as a window does: the update is appended to its log. */
export function write(copy: Copy, edit: (doc: Y.Doc) => void): void {
  const doc = docOf(copy);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => edit(doc));
  copy.store.write(() => copy.store.responses.append(ANSWER_ID, Y.encodeStateAsUpdate(doc, before), RESPONSE_SCHEMA_VERSION, copy.now()));
}

/** Everything that a copy says of the hearing, as plain values: equal for two copies exactly when they say the same. */
export function stateOf(copy: Copy): unknown {
  const { about, notes, documents, answers } = pack(copy, { sign: false });
  const { authors: _authors, lostWords, edits, ...rest } = about;
  const { store } = copy;
  return {
    ...rest,
    edits: edits.filter(({ subject }) => subject !== 'author'),
    lost: lostWords.flatMap(({ place, units }) => units.map((unit) => `${place} ${unit}`)).toSorted(),
    notes,
    texts: [...documents].map(([id, { text }]) => [id, text]),
    answers: [...answers].map(([id, update]) => [id, contentOf(withKinds(loadResponseDoc([update])))]),
    fields: store.cases.fields
      .present(HEARING_ID)
      .filter(({ subject }) => subject !== 'author')
      .map((field) => JSON.stringify(field))
      .toSorted(),
    shown: store.annotations
      .ofHearing(HEARING_ID)
      .map(({ updatedAt: _updatedAt, ...note }) => note)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    numbers: store.sources.versions(SOURCE_ID).map(({ id }) => id),
    conflicts: conflictsOf(store, HEARING_ID).map(({ id }) => id),
  };
}

const withKinds = (doc: Y.Doc): Y.Doc => {
  for (const name of doc.share.keys()) if (name !== 'body') doc.getMap(name);
  return doc;
};
