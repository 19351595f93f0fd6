import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { failureOf, useCommand } from '../../queries.ts';

export type ExportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Writes the answer to a file: first what is typed goes to disk, since the file is made from what is saved. */
export function useExport(responseId: ResponseId, flush: () => Promise<unknown>) {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const { mutateAsync: write } = useCommand('response.export');
  const { mutateAsync: reveal } = useCommand('export.reveal');
  const failed = (error: unknown): void => setState({ kind: 'failed', failure: failureOf(error) });
  return {
    state,
    start: async (format: ExportFormat): Promise<void> => {
      if (state.kind === 'running') return;
      setState({ kind: 'running' });
      try {
        if ((await flush()) === false) {
          setState({ kind: 'not-saved' });
          return;
        }
        const written = await write({ responseId, format });
        setState(written === null ? { kind: 'choosing' } : { kind: 'done', path: written.path, bytes: written.bytes });
      } catch (error) {
        failed(error);
      }
    },
    reveal: async (path: string): Promise<void> => {
      try {
        await reveal({ path });
      } catch (error) {
        failed(error);
      }
    },
    chooseAgain: () => setState({ kind: 'choosing' }),
  };
}
