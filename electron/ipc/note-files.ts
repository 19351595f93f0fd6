import { createHash } from 'node:crypto';
import path from 'node:path';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { SourceVersionId } from '../../shared/domain/ids.ts';
import type { NoteFileFormat } from '../../shared/interchange/note-file-format.ts';
import type { NotesToList } from '../../shared/interchange/note-table.ts';
import { readNotesFile } from '../../shared/interchange/read-notes-file.ts';
import type { NotesToWrite, TextDescription } from '../../shared/interchange/write-web-annotations.ts';
import { writersAs } from '../../shared/notes/writer-names.ts';
import { safeFileName } from '../../shared/response/export-file-name.ts';
import { noteTableWords } from '../../shared/words/note-table.ts';
import type { Store } from '../db/store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { writeWhole } from '../platform/write-file.ts';
import { bringInNotes } from './bring-in-notes.ts';
import type { Desktop } from './desktop.ts';
import type { ExportedFiles } from './exported-files.ts';
import type { Handlers } from './request-server.ts';
import { usualNames } from './writer-names.ts';

/** Notes to the bytes of a file. */
export type RenderNotes = (title: string, notes: NotesToList & Pick<NotesToWrite, 'textOf'>, format: NoteFileFormat) => Promise<Uint8Array>;

/** Most bytes of a file of notes. */
const MAX_NOTES_FILE = 20 * 1024 * 1024;

const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);
const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noAnnotation = fail({ code: 'not-found', what: 'annotation' } as const);

type Parts = { store: Store; desktop: Desktop; renderNotes: RenderNotes; exported: ExportedFiles; now: () => number };

export function noteFileHandlers({ store, desktop, renderNotes, exported, now }: Parts) {
  /** What the notes stand on, each version looked up once. */
  const versionsOf = () => {
    const known = new Map<SourceVersionId, ReturnType<typeof store.sources.version>>();
    return (id: SourceVersionId) => {
      const version = known.get(id) ?? store.sources.version(id);
      known.set(id, version);
      return version;
    };
  };

  return {
    'notes.export': async ({ hearingId, sourceId, annotationIds, format, names }) => {
      const hearing = store.hearings.find(hearingId);
      if (hearing === null) return noHearing;
      const all = sourceId === null ? store.annotations.ofHearing(hearingId) : store.annotations.ofSource(sourceId);
      const byId = new Map(all.map((note) => [note.id, note]));
      const chosen = annotationIds === null ? all : annotationIds.map((id) => byId.get(id)).filter((note) => note !== undefined);
      const { annotations, authors } = writersAs(names ?? usualNames(store, hearingId), {
        annotations: chosen,
        authors: store.authors.list(),
      });
      const { language } = store.preferences.all();
      const title = noteTableWords[language].title(hearing.title);
      const target = await desktop.chooseWhereToSaveNotes(safeFileName(`${title}.${format}`), format);
      if (target === null) return succeed(null);
      const versionOf = versionsOf();
      const sourceOf: NotesToList['sourceOf'] = (id) => {
        const version = versionOf(id);
        return version === null ? null : { title: version.title, document: version.document };
      };
      const textOf = (id: SourceVersionId): TextDescription | null => {
        const version = versionOf(id);
        return version === null ? null : { title: version.title, sha256: createHash('sha256').update(version.document.text).digest('hex') };
      };
      const bytes = await renderNotes(title, { annotations, authors, sourceOf, textOf, language }, format);
      const file = path.resolve(target);
      const written = await writeWhole(file, bytes);
      if (!written.ok) return written;
      exported.add(file);
      return succeed({ path: file, count: annotations.length });
    },
    'notes.import': async ({ sourceId }) => {
      if (store.sources.find(sourceId) === null) return noSource;
      const file = await desktop.chooseNotesFile();
      if (file === null) return succeed(null);
      const bytes = await readWhole(file, MAX_NOTES_FILE);
      if (!bytes.ok) return bytes;
      const read = readNotesFile(new TextDecoder().decode(bytes.value), nameOf(file));
      if (!read.ok) return read;
      const broughtIn = store.write(() => bringInNotes({ store, sourceId, file: nameOf(file), now: now() }, read.value));
      return broughtIn === null ? noSource : succeed(broughtIn);
    },
    'notes.setDeleted': ({ annotationIds, isDeleted }) => {
      const authorId = store.authors.selfId();
      for (const annotationId of annotationIds) {
        if (store.annotations.owner(annotationId) === null) return noAnnotation;
        store.noteLog.record(
          { annotationId, subject: 'note', subjectId: annotationId, authorId, field: 'deleted', value: isDeleted },
          now(),
        );
      }
      return succeed(null);
    },
  } satisfies Partial<Handlers>;
}
