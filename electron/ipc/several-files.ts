import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Notice } from '../../shared/ipc/notice.ts';
import type { IfTaken, WritingId, WrittenFile } from '../../shared/ipc/requests/several-files.ts';
import { USUAL_CHOICES } from '../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import { freeFileName, patternFileName, sameFileForm, type NameFields } from '../../shared/response/file-name-pattern.ts';
import { writeWhole } from '../platform/write-file.ts';
import type { ExportingParts } from './exporting.ts';
import { exportHabits, nameFields, withHabits } from './name-fields.ts';
import { presentOutgoing, record, type OutgoingAnswer } from './outgoing-answer.ts';
import type { Handlers } from './request-server.ts';
import { withPictures } from './with-pictures.ts';

type Parts = ExportingParts & { readonly notify: (notice: Notice) => void; readonly write?: typeof writeWhole };

const noResponse = fail({ code: 'not-found', what: 'response' } as const);

/** Names in a folder in the form in which they clash, with how they are written there. */
async function namesIn(folder: string): Promise<Result<Map<string, string>, Failure>> {
  try {
    return succeed(new Map((await readdir(folder)).map((name) => [sameFileForm(name), name])));
  } catch (error) {
    return fail({ code: 'export-failed', file: folder, reason: reasonOf(error) });
  }
}

/** A name within a folder, and in no other, whatever the name says. */
function within(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (path.dirname(file) !== path.resolve(folder)) throw new Error('A file name made of a pattern holds no path.');
  return file;
}

const CANCELLED = Symbol('cancelled');

/** What comes of `work`, or CANCELLED as soon as it is given up; the work itself then comes to an end unheard. */
const unless = <T>(signal: AbortSignal, work: Promise<T>): Promise<T | typeof CANCELLED> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) resolve(CANCELLED);
    signal.addEventListener('abort', () => resolve(CANCELLED), { once: true });
    work.then(resolve, reject);
  });

/** Several files of one answer at once, into a folder that the user chose. */
export function severalFilesHandlers({ store, desktop, originals, render, exported, now, notify, write = writeWhole }: Parts) {
  const running = new Map<WritingId, AbortController>();

  const fieldsAndFolder = (responseId: OutgoingAnswer['responseId']) =>
    store.read(() => ({ fields: nameFields(store, responseId, now()), folder: exportHabits(store).folder }));

  const namesOf = (formats: readonly ExportFormat[], pattern: string, fields: NameFields) =>
    [...new Set(formats)].map((format) => ({ format, name: patternFileName(pattern, fields, format) }));

  type One = {
    readonly answer: OutgoingAnswer;
    readonly printable: OutgoingAnswer['printable'];
    readonly folder: string;
    readonly there: Map<string, string>;
    readonly ifTaken: IfTaken;
    readonly file: { readonly format: ExportFormat; readonly name: string };
    readonly choices: Parameters<typeof render>[2];
    readonly signal: AbortSignal;
  };

  /** Writes under the first such name that is free; another export, or another program, may take one meanwhile. */
  async function writeAnew(folder: string, name: string, there: ReadonlyMap<string, string>, bytes: Uint8Array) {
    const taken = new Set(there.keys());
    for (;;) {
      const chosen = freeFileName(name, taken);
      const written = await write(within(folder, chosen), bytes, 'kept');
      if (written.ok || written.failure.code !== 'export-failed' || written.failure.reason !== 'EEXIST') return { chosen, written };
      taken.add(sameFileForm(chosen));
    }
  }

  async function writeOne({ answer, printable, folder, there, ifTaken, file, choices, signal }: One): Promise<WrittenFile> {
    const { format, name } = file;
    const taken = there.get(sameFileForm(name));
    if (taken !== undefined && ifTaken === 'skip') return { kind: 'skipped', format, name };
    if (signal.aborted) return { kind: 'cancelled', format, name };
    const rendered = await unless(signal, render(printable, format, choices));
    if (rendered === CANCELLED || signal.aborted) return { kind: 'cancelled', format, name };
    if (!rendered.ok) return { kind: 'failed', format, name, failure: rendered.failure };
    // Replaced is the very file that is there, however its letters are cased.
    const { chosen, written } =
      taken !== undefined && ifTaken === 'replace'
        ? { chosen: taken, written: await write(within(folder, taken), rendered.value) }
        : await writeAnew(folder, name, there, rendered.value);
    if (!written.ok) return { kind: 'failed', format, name: chosen, failure: written.failure };
    const target = within(folder, chosen);
    there.set(sameFileForm(chosen), chosen);
    exported.add(target);
    record(store, answer, { format, name: chosen, bytes: rendered.value, choices }, now());
    return { kind: 'written', format, path: target, bytes: rendered.value.length };
  }

  return {
    'export.habits': () => succeed(exportHabits(store)),
    'export.setHabits': (change) => {
      store.preferences.write('export-habits', { ...exportHabits(store), ...change }, now());
      return succeed(null);
    },
    'export.setTypeface': ({ typeface }) => {
      store.preferences.write('export-habits', { ...exportHabits(store), typeface }, now());
      return succeed(null);
    },
    'export.chooseFolder': async () => {
      const folder = await desktop.chooseFolder(exportHabits(store).folder);
      if (folder === null) return succeed(null);
      const whole = path.resolve(folder);
      store.write(() => store.preferences.write('export-habits', { ...exportHabits(store), folder: whole }, now()));
      return succeed({ folder: whole });
    },
    'export.nameFields': ({ responseId }) => {
      const fields = nameFields(store, responseId, now());
      return fields === null ? noResponse : succeed(fields);
    },
    'export.taken': async ({ responseId, formats, pattern }) => {
      const { fields, folder } = fieldsAndFolder(responseId);
      if (fields === null) return noResponse;
      if (folder === null) return fail({ code: 'invalid-request', reason: 'a folder is chosen first' });
      const there = await namesIn(folder);
      if (!there.ok) return there;
      return succeed(namesOf(formats, pattern, fields).filter(({ name }) => there.value.has(sameFileForm(name))));
    },
    'export.several': async ({ writingId, responseId, formats, pattern, ifTaken, choices: chosen = USUAL_CHOICES }) => {
      const choices = withHabits(store, chosen);
      const { fields, folder } = fieldsAndFolder(responseId);
      if (fields === null) return noResponse;
      if (folder === null) return fail({ code: 'invalid-request', reason: 'a folder is chosen first' });
      const there = await namesIn(folder);
      if (!there.ok) return there;
      const answer = presentOutgoing(store, responseId, now());
      if (!answer.ok) return answer;
      const controller = new AbortController();
      running.set(writingId, controller);
      try {
        const printable = await withPictures(answer.value.printable, originals);
        const wanted = namesOf(formats, pattern, fields);
        const files: WrittenFile[] = [];
        for (const file of wanted) {
          notify({ kind: 'writing-progress', writingId, done: files.length, total: wanted.length });
          const one = {
            answer: answer.value,
            printable,
            folder,
            there: there.value,
            ifTaken: ifTaken[file.format] ?? 'rename',
            file,
            choices,
          };
          files.push(await writeOne({ ...one, signal: controller.signal }));
        }
        return succeed({ files, snapshotId: answer.value.kept?.snapshotId ?? null });
      } finally {
        running.delete(writingId);
      }
    },
    'export.cancel': async ({ writingId }) => {
      running.get(writingId)?.abort();
      return succeed(null);
    },
  } satisfies Partial<Handlers>;
}
