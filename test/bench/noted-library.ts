import { randomUUID } from 'node:crypto';
import { examineFile } from '../../electron/db/examine.ts';
import { UNSHARED } from '../../electron/db/lease.ts';
import { noDesktop } from '../../electron/cli/no-desktop.ts';
import { renderNotes } from '../../electron/exporting/note-list.ts';
import { readDocument } from '../../electron/importing/read-document.ts';
import { silentLog } from '../../electron/platform/log.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { openWorkbench } from '../../electron/workbench.ts';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import { AnnotationType, NoteStatus } from '../../shared/domain/annotation.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { AnnotationId, PassageId } from '../../shared/domain/ids.ts';
import { noteTextOf } from '../../shared/domain/note-text.ts';
import type { Result } from '../../shared/domain/result.ts';
import { readHere } from '../electron/read-here.ts';
import { knowsAll } from '../electron/spelling/knows-all.ts';

const THEMES = ['Økonomi', 'Frister', 'Ledelse', 'Borgere', 'Tilsyn'];

function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`This succeeds: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** A text of about so many pages, with a guidepost on every fourth. */
function longText(pages: number): string {
  const sentence = (n: number): string =>
    `Kommunen vil i punkt ${n} styrke indsatsen for borgere, der står uden for arbejdsmarkedet, og sikre, at hjælpen når frem i tide.`;
  const page = (n: number): string[] => [
    ...(n % 4 === 0 ? [`Pejlemærke ${n / 4 + 1}: Indsats nummer ${n / 4 + 1}`, ''] : []),
    ...Array.from({ length: 8 }, (_, at) => `${sentence(n * 10 + at)} ${sentence(n * 10 + at + 5)}`).flatMap((paragraph) => [
      paragraph,
      '',
    ]),
  ];
  return ['Et langt dokument', '', ...Array.from({ length: pages }, (_, n) => page(n)).flat()].join('\n');
}

export type NotedHearing = { readonly title: string; readonly pages: number; readonly notes: number };

/** Writes a library with hearings of one source each, whose notes are spread evenly over it. */
export async function writeNotedLibrary(root: string, hearings: readonly NotedHearing[]): Promise<void> {
  let clock = Date.now();
  const { server, store, close } = valueOf(
    openWorkbench({
      folder: valueOf(prepareDataFolder(root)),
      lease: UNSHARED,
      desktop: noDesktop,
      examples: [],
      reading: readHere,
      readExample: readDocument,
      render: async () => ({ ok: true, value: new Uint8Array() }),
      renderPages: async () => ({ ok: true, value: [] }),
      renderNotes,
      renderPaper: () => Promise.reject(new Error('nothing is put on paper here')),
      renderMail: () => Promise.reject(new Error('nothing is sent here')),
      drawable: () => null,
      speller: knowsAll,
      examine: async (file, isOurs) => examineFile(file, isOurs),
      version: '0',
      log: silentLog,
      now: () => (clock += 1),
      broadcast: () => undefined,
      notify: () => undefined,
    }),
  );
  for (const { title, pages, notes } of hearings) {
    const fields = { title, authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' };
    const hearing = valueOf(await server.call('hearing.create', { fields }));
    const outcome = valueOf(
      await server.call('source.importText', { hearingId: hearing.id, title: 'Et langt dokument', text: longText(pages) }),
    );
    if (outcome.kind !== 'imported') throw new Error('The text is imported.');
    const { document, summary } = valueOf(await server.call('source.read', { sourceId: outcome.source.id }));
    const paragraphs = document.blocks.filter(({ kind, start, end }) => kind === 'paragraph' && end - start > 60);
    const authorId = store.authors.selfId();
    store.write(() => {
      for (let n = 0; n < notes; n += 1) {
        const block = paragraphs[Math.floor((n * paragraphs.length) / notes)];
        const anchor =
          block === undefined ? null : anchorFor(document.text, { start: block.start + (n % 3) * 8, end: block.start + 40 + (n % 5) * 4 });
        if (anchor === null) throw new Error('Every paragraph has words.');
        const id = AnnotationId.parse(randomUUID());
        const about = { annotationId: id, subject: 'note', subjectId: id, authorId } as const;
        const words = `Note ${n}: hvem betaler for det her, og hvornår er det sidste frist? ${'Det skal afklares. '.repeat(n % 4)}`;
        store.annotations.insert({ id, sourceId: summary.id, authorId }, clock);
        store.noteLog.record({ ...about, field: 'type', value: AnnotationType.options[n % 5] ?? 'concern' }, clock);
        store.noteLog.record({ ...about, field: 'status', value: NoteStatus.options[n % 4] ?? 'open' }, clock);
        store.noteLog.record({ ...about, field: 'text', value: noteTextOf(words.trim()) }, clock);
        if (n % 3 === 0) store.noteLog.record({ ...about, field: 'themes', value: [THEMES[n % THEMES.length] ?? ''] }, clock);
        store.annotations.insertPassage(
          { id: PassageId.parse(randomUUID()), annotationId: id, sourceVersionId: summary.versionId, scope: 'words', anchor },
          clock,
        );
      }
    });
  }
  close();
}
