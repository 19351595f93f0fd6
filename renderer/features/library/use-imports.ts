import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ImportId, type HearingId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { onNotice, request } from '../../api.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { readDropped } from './import-files.ts';
import { createImportQueue, isCancelled, type FileToBring, type ImportEntry } from './import-queue.ts';
import { useFailureToast } from './use-failure-toast.ts';
import { libraryWords } from './words.ts';

export type Imports = {
  readonly entries: readonly ImportEntry[];
  /** Brings dropped files into a hearing. */
  readonly files: (hearingId: HearingId, dropped: readonly File[]) => void;
  /** Asks for files and brings them in; false when none was chosen. */
  readonly byDialog: (hearingId: HearingId) => Promise<boolean>;
  /** Brings files in by any means, and tells of it as of all others. */
  readonly bring: (files: readonly FileToBring[]) => Promise<void>;
  /** The same for one file, of which whoever asks tells what came of it. */
  readonly run: (file: FileToBring) => Promise<unknown>;
  readonly cancel: (ids: readonly ImportId[]) => void;
  /** Forgets what is settled. */
  readonly clear: () => void;
};

/** Tells whether a key or a button was pressed since it was made: then someone works on, and nothing may move. */
function watchHands(): { readonly isBusy: () => boolean; readonly stop: () => void } {
  let isBusy = false;
  const note = (): void => {
    isBusy = true;
  };
  const options = { capture: true };
  window.addEventListener('keydown', note, options);
  window.addEventListener('pointerdown', note, options);
  return {
    isBusy: () => isBusy,
    stop: () => {
      window.removeEventListener('keydown', note, options);
      window.removeEventListener('pointerdown', note, options);
    },
  };
}

/** Files on their way into the library while the window stays in use. `onShow` opens a source in its hearing. */
export function useImports(onShow: (source: SourceSummary) => void): Imports {
  const { add: w } = useWords(libraryWords);
  const tell = useFailureToast();
  const [queue] = useState(createImportQueue);
  /** Dropped files are fetched one after the other, so that they are asked for in the order in which they were dropped. */
  const fetched = useRef<Promise<unknown>>(Promise.resolve());
  // A file may take a minute, and a message is answered later still: what is shown then depends on what is open then.
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  });
  const entries = useSyncExternalStore(queue.subscribe, queue.read);
  const { mutateAsync: chooseFiles } = useCommand('source.chooseFiles');
  const { mutateAsync: importChosen } = useCommand('source.importChosen');
  const { mutateAsync: importFiles } = useCommand('source.importFiles');

  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'import-progress') queue.progress(notice.importId, notice.done, notice.total);
        if (notice.kind === 'import-first-page') queue.showFirstPage(notice.importId, notice.page);
      }),
    [queue],
  );

  /** Runs a request that brings one file in, and has it stopped when the signal says so. */
  const followed = async (
    { id, file, signal }: { id: ImportId; file: string; signal: AbortSignal },
    ask: () => Promise<readonly ImportOutcome[]>,
  ): Promise<readonly ImportOutcome[]> => {
    if (signal.aborted) return [{ kind: 'failed', file, failure: { code: 'reading-cancelled', file } }];
    signal.addEventListener('abort', () => void request('import.cancel', { importIds: [id] }));
    try {
      return await ask();
    } catch (error) {
      return [{ kind: 'failed', file, failure: failureOf(error) }];
    }
  };

  /** The first of what came in is shown to one who waited for it, and offered to one who went on working. */
  const bring = async (files: readonly FileToBring[]): Promise<void> => {
    const hands = watchHands();
    const outcomes = await queue.add(files);
    hands.stop();
    const sources = outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.source] : []));
    const cancelled = outcomes.filter(isCancelled).length;
    const [first] = sources;
    // What else became of them stands in the list.
    if (sources.length + cancelled < outcomes.length) return;
    if (first === undefined) showToast({ message: w.cancelled(cancelled) });
    else if (hands.isBusy())
      showToast({
        message: w.added(sources.length, first.title),
        tone: 'success',
        action: { label: w.show, onPress: () => show.current(first) },
      });
    else {
      showToast({ message: w.added(sources.length, first.title), tone: 'success' });
      show.current(first);
    }
  };

  return {
    entries,
    files: (hearingId, dropped) =>
      void bring(
        dropped.map((file) => {
          const id = ImportId.parse(crypto.randomUUID());
          return {
            id,
            file: file.name,
            bring: async (signal) => {
              const fetching = fetched.current.then(() => readDropped(file));
              fetched.current = fetching;
              const read = await fetching;
              if (read.kind === 'failed') return [read];
              return followed({ id, file: file.name, signal }, () => importFiles({ hearingId, files: [{ ...read.file, importId: id }] }));
            },
          };
        }),
      ),
    byDialog: async (hearingId) => {
      try {
        const chosen = await chooseFiles({});
        if (chosen.length === 0) return false;
        void bring(
          chosen.map(({ importId, name }) => ({
            id: importId,
            file: name,
            bring: (signal) => followed({ id: importId, file: name, signal }, () => importChosen({ hearingId, importId })),
          })),
        );
        return true;
      } catch (error) {
        tell(error);
        return false;
      }
    },
    bring,
    run: (file) => queue.add([file]),
    cancel: queue.cancel,
    clear: queue.clear,
  };
}
