import { useRef, useState } from 'react';
import * as Y from 'yjs';
import type { WordReading } from '../../../../shared/ipc/requests/word-review.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { WORD_CHANGES } from '../../../editor/undo.ts';
import type { OpenText } from '../../../editor/sync.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { fromWordWords } from './words.ts';

/** Reads what others have done to the answer in Word into the text that is open, as one step to undo. */
export function useReadingWord(text: OpenText, desk: WritingDesk | null) {
  const w = useWords(fromWordWords);
  const language = useLanguage();
  const { mutateAsync: readFile } = useCommand('response.readFromWord');
  const [outcome, setOutcome] = useState<WordReading | null>(null);
  const isRunning = useRef(false);
  const tell = (message: string): void => void showToast({ message, tone: 'danger' });

  const read = async (): Promise<void> => {
    if (desk === null || isRunning.current) return;
    isRunning.current = true;
    try {
      // The file is compared with what is on the disk.
      if (!(await text.flush())) return tell(w.notSaved);
      const found = await readFile({ responseId: text.responseId });
      if (found?.kind === 'read' && found.update !== null && !desk.editor.isDestroyed) {
        desk.undoManager.stopCapturing();
        Y.applyUpdate(text.doc, found.update, WORD_CHANGES);
        desk.undoManager.stopCapturing();
      }
      setOutcome(found);
    } catch (error) {
      tell(failureInWords(failureOf(error), language));
    } finally {
      isRunning.current = false;
    }
  };
  return { read, outcome, close: () => setOutcome(null) };
}
