import { randomUUID } from 'node:crypto';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingFields } from '../../shared/domain/hearing.ts';
import { HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import type { ExampleFile } from '../platform/example-files.ts';
import type { ImportFile } from './import-source.ts';

/** The hearing that a new library begins with. What the documents do not state is left open: no deadline, no j.nr. */
const EXAMPLE_HEARING: HearingFields = {
  title: 'Beskæftigelsesreformen 2025',
  authority: 'Nordfyns Kommune',
  journalNumber: '',
  receivedOn: null,
  deadline: null,
  recipient: '',
};

export type Examples = {
  /** True when one or more are removed. */
  readonly areMissing: () => boolean;
  /** Brings back what was removed, with its notes; brings in what was never there. */
  readonly restore: () => Promise<Result<{ hearingId: HearingId }, Failure>>;
  /** Puts the examples into a library that never had them, once in its life: a removed example does not return by itself. */
  readonly createOnFirstStart: () => Promise<Result<void, Failure>>;
};

export function createExamples(parts: {
  store: Store;
  files: readonly ExampleFile[];
  importFile: ImportFile;
  now: () => number;
}): Examples {
  const { store, files, importFile, now } = parts;

  /** The examples' hearing, brought back if it was deleted; made if there is none. */
  const hearingForExamples = (): HearingId => {
    const known = store.sources.examples().at(-1)?.hearingId;
    if (known !== undefined) {
      store.hearings.restore(known);
      return known;
    }
    const id = HearingId.parse(randomUUID());
    store.hearings.insert(id, EXAMPLE_HEARING, now());
    return id;
  };

  const restore: Examples['restore'] = async () => {
    if (files.length === 0) return fail({ code: 'not-found', what: 'example' });
    const hearingId = store.write(hearingForExamples);
    for (const file of files) {
      const known = store.sources.examples().filter((source) => source.exampleId === file.id);
      const latest = known.at(-1);
      if (known.some((source) => source.live)) continue;
      if (latest !== undefined) {
        store.hearings.restore(latest.hearingId);
        store.sources.restore(latest.id);
        continue;
      }
      const [outcome] = await importFile({
        hearingId,
        name: file.file,
        bytes: file.read(),
        title: file.title,
        role: file.role,
        exampleId: file.id,
      });
      if (outcome?.kind === 'failed') return fail(outcome.failure);
    }
    return succeed({ hearingId });
  };

  return {
    areMissing: () => {
      const live = new Set(store.sources.examples().flatMap((source) => (source.live ? [source.exampleId] : [])));
      return files.some((file) => !live.has(file.id));
    },
    restore,
    createOnFirstStart: async () => {
      if (files.length === 0 || store.preferences.hasReached('examples-created')) return succeed(undefined);
      const restored = await restore();
      if (!restored.ok) return restored;
      store.preferences.reach('examples-created', now());
      return succeed(undefined);
    },
  };
}
