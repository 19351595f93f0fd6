import { randomUUID } from 'node:crypto';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { ImportId, type HearingId, type SourceId } from '../../shared/domain/ids.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { ImportOutcome } from '../../shared/ipc/shapes.ts';
import { unnamedSourceWords } from '../../shared/words/unnamed-sources.ts';
import type { Store } from '../db/store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { correctedVersion } from './corrected-version.ts';
import type { Desktop } from './desktop.ts';
import type { ImportFile } from './import-source.ts';
import type { ImportingNow } from './importing-now.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

type Parts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly importFile: ImportFile;
  readonly importing: ImportingNow;
  /** Paths that were chosen in a dialog: the page names them by id and never by path. */
  readonly chosen: Map<ImportId, string>;
  /** Called when a file is about to be chosen: what it takes to read one can be made ready. */
  readonly expectFile: () => void;
  readonly now: () => number;
};

export function sourceHandlers({ store, desktop, importFile, importing, chosen, expectFile, now }: Parts) {
  const summary = (id: SourceId): Result<SourceSummary, Failure> => {
    const source = store.sources.find(id);
    return source === null ? noSource : succeed(source);
  };
  const done = (changed: boolean) => (changed ? succeed(null) : noSource);

  const importAll = async <T>(
    hearingId: HearingId,
    items: readonly T[],
    importOne: (item: T) => Promise<ImportOutcome[]>,
  ): Promise<Result<ImportOutcome[], Failure>> => {
    if (store.hearings.find(hearingId) === null) return noHearing;
    return succeed((await Promise.all(items.map(importOne))).flat());
  };

  return {
    'source.read': ({ sourceId }) => {
      const source = store.sources.find(sourceId);
      if (source === null) return noSource;
      const version = correctedVersion(store, source.versionId);
      if (version === null) return noSource;
      const { title, subtitle, issuer, kind, versionLabel, deadline, caseNumbers } = version.asRead;
      return succeed({
        summary: source,
        document: version.document,
        corrections: [...version.corrections],
        asRead: { title, subtitle, issuer, kind, versionLabel, deadline, caseNumbers },
      });
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
    'source.chooseFiles': async () => {
      expectFile();
      const files = await desktop.chooseFilesToOpen();
      return succeed(
        files.map((file) => {
          const importId = ImportId.parse(randomUUID());
          chosen.set(importId, file);
          return { importId, name: nameOf(file) };
        }),
      );
    },
    'source.importChosen': async ({ hearingId, importId }) => {
      const file = chosen.get(importId);
      chosen.delete(importId);
      if (file === undefined) return fail({ code: 'invalid-request', reason: 'only files chosen in the dialog are read, once each' });
      return importAll(hearingId, [file], (path) =>
        importing.follow(importId, (following) => importFile({ hearingId, name: nameOf(path), bytes: readWhole(path) }, following)),
      );
    },
    'source.importFiles': ({ hearingId, files }) =>
      importAll(hearingId, files, ({ name, bytes, importId }) =>
        importing.follow(importId, (following) => importFile({ hearingId, name: nameOf(name), bytes }, following)),
      ),
    'import.cancel': ({ importIds }) => {
      for (const id of importIds) importing.cancel(id);
      return succeed(null);
    },
    'source.importText': async ({ hearingId, title, text, html }) => {
      const called = title.trim();
      const importAs = (extension: 'html' | 'txt', content: string) =>
        importAll(hearingId, [content], (words) =>
          importFile({
            hearingId,
            // Until it says its own title.
            name: `${called === '' ? unnamedSourceWords[store.preferences.all().language].pasted : called}.${extension}`,
            bytes: new TextEncoder().encode(words),
            ...(called !== '' && { title: called }),
          }),
        );
      const imported = html === undefined ? null : await importAs('html', html);
      // What the page's own build cannot be read from may still be read from its words.
      const isLost = imported === null || !imported.ok || imported.value[0]?.kind === 'failed';
      const kept = isLost ? await importAs('txt', text) : imported;
      if (!kept.ok) return kept;
      const [outcome] = kept.value;
      if (outcome === undefined) throw new Error('One text gives one outcome.');
      return succeed(outcome);
    },
  } satisfies Partial<Handlers>;
}
