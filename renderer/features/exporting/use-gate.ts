import { useState } from 'react';
import type { CheckFinding } from '../../../shared/checks/finding.ts';
import { stopsSending } from '../../../shared/checks/stops-sending.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { request } from '../../api.ts';

export type Gate = {
  /** What stands in the way, while it is asked about. */
  readonly asked: readonly CheckFinding[] | null;
  /** Saves what waits, checks the answer and asks where something should stop it: what comes of it. `withRemarks`: they go along. */
  readonly pass: (withRemarks?: boolean) => Promise<'go' | 'stay' | 'not-saved'>;
  readonly answer: (goesOn: boolean) => void;
};

/** An answer in which something should stop the sending goes out only after a person has said so. */
export function useGate(responseId: ResponseId, flush: () => Promise<unknown>): Gate {
  const [question, setQuestion] = useState<{ findings: readonly CheckFinding[]; answer: (goesOn: boolean) => void } | null>(null);
  return {
    asked: question?.findings ?? null,
    pass: async (withRemarks = false) => {
      if ((await flush()) === false) return 'not-saved';
      const checked = await request('response.check', { responseId, exportedBytes: null });
      const findings = checked.ok ? checked.value.filter((finding) => stopsSending(finding, withRemarks)) : [];
      if (findings.length === 0) return 'go';
      const goesOn = await new Promise<boolean>((resolve) => setQuestion({ findings, answer: resolve }));
      setQuestion(null);
      return goesOn ? 'go' : 'stay';
    },
    answer: (goesOn) => question?.answer(goesOn),
  };
}
