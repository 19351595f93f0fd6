import { useEffect, useRef, useState } from 'react';
import type { PaperFormat } from '../../../shared/annotated/paper-format.ts';
import type { AnnotationId, HearingId, ResponseId, SourceId } from '../../../shared/domain/ids.ts';
import { WritingId } from '../../../shared/ipc/requests/several-files.ts';
import type { WriterNames } from '../../../shared/notes/writer-names.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { onNotice } from '../../api.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import { paperWords } from './paper-words.ts';

/** Milliseconds after which what is being written is shown with a way to stop it. */
const SHOWN_AFTER = 1000;

/** What is put on paper. */
export type PaperOrder = {
  readonly sourceId: SourceId | null;
  readonly annotationIds: readonly AnnotationId[];
  readonly responseId: ResponseId | null;
  readonly format: PaperFormat;
  /** Of a copy; a form has none. */
  readonly names?: WriterNames;
};

/** Notes out on paper, one file at a time. */
export function useNotePapers(hearingId: HearingId) {
  const w = useWords(paperWords);
  const language = useLanguage();
  const { mutateAsync: write } = useCommand('notes.writePaper');
  const { mutateAsync: stop } = useCommand('notes.stopPaper');
  const { mutateAsync: reveal } = useCommand('export.reveal');
  const asked = useRef<WritingId | null>(null);
  /** Since the user has said where. */
  const [running, setRunning] = useState<WritingId | null>(null);
  const [isSlow, setSlow] = useState(false);
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });

  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'writing-progress' && notice.writingId === asked.current) setRunning(notice.writingId);
      }),
    [],
  );
  useEffect(() => {
    if (running === null) return undefined;
    const timer = setTimeout(() => setSlow(true), SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);

  return {
    /** Something has been under way for so long that it is to be seen. */
    isSlow,
    stop: (): void => {
      if (running === null) return;
      setRunning(null);
      void stop({ writingId: running })
        .then(() => showToast({ message: w.stopped }))
        .catch(tell);
    },
    writePaper: async ({ annotationIds, ...order }: PaperOrder): Promise<void> => {
      const writingId = WritingId.parse(crypto.randomUUID());
      asked.current = writingId;
      try {
        const written = await write({ hearingId, annotationIds: [...annotationIds], ...order, writingId });
        if (written === null) return;
        const file = written.path.split(/[\\/]/).at(-1) ?? written.path;
        showToast({
          message: w.written(file),
          tone: 'success',
          action: { label: w.show, onPress: () => void reveal({ path: written.path }).catch(tell) },
        });
      } catch (error) {
        tell(error);
      } finally {
        setRunning((now) => (now === writingId ? null : now));
      }
    },
  };
}
