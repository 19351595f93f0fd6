import path from 'node:path';
import { annotatedCopy } from '../../shared/annotated/annotated-copy.ts';
import { endingOf, isOfOneSource, type PaperFormat } from '../../shared/annotated/paper-format.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { pointsAsNotes } from '../../shared/handover/points-as-notes.ts';
import { hearingForm, type FormSource } from '../../shared/hearing-form/hearing-form.ts';
import type { Notice } from '../../shared/ipc/notice.ts';
import type { WritingId } from '../../shared/ipc/requests/several-files.ts';
import { writersAs, type WriterNames } from '../../shared/notes/writer-names.ts';
import { safeFileName } from '../../shared/response/export-file-name.ts';
import { letterToSend } from '../../shared/response/letter-to-send.ts';
import { letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { annotatedCopyWords } from '../../shared/words/annotated-copy.ts';
import { hearingFormWords } from '../../shared/words/hearing-form.ts';
import type { Store } from '../db/store.ts';
import { writeWhole } from '../platform/write-file.ts';
import { bringInNotes } from './bring-in-notes.ts';
import { correctedVersion } from './corrected-version.ts';
import type { Desktop } from './desktop.ts';
import type { ExportedFiles } from './exported-files.ts';
import { pointsOf } from './points-of.ts';
import type { Handlers } from './request-server.ts';
import { usualNames } from './writer-names.ts';
import type { NotePaper } from '../exporting/note-paper.ts';

/** Notes on paper to the bytes of a file. `file` names it where that fails. */
export type RenderPaper = (paper: NotePaper, format: PaperFormat, file: string) => Promise<Result<Uint8Array, Failure>>;

type Parts = {
  store: Store;
  desktop: Desktop;
  renderPaper: RenderPaper;
  exported: ExportedFiles;
  notify: (notice: Notice) => void;
  now: () => number;
};

const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);
const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noResponse = fail({ code: 'not-found', what: 'response' } as const);

type Prepared = { readonly paper: NotePaper; readonly title: string; readonly count: number };

/** A copy of the source's newest version with those of the notes that are its own. */
function copyOf(store: Store, sourceId: SourceId, annotations: readonly Annotation[], names: WriterNames): Result<Prepared, Failure> {
  const versionId = store.sources.newestVersion(sourceId);
  const version = store.sources.find(sourceId) === null || versionId === null ? null : correctedVersion(store, versionId);
  if (version === null) return noSource;
  const { language } = store.preferences.all();
  const own = annotations.filter((note) => note.sourceId === sourceId);
  const { title, document } = version;
  const copy = annotatedCopy({ title, document, ...writersAs(names, { annotations: own, authors: store.authors.list() }) });
  return succeed({ paper: { kind: 'copy', copy, language }, title: annotatedCopyWords[language].title(title), count: own.length });
}

function formOf(
  store: Store,
  hearingId: HearingId,
  annotations: readonly Annotation[],
  responseId: ResponseId | null,
): Result<Prepared, Failure> {
  const hearing = store.hearings.find(hearingId);
  if (hearing === null) return noHearing;
  const response = responseId === null ? null : store.responses.find(responseId);
  if (responseId !== null && response?.hearingId !== hearingId) return noResponse;
  const { language } = store.preferences.all();
  const order = store.sources.list().map(({ id }) => id);
  const form = hearingForm({
    annotations,
    points: responseId === null ? [] : pointsOf(store, responseId),
    versionOf: (id): FormSource | null => {
      const version = correctedVersion(store, id);
      return version === null ? null : { order: order.indexOf(version.sourceId), title: version.title, document: version.document };
    },
    newestOf: (id) => store.sources.newestVersion(id),
    language,
  });
  const letter = responseId === null ? null : letterToSend(letterOf(loadResponseDoc(store.responses.log(responseId, 0).updates)));
  const facts = {
    hearing: hearing.title,
    sender: letter?.senderName ?? '',
    caseNumber: letter?.journalNumber || (hearing.journalNumber ?? ''),
  };
  return succeed({
    paper: { kind: 'form', form, facts, language },
    title: hearingFormWords[language].title(hearing.title),
    count: form.rows.length,
  });
}

export function notePaperHandlers({ store, desktop, renderPaper, exported, notify, now }: Parts) {
  const running = new Map<WritingId, AbortController>();

  /** What is written, unless it is stopped: then null, and what is still being set is thrown away. */
  const unlessStopped = async <T>(writingId: WritingId | undefined, work: Promise<T>): Promise<T | null> => {
    if (writingId === undefined) return work;
    const controller = new AbortController();
    running.set(writingId, controller);
    notify({ kind: 'writing-progress', writingId, done: 0, total: 1 });
    const stopped = new Promise<null>((resolve) => controller.signal.addEventListener('abort', () => resolve(null), { once: true }));
    try {
      return await Promise.race([work, stopped]);
    } finally {
      running.delete(writingId);
    }
  };

  return {
    'notes.writePaper': async ({ hearingId, sourceId, annotationIds, responseId, format, names, writingId }) => {
      const prepared = store.read((): Result<Prepared, Failure> => {
        if (store.hearings.find(hearingId) === null) return noHearing;
        const isNamed = annotationIds !== null;
        const all = sourceId === null || isNamed ? store.annotations.ofHearing(hearingId) : store.annotations.ofSource(sourceId);
        const wanted = annotationIds === null ? null : new Set(annotationIds);
        const annotations = wanted === null ? all : all.filter(({ id }) => wanted.has(id));
        if (!isOfOneSource(format)) return formOf(store, hearingId, annotations, responseId);
        // Notes that are named may all be of a source that is not the open one: theirs is meant.
        const [only = null, ...others] = isNamed ? new Set(annotations.map((note) => note.sourceId)) : [];
        const copied = others.length === 0 ? (only ?? sourceId) : sourceId;
        return copied === null ? noSource : copyOf(store, copied, annotations, names ?? usualNames(store, hearingId));
      });
      if (!prepared.ok) return prepared;
      const { paper, title, count } = prepared.value;
      const ending = endingOf(format);
      const target = await desktop.chooseWhereToSaveNotes(safeFileName(`${title}.${ending}`), ending);
      if (target === null) return succeed(null);
      const file = path.resolve(target);
      const rendered = await unlessStopped(writingId, renderPaper(paper, format, path.basename(file)));
      if (rendered === null) return succeed(null);
      if (!rendered.ok) return rendered;
      const written = await writeWhole(file, rendered.value);
      if (!written.ok) return written;
      exported.add(file);
      return succeed({ path: file, count });
    },
    'notes.stopPaper': ({ writingId }) => {
      running.get(writingId)?.abort();
      return succeed(null);
    },
    'source.bringInPoints': ({ sourceId }) => {
      const source = store.sources.find(sourceId);
      const handover = source === null ? undefined : correctedVersion(store, source.versionId)?.document.handover;
      if (source === null || handover === undefined) return noSource;
      const others = store.sources.list().flatMap((other) => {
        const version = other.hearingId === source.hearingId && other.id !== sourceId ? correctedVersion(store, other.versionId) : null;
        return version === null ? [] : [{ sourceId: other.id, document: version.document }];
      });
      const { notes, left } = pointsAsNotes(handover, others);
      const outcomes = [...notes].flatMap(
        ([about, of]) =>
          bringInNotes({ store, sourceId: about, file: source.fileName, now: now() }, { notes: of, refused: [], repaired: [] }) ?? [],
      );
      const sum = (count: (outcome: (typeof outcomes)[number]) => number): number =>
        outcomes.reduce((total, outcome) => total + count(outcome), 0);
      return succeed({
        added: outcomes.flatMap(({ added }) => added),
        alreadyThere: sum((outcome) => outcome.alreadyThere),
        withoutPlace: sum((outcome) => outcome.withoutPlace),
        withoutSource: left + sum((outcome) => outcome.withoutWords),
      });
    },
  } satisfies Partial<Handlers>;
}
