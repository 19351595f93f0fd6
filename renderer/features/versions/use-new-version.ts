import { useState } from 'react';
import { ImportId, type SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { RequestInput } from '../../../shared/ipc/contract.ts';
import type { NewVersionOutcome } from '../../../shared/ipc/requests/versions.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { request } from '../../api.ts';
import { useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { versionWords } from './words.ts';

type From = RequestInput<'source.importNewVersion'>['from'];
type Added = Extract<NewVersionOutcome, { kind: 'added' }>;

/** A file that is unlike the version it is to follow: a person is to say. */
export type Unlike = { readonly source: SourceSummary; readonly importId: ImportId; readonly file: string; readonly from: From };

/** The bytes of a dropped file, or why it cannot be taken. */
type ReadFile =
  | { readonly kind: 'bytes'; readonly file: { readonly name: string; readonly bytes: Uint8Array } }
  | Extract<ImportOutcome, { kind: 'failed' }>;

/** What brings a file in among the others: tells how far it has come, and can be stopped. */
export type RunImport = (file: {
  readonly id: ImportId;
  readonly file: string;
  readonly bring: (signal: AbortSignal) => Promise<readonly ImportOutcome[]>;
}) => Promise<unknown>;

/** Bringing in new versions of sources, one at a time or several at once, while the window stays in use. */
export function useNewVersion(run: RunImport) {
  const w = useWords(versionWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const [unlike, setUnlike] = useState<Unlike | null>(null);
  const [added, setAdded] = useState<Added | null>(null);
  const { mutateAsync: remove } = useCommand('source.removeVersion');
  const { mutateAsync: restore } = useCommand('source.restoreVersions');

  const recordUndo = (title: string, versionId: SourceVersionId): void => {
    let setAside: SourceVersionId[] = [];
    push({
      label: w.versionAdded(title),
      announce: false,
      undo: async () => {
        setAside = await remove({ sourceVersionId: versionId });
        setAdded(null);
      },
      redo: async () => void (await restore({ sourceVersionIds: setAside })),
    });
  };

  const outcomesOf = (outcome: NewVersionOutcome, asked: Unlike): readonly ImportOutcome[] => {
    const { file, source } = asked;
    switch (outcome.kind) {
      case 'added':
        recordUndo(outcome.source.title, outcome.versionId);
        setAdded(outcome);
        return [{ kind: 'imported', file, source: outcome.source }];
      case 'already-there':
        showToast({ message: w.alreadyThere(source.title) });
        return [];
      case 'unlike':
        setUnlike(asked);
        return [];
    }
  };

  const follow = (
    { importId, file }: Pick<Unlike, 'importId' | 'file'>,
    ask: () => Promise<readonly ImportOutcome[]>,
  ): Promise<unknown> => {
    setAdded(null);
    return run({
      id: importId,
      file,
      bring: (signal) => {
        signal.addEventListener('abort', () => void request('import.cancel', { importIds: [importId] }));
        return ask();
      },
    });
  };

  const bring = (asked: Unlike, isSure: boolean): void =>
    void follow(asked, async () => {
      const { source, importId, file, from } = asked;
      const answer = await request('source.importNewVersion', { sourceId: source.id, importId, from, isSure });
      return answer.ok ? outcomesOf(answer.value, asked) : [{ kind: 'failed', file, failure: answer.failure }];
    });

  return {
    unlike,
    added,
    dismiss: (): void => setAdded(null),
    /** Asks for the file. False when none was chosen. */
    byDialog: async (source: SourceSummary): Promise<boolean> => {
      const answer = await request('source.chooseNewVersion', {});
      if (!answer.ok) {
        showToast({ message: failureInWords(answer.failure, language), tone: 'danger' });
        return false;
      }
      if (answer.value === null) return false;
      bring({ source, importId: answer.value.importId, file: answer.value.name, from: { kind: 'chosen' } }, false);
      return true;
    },
    byFile: (source: SourceSummary, file: string, read: () => Promise<ReadFile>): void => {
      const importId = ImportId.parse(crypto.randomUUID());
      void read().then((answer) => {
        if (answer.kind === 'failed') return follow({ importId, file }, async () => [answer]);
        const { name, bytes } = answer.file;
        return bring({ source, importId, file: name, from: { kind: 'dropped', name, bytes } }, false);
      });
    },
    byText: (source: SourceSummary, text: string): void =>
      bring({ source, importId: ImportId.parse(crypto.randomUUID()), file: w.pasted, from: { kind: 'pasted', text } }, false),
    /** What a person says of a file that is unlike. */
    settle: (answer: 'version' | 'nothing'): Unlike | null => {
      const asked = unlike;
      setUnlike(null);
      if (asked !== null && answer === 'version') bring({ ...asked }, true);
      return asked;
    },
  };
}

export type NewVersion = ReturnType<typeof useNewVersion>;
