import { useState } from 'react';
import type { AnnotationId, HearingId, SourceId } from '../../../shared/domain/ids.ts';
import type { NoteFileFormat } from '../../../shared/interchange/note-file-format.ts';
import type { NotesBroughtIn } from '../../../shared/ipc/requests/note-files.ts';
import type { WriterNames } from '../../../shared/notes/writer-names.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { noteFileWords } from './words.ts';

/** Notes out to files and in from them. What came in can be taken back as one step. */
export function useNoteFiles(hearingId: HearingId) {
  const w = useWords(noteFileWords);
  const language = useLanguage();
  const undoStack = useUndoStack();
  const { mutateAsync: write } = useCommand('notes.export');
  const { mutateAsync: read } = useCommand('notes.import');
  const { mutateAsync: setDeleted } = useCommand('notes.setDeleted');
  const { mutateAsync: reveal } = useCommand('export.reveal');
  const [broughtIn, setBroughtIn] = useState<NotesBroughtIn | null>(null);
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });

  return {
    broughtIn,
    closeOutcome: (): void => setBroughtIn(null),
    /** Those named, in that order. */
    exportNotes: async (annotationIds: readonly AnnotationId[], format: NoteFileFormat, names: WriterNames): Promise<void> => {
      try {
        const written = await write({ hearingId, sourceId: null, annotationIds: [...annotationIds], format, names });
        if (written === null) return;
        const file = written.path.split(/[\\/]/).at(-1) ?? written.path;
        showToast({
          message: w.exported(written.count, file),
          tone: 'success',
          action: { label: w.show, onPress: () => void reveal({ path: written.path }).catch(tell) },
        });
      } catch (error) {
        tell(error);
      }
    },
    importNotes: async (sourceId: SourceId): Promise<void> => {
      try {
        const outcome = await read({ sourceId });
        if (outcome === null) return;
        setBroughtIn(outcome);
        const annotationIds = outcome.added;
        if (annotationIds.length === 0) return;
        undoStack.push({
          label: w.done,
          announce: false,
          undo: async () => void (await setDeleted({ annotationIds, isDeleted: true })),
          redo: async () => void (await setDeleted({ annotationIds, isDeleted: false })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
