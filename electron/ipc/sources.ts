import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingId, SourceId } from '../../shared/domain/ids.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { ImportOutcome } from '../../shared/ipc/shapes.ts';
import type { Store } from '../db/store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import type { Desktop } from './desktop.ts';
import type { ImportFile } from './import-source.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

/** What a pasted text is called until it says its own title. */
const PASTED = 'Indsat tekst';

type Parts = { readonly store: Store; readonly desktop: Desktop; readonly importFile: ImportFile; readonly now: () => number };

export function sourceHandlers({ store, desktop, importFile, now }: Parts) {
  const summary = (id: SourceId): Result<SourceSummary, Failure> => {
    const source = store.sources.find(id);
    return source === null ? noSource : succeed(source);
  };
  const done = (changed: boolean) => (changed ? succeed(null) : noSource);

  /** One after the other, so that memory holds one file at a time and equal files meet. */
  const importAll = async <T>(
    hearingId: HearingId,
    items: readonly T[],
    importOne: (item: T) => Promise<ImportOutcome>,
  ): Promise<Result<ImportOutcome[], Failure>> => {
    if (store.hearings.find(hearingId) === null) return noHearing;
    const outcomes: ImportOutcome[] = [];
    for (const item of items) outcomes.push(await importOne(item));
    return succeed(outcomes);
  };

  return {
    'source.read': ({ sourceId }) => {
      const source = store.sources.find(sourceId);
      if (source === null) return noSource;
      const version = store.sources.version(source.versionId);
      return version === null ? noSource : succeed({ summary: source, document: version.document });
    },
    'source.setRole': ({ sourceId, role }) => {
      store.sources.setRole(sourceId, role, now());
      return summary(sourceId);
    },
    'source.rename': ({ sourceId, title }) => {
      store.sources.rename(sourceId, title, now());
      return summary(sourceId);
    },
    'source.delete': ({ sourceId }) => done(store.sources.setAside(sourceId, now())),
    'source.restore': ({ sourceId }) => done(store.sources.restore(sourceId)),
    'source.importByDialog': async ({ hearingId }) =>
      importAll(hearingId, await desktop.chooseFilesToOpen(), async (path): Promise<ImportOutcome> => {
        const read = await readWhole(path);
        return read.ok
          ? importFile({ hearingId, name: nameOf(path), bytes: read.value })
          : { kind: 'failed', file: nameOf(path), failure: read.failure };
      }),
    'source.importFiles': ({ hearingId, files }) =>
      importAll(hearingId, files, ({ name, bytes }) => importFile({ hearingId, name: nameOf(name), bytes })),
    'source.importText': async ({ hearingId, title, text }) => {
      const name = `${title.trim() === '' ? PASTED : title.trim()}.txt`;
      const bytes = new TextEncoder().encode(text);
      const imported = await importAll(hearingId, [bytes], () => importFile({ hearingId, name, bytes, title }));
      const outcome = imported.ok ? imported.value[0] : imported;
      if (outcome === undefined) throw new Error('One text gives one outcome.');
      return 'kind' in outcome ? succeed(outcome) : outcome;
    },
  } satisfies Partial<Handlers>;
}
