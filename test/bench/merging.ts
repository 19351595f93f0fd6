import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import { openStore, type Store } from '../../electron/db/store.ts';
import { rememberedComparisons } from '../../electron/ipc/comparisons.ts';
import { catchUp } from '../../electron/packages/catch-up.ts';
import { gather } from '../../electron/packages/gather.ts';
import { mergeCase, sharedBy } from '../../electron/packages/merge-case.ts';
import { readPackage } from '../../electron/packages/read-package.ts';
import { undoMerge } from '../../electron/packages/undo-merge.ts';
import { writePackage } from '../../electron/packages/write-package.ts';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import { mapAnchorsBy } from '../../shared/anchoring/map-anchors.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { AnnotationId, HearingId, PassageId, ResponseId, Sha256, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import { noteTextOf } from '../../shared/domain/note-text.ts';
import type { Result } from '../../shared/domain/result.ts';
import { EVERYTHING } from '../../shared/packages/package-choice.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { BODY, createResponseDoc, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { structureText } from '../../shared/text/structure.ts';
import type { Figure } from './figures.ts';
import { longBody } from './long-answer.ts';
import { writeParts } from './made-documents.ts';

const NOTES = 2000;
const PAGES = 100;
const RUNS = 5;

const hearingId = HearingId.parse(randomUUID());
const sourceId = SourceId.parse(randomUUID());
const versionId = SourceVersionId.parse(randomUUID());
const responseId = ResponseId.parse(randomUUID());
const mapAnchors = mapAnchorsBy(rememberedComparisons());

const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const libraryIn = (file: string): Store => valueOf(openStore(file, Date.now()));

function addNotes(store: Store, count: number): void {
  const text = store.sources.version(versionId)?.document.text ?? '';
  const authorId = store.authors.selfId();
  store.write(() => {
    for (let i = 0; i < count; i += 1) {
      const start = Math.floor(((text.length - 100) * i) / count);
      const anchor = anchorFor(text, { start, end: start + 40 });
      if (anchor === null) continue;
      const id = AnnotationId.parse(randomUUID());
      const passage = PassageId.parse(randomUUID());
      store.annotations.insert({ id, sourceId, authorId }, i);
      const about = { annotationId: id, subject: 'note', subjectId: id, authorId } as const;
      store.noteLog.record({ ...about, field: 'type', value: 'concern' }, i);
      store.noteLog.record({ ...about, field: 'text', value: noteTextOf(`Note nummer ${String(i)} om indsatsen for borgerne`) }, i);
      store.noteLog.record({ ...about, field: 'themes', value: ['Økonomi'] }, i);
      store.noteLog.record({ ...about, field: 'status', value: 'open' }, i);
      store.noteLog.record({ ...about, field: 'isResolved', value: false }, i);
      store.annotations.insertPassage({ id: passage, annotationId: id, sourceVersionId: versionId, scope: 'words', anchor }, i);
      store.noteLog.record({ annotationId: id, subject: 'passage', subjectId: passage, authorId, field: 'deleted', value: false }, i);
    }
  });
}

function begin(store: Store): void {
  const document = structureText(
    writeParts(PAGES)
      .map(({ text }) => text)
      .join('\n\n'),
  );
  const doc = createResponseDoc(longBody(PAGES, [], []), EMPTY_LETTER);
  store.write(() => {
    const fields = { title: 'Måling', authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' };
    store.hearings.insert(hearingId, fields, 1);
    const version = { id: sourceId, versionId, fileName: 'a.txt', originalSha256: Sha256.parse('0'.repeat(64)), document };
    store.sources.insert({ ...version, hearingId, role: 'heard', title: 'Kilde', exampleId: null }, 1);
    store.responses.insert({ id: responseId, hearingId, title: 'Svar', schemaVersion: RESPONSE_SCHEMA_VERSION }, 1);
    store.responses.append(responseId, Y.encodeStateAsUpdate(doc), RESPONSE_SCHEMA_VERSION, 1);
  });
}

/** A day's work: a quarter of the notes changed, a hundred places of the answer. */
function work(store: Store, words: string): void {
  const authorId = store.authors.selfId();
  const notes = store.cases.contents.notes(hearingId).notes.filter((_, i) => i % 4 === 0);
  const doc = loadResponseDoc(store.responses.log(responseId, 0).updates);
  const before = Y.encodeStateVector(doc);
  const blocks = doc.getXmlFragment(BODY).toArray();
  for (let i = 0; i < 100; i += 1) {
    const block = blocks[Math.floor((blocks.length * i) / 100)];
    const text = block instanceof Y.XmlElement ? block.toArray().find((child) => child instanceof Y.XmlText) : undefined;
    if (text instanceof Y.XmlText) text.insert(0, words);
  }
  store.write(() => {
    for (const { id } of notes)
      store.noteLog.record(
        { annotationId: id, subject: 'note', subjectId: id, authorId, field: 'text', value: noteTextOf(`${words} ${id}`) },
        Date.now(),
      );
    store.responses.append(responseId, Y.encodeStateAsUpdate(doc, before), RESPONSE_SCHEMA_VERSION, Date.now());
  });
}

function pack(store: Store): Uint8Array {
  const gathered = store.write(() => {
    catchUp(store, hearingId, Date.now());
    return gather(store, hearingId, EVERYTHING, Date.now());
  });
  if (gathered === null) throw new Error('The hearing is there.');
  const { files: _files, ...rest } = gathered;
  const packed = { ...rest, originals: new Map() };
  store.write(() => store.cases.log.markShared(hearingId, sharedBy(packed)));
  return valueOf(writePackage(packed, '0', 'a.pejling'));
}

async function merge(store: Store, bytes: Uint8Array): Promise<void> {
  const packed = valueOf(await readPackage(bytes, 'a.pejling', null));
  valueOf(store.write(() => mergeCase({ store, mapAnchors, now: Date.now() }, packed, 'a.pejling')));
}

function undo(store: Store): void {
  const [newest] = store.cases.merges.ofHearing(hearingId);
  if (newest === undefined || !store.write(() => undoMerge(store, newest.id, Date.now()))) throw new Error('The merge is undone.');
}

/** Bringing together two libraries of many notes and a long answer each, on the disk: from a file's bytes to the end of the write. */
export async function mergingFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-merging-'));
  const file = (name: string): string => path.join(folder, name);
  const runs: Record<'packing' | 'all' | 'changed' | 'undone', number[]> = { packing: [], all: [], changed: [], undone: [] };
  const timed = async (into: number[], run: () => unknown): Promise<void> => {
    const started = performance.now();
    await run();
    into.push(performance.now() - started);
  };
  try {
    const founder = libraryIn(file('a.sqlite'));
    begin(founder);
    addNotes(founder, NOTES);
    const beginning = pack(founder);
    founder.close();
    copyFileSync(file('a.sqlite'), file('own.sqlite'));
    const other = libraryIn(file('b.sqlite'));
    await merge(other, beginning);
    work(other, 'Bos ord ');
    const fromOther = pack(other);
    other.close();
    for (let i = 0; i < RUNS; i += 1) {
      const fresh = libraryIn(file(`fresh-${String(i)}.sqlite`));
      await timed(runs.all, () => merge(fresh, beginning));
      fresh.close();
      copyFileSync(file('own.sqlite'), file(`own-${String(i)}.sqlite`));
      const own = libraryIn(file(`own-${String(i)}.sqlite`));
      work(own, 'Annas ord ');
      await timed(runs.packing, () => pack(own));
      await timed(runs.changed, () => merge(own, fromOther));
      await timed(runs.undone, () => undo(own));
      own.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const size = `${String(NOTES)} notes and an answer of ${String(PAGES)} pages`;
  return [
    { what: `merge two copies with ${size}, 500 notes changed in both`, runs: runs.changed },
    { what: `take in a hearing with ${size}`, runs: runs.all },
    { what: `pack a hearing with ${size}`, runs: runs.packing },
    { what: 'undo that merge', runs: runs.undone },
  ];
}
