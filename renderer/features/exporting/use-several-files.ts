import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { WritingId, type IfTaken } from '../../../shared/ipc/requests/several-files.ts';
import type { ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { onNotice } from '../../api.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { carriesRemarks } from './carries-remarks.ts';
import type { ExportOutcome } from './outcome.ts';
import type { Gate } from './use-gate.ts';

export type TakenName = { readonly format: ExportFormat; readonly name: string };

export type SeveralState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly taken: readonly TakenName[] }
  /** `isStopping`: it was told to stop, and ends what it is in the midst of. */
  | { readonly kind: 'writing'; readonly id: WritingId; readonly done: number; readonly total: number; readonly isStopping: boolean }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type FilesWish = {
  readonly formats: readonly ExportFormat[];
  readonly pattern: string;
  readonly choices: ExportChoices;
};

/** Writes several files: first the check, then what is done about names that are taken, then the files, with progress and a way to stop. */
export function useSeveralFiles(responseId: ResponseId, gate: Gate, onWritten: (outcome: ExportOutcome) => void) {
  const [state, setState] = useState<SeveralState>({ kind: 'choosing' });
  const running = useRef<WritingId | null>(null);
  const { mutateAsync: findTaken } = useCommand('export.taken');
  const { mutateAsync: writeFiles } = useCommand('export.several');
  const { mutate: cancel } = useCommand('export.cancel');
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind !== 'writing-progress' || notice.writingId !== running.current) return;
        const { writingId: id, done, total } = notice;
        setState((before) => ({ kind: 'writing', id, done, total, isStopping: before.kind === 'writing' && before.isStopping }));
      }),
    [],
  );
  const failed = (error: unknown): void => setState({ kind: 'failed', failure: failureOf(error) });

  const write = async ({ formats, pattern, choices }: FilesWish, ifTaken: Partial<Record<ExportFormat, IfTaken>>): Promise<void> => {
    const id = WritingId.parse(crypto.randomUUID());
    running.current = id;
    setState({ kind: 'writing', id, done: 0, total: formats.length, isStopping: false });
    try {
      const { files, snapshotId } = await writeFiles({ writingId: id, responseId, formats: [...formats], pattern, ifTaken, choices });
      setState({ kind: 'choosing' });
      onWritten({ kind: 'several', files, snapshotId });
    } catch (error) {
      failed(error);
    } finally {
      running.current = null;
    }
  };
  return {
    state,
    write,
    start: async (wish: FilesWish): Promise<void> => {
      if (state.kind === 'looking' || state.kind === 'writing' || wish.formats.length === 0) return;
      setState({ kind: 'looking' });
      try {
        const passed = await gate.pass(wish.formats.some((format) => carriesRemarks(format, wish.choices)));
        if (passed !== 'go') return setState({ kind: passed === 'not-saved' ? 'not-saved' : 'choosing' });
        const taken = await findTaken({ responseId, formats: [...wish.formats], pattern: wish.pattern });
        if (taken.length > 0) setState({ kind: 'asking', taken });
        else await write(wish, {});
      } catch (error) {
        failed(error);
      }
    },
    stop: () => {
      if (running.current === null) return;
      cancel({ writingId: running.current });
      setState((before) => (before.kind === 'writing' ? { ...before, isStopping: true } : before));
    },
    giveUp: () => setState({ kind: 'choosing' }),
  };
}
