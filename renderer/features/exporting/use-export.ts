import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { carriesRemarks } from './carries-remarks.ts';
import type { ExportOutcome } from './outcome.ts';
import type { Gate } from './use-gate.ts';

export type ExportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running' }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Writes the answer to a file: first what is typed goes to disk, since the file is made from what is saved. */
export function useExport(responseId: ResponseId, gate: Gate, onWritten: (outcome: ExportOutcome) => void) {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const { mutateAsync: write } = useCommand('response.export');
  return {
    state,
    start: async (format: ExportFormat, choices: ExportChoices): Promise<void> => {
      if (state.kind === 'running') return;
      setState({ kind: 'running' });
      try {
        const passed = await gate.pass(carriesRemarks(format, choices));
        if (passed !== 'go') {
          setState({ kind: passed === 'not-saved' ? 'not-saved' : 'choosing' });
          return;
        }
        const written = await write({ responseId, format, choices });
        setState({ kind: 'choosing' });
        if (written !== null) onWritten({ kind: 'one', path: written.path, bytes: written.bytes, snapshotId: written.snapshotId });
      } catch (error) {
        setState({ kind: 'failed', failure: failureOf(error) });
      }
    },
  };
}
