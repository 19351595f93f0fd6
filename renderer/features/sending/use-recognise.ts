import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { sentTime } from './sent-time.ts';
import { sendingWords } from './words.ts';

/** Er det denne fil? Says of a file whether it is one that the answer became, byte for byte. */
export function useRecognise(responseId: ResponseId): { readonly said: string | Failure | null; readonly recognise: () => Promise<void> } {
  const w = useWords(sendingWords);
  const language = useLanguage();
  const [said, setSaid] = useState<string | Failure | null>(null);
  const { mutateAsync: ask } = useCommand('sending.recognise');
  return {
    said,
    recognise: async () => {
      try {
        const answer = await ask({ responseId });
        if (answer === null) return;
        const { name, file } = answer;
        setSaid(file === null ? w.unrecognised(name) : w.recognised(name, file.fileName ?? w.copied, sentTime(file.createdAt, language)));
      } catch (error) {
        setSaid(failureOf(error));
      }
    },
  };
}
