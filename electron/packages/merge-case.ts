import { createHash, randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import { ResponseId, type SourceId } from '../../shared/domain/ids.ts';
import type { NoteEdit } from '../../shared/notes/note-edit.ts';
import type { Conflict } from '../../shared/packages/conflict.ts';
import { LISTED_CONFLICTS, type MergeReport } from '../../shared/packages/merge-report.ts';
import type { CasePackage } from '../../shared/packages/package-parts.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { Store } from '../db/store.ts';
import { uuidOf } from '../db/uuid-of.ts';
import { keepVersion } from '../ipc/answer-versions.ts';
import { showCorrected } from '../ipc/corrected-version.ts';
import { placePassages } from '../ipc/place-passages.ts';
import { admitCaseEdits } from './case-edits.ts';
import { catchUp } from './catch-up.ts';
import { conflictsOf } from './conflicts.ts';
import { mergeAnswer } from './merge-answer.ts';
import { packRecord } from './record-bytes.ts';

type Parts = { readonly store: Store; readonly mapAnchors: MapAnchors; readonly now: number };

/** A name in the package that the library uses for something else. */
function isTaken(store: Store, { about, notes, documents }: CasePackage): boolean {
  const { admission } = store.cases;
  const owners = admission.owners();
  const { id: hearingId } = about.hearing;
  const owned: (readonly [string, string])[] = [
    ...[...about.sources, ...about.answers].map(({ id }) => [id, hearingId] as const),
    ...[...about.versions, ...about.corrections, ...notes.notes].map(({ id, sourceId }) => [id, sourceId] as const),
    ...[...notes.passages, ...notes.replies].map(({ id, annotationId }) => [id, annotationId] as const),
    ...about.decisions.map(({ id, sourceVersionId }) => [id, sourceVersionId] as const),
    ...about.snapshots.map(({ id, responseId }) => [id, responseId] as const),
  ];
  if (owned.some(([id, owner]) => owners.has(id) && owners.get(id) !== owner)) return true;
  return [...documents].some(([id, { text }]) => {
    const known = admission.textSum(id);
    return known !== null && known !== createHash('sha256').update(text, 'utf8').digest('hex');
  });
}

/** Takes in what is not here yet of the hearing, apart from its notes' words and its answers' text. */
function admitThings({ store, now }: Parts, { about, notes, documents, snapshots, kind, answers }: CasePackage) {
  const { admission } = store.cases;
  const { id: hearingId } = about.hearing;
  for (const author of about.authors) store.authors.admit(author, now);
  const isNew = admission.putHearing(about.hearing);
  const isBroughtBack = admission.wakeHearing(hearingId);
  const count = (put: readonly boolean[]): number => put.filter(Boolean).length;
  const addedSources = about.sources.filter((source) => admission.putSource(hearingId, source)).map(({ id }) => id);
  const withNewVersions = new Set<SourceId>();
  let newVersions = 0;
  for (const version of about.versions) {
    const document = documents.get(version.id);
    if (document === undefined || !admission.putVersion(version, document)) continue;
    withNewVersions.add(version.sourceId);
    if (!addedSources.includes(version.sourceId)) newVersions += 1;
  }
  for (const id of withNewVersions) admission.numberVersions(id);
  const corrections = count(about.corrections.map((correction) => admission.putCorrection(correction)));
  const decisions = count(about.decisions.map((decision) => admission.putDecision(decision)));
  const isForComments = kind === 'comment-only';
  const addedAnswers = about.answers
    .filter((answer) => admission.putAnswer(hearingId, answer, isForComments))
    .filter(({ id }) => answers.has(id));
  const addedSnapshots = about.snapshots.flatMap((snapshot) => {
    const content = snapshots.get(snapshot.sha256);
    return content !== undefined && admission.putSnapshot(snapshot, deflateRawSync(content)) ? [snapshot.id] : [];
  });
  const addedNotes = notes.notes.filter((note) => admission.putNote(note)).map(({ id }) => id);
  for (const passage of notes.passages) admission.putPassage(passage);
  for (const reply of notes.replies) admission.putReply(reply);
  const touchedSources = new Set(about.sources.map(({ id }) => id));
  return {
    isNew,
    isBroughtBack,
    addedSources,
    newVersions,
    corrections,
    decisions,
    addedAnswers,
    addedSnapshots,
    addedNotes,
    touchedSources,
  };
}

/** Brings the answers together; each that changes is kept first as it was on either side. */
function admitAnswers({ store, now }: Parts, { about, answers, maker }: CasePackage, added: ReadonlySet<string>) {
  const changed: ResponseId[] = [];
  for (const { id, title, schemaVersion, createdAt } of about.answers) {
    const there = answers.get(id);
    if (there === undefined) continue;
    const { updates } = store.responses.log(id, 0);
    if (updates.length === 0) {
      store.responses.append(id, there, schemaVersion, now);
      store.cases.merges.markShared(id, now);
      if (!added.has(id)) changed.push(id);
      continue;
    }
    const merged = mergeAnswer(id, updates, there, { here: store.authors.selfId(), there: maker?.author.id ?? null });
    store.cases.merges.markShared(id, now);
    if (merged.kind === 'same') continue;
    if (merged.kind === 'merged') {
      keepVersion(store, { responseId: id, kind: 'merge', name: null }, now);
      store.responses.append(id, merged.update, Math.max(schemaVersion, store.responses.find(id)?.schemaVersion ?? 1), now);
      for (const words of merged.lost) store.cases.admission.putLostWords(words);
      changed.push(id);
      continue;
    }
    // Two documents that share no history stand beside each other: put together, one of them would be doubled.
    const sum = createHash('sha256').update(there).digest('hex');
    const own = ResponseId.parse(uuidOf('unrelated-answer', id, sum));
    if (store.cases.admission.putAnswer(about.hearing.id, { id: own, title, schemaVersion, createdAt }, false)) {
      store.responses.append(own, there, schemaVersion, now);
      changed.push(own);
    }
  }
  for (const words of about.lostWords) store.cases.admission.putLostWords(words);
  return changed;
}

/** What both sides know of from now on. */
export const sharedBy = ({ about, notes }: CasePackage): string[] =>
  [...about.sources, ...about.answers, ...notes.notes].map(({ id }) => id);

/** Edits of notes that are not here yet. */
function newNoteEdits(store: Store, { about, notes }: CasePackage): NoteEdit[] {
  const known = new Set(about.sources.flatMap(({ id }) => store.cases.log.editsOfSource(id)));
  return notes.edits.filter(({ id }) => !known.has(id));
}

function fromWhom({ about }: CasePackage, edits: readonly NoteEdit[]): MergeReport['from'] {
  const names = new Map(about.authors.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(edits, ({ authorId }) => authorId)]
    .map(([authorId, of]) => ({ authorId, name: names.get(authorId) ?? '', noteEdits: of.length }))
    .toSorted((a, b) => b.noteEdits - a.noteEdits || (a.authorId < b.authorId ? -1 : 1));
}

/**
 * Merges a package into the library: what is new comes in, what both have changed is brought together, and what cannot be is a conflict
 * that waits. The outcome does not depend on which copy is merged into which, in what order or how often. To be called within a write,
 * which the caller undoes for a preview or when it fails: with schema-newer, or with file-damaged where names do not fit.
 */
export function mergeCase(parts: Parts, packed: CasePackage, file: string): Result<MergeReport, Failure> {
  const { store, mapAnchors, now } = parts;
  const { about, notes, kind, maker } = packed;
  const { id: hearingId } = about.hearing;
  const found = Math.max(0, ...about.answers.map(({ schemaVersion }) => schemaVersion));
  if (found > RESPONSE_SCHEMA_VERSION) return fail({ code: 'schema-newer', found, known: RESPONSE_SCHEMA_VERSION });
  if (isTaken(store, packed)) return fail({ code: 'file-damaged', file });

  const before = store.cases.records.read(hearingId, null);
  catchUp(store, hearingId, now);
  const conflictsBefore = new Set(conflictsOf(store, hearingId).map(({ id }) => id));
  const wasThere = new Set<string>(store.cases.contents.about(hearingId)?.answers.map(({ id }) => id));
  const admitted = admitThings(parts, packed);
  const fields = admitCaseEdits(store, hearingId, about.edits, now);
  for (const id of admitted.touchedSources) placePassages(store, id, mapAnchors);
  const isDeletedBefore = new Set(store.cases.log.deletionsOf(hearingId).map(({ annotationId }) => annotationId));
  const edits = newNoteEdits(store, packed);
  store.noteLog.admit(edits);
  // A decision about a place is shown where the place is known, which it may have become just now.
  const places = notes.edits.filter(({ field }) => field === 'place');
  if (admitted.newVersions > 0 && places.length > 0) store.noteLog.admit(places);
  const changedAnswers = admitAnswers(parts, packed, new Set(admitted.addedAnswers.map(({ id }) => id)));
  for (const id of admitted.touchedSources) showCorrected(store, id);
  store.cases.log.markShared(hearingId, sharedBy(packed));

  const deletedNow = new Set<string>(store.cases.log.deletionsOf(hearingId).map(({ annotationId }) => annotationId));
  const addedNotes = new Set<string>(admitted.addedNotes);
  const changedNotes = new Set<string>(edits.map(({ annotationId }) => annotationId).filter((id) => !addedNotes.has(id)));
  const conflicts: Conflict[] = conflictsOf(store, hearingId).filter(({ id }) => !conflictsBefore.has(id));
  const titles = [...admitted.addedAnswers.map(({ id }) => id), ...changedAnswers].flatMap((id) => {
    const answer = store.responses.find(id);
    return answer === null ? [] : [{ responseId: id, title: answer.title }];
  });
  const deleted = [...deletedNow].filter((id) => !isDeletedBefore.has(id) && !addedNotes.has(id));
  const report: MergeReport = {
    hearingId,
    title: store.hearings.find(hearingId)?.title ?? about.hearing.title,
    kind,
    maker,
    isNew: admitted.isNew,
    isBroughtBack: admitted.isBroughtBack,
    sources: { added: admitted.addedSources.length, newVersions: admitted.newVersions },
    notes: {
      added: [...addedNotes].filter((id) => !deletedNow.has(id)).length,
      changed: changedNotes.size - deleted.length,
      deleted: deleted.length,
    },
    answers: { added: admitted.addedAnswers.length, changed: changedAnswers.filter((id) => wasThere.has(id)).length, titles },
    snapshots: { added: admitted.addedSnapshots },
    corrections: { added: admitted.corrections },
    decisions: { added: admitted.decisions },
    fields: { changed: admitted.isNew ? 0 : fields },
    from: fromWhom(packed, edits),
    conflicts: { count: conflicts.length, listed: conflicts.slice(0, LISTED_CONFLICTS) },
    changesAnything: false,
    packedAt: maker?.madeAt ?? null,
  };
  const counts = [
    report.sources.added,
    report.sources.newVersions,
    addedNotes.size,
    edits.length,
    report.answers.added,
    changedAnswers.length,
  ];
  const others = [report.snapshots.added.length, report.corrections.added, report.decisions.added, fields, conflicts.length];
  const changesAnything = admitted.isNew || admitted.isBroughtBack || [...counts, ...others].some((count) => count > 0);
  const made = { ...report, changesAnything };
  if (changesAnything) {
    store.cases.admission.touchHearing(hearingId, now);
    store.cases.merges.insert({ id: randomUUID(), hearingId, report: made, before: packRecord(before) }, now);
  }
  return succeed(made);
}
