import { useState } from 'react';
import { failureInWords } from '../../../shared/words/failures.ts';
import { insertPicture } from '../../editor/picture-commands.ts';
import { preparePicture } from '../../editor/prepare-picture.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { editorWords } from '../../editor/words.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import { pictureShelf } from './picture-shelf.ts';

/** Makes pictures of files, one after the other, each with its own step of undo; then asks what they show. */
export function usePictureAdding(): {
  readonly isAdding: boolean;
  readonly add: (desk: WritingDesk, files: readonly File[], position: number, onAdded: (position: number) => void) => Promise<void>;
} {
  const { picture: w } = useWords(editorWords);
  const language = useLanguage();
  const [isAdding, setAdding] = useState(false);

  const addOne = async ({ editor, undoManager }: WritingDesk, file: File, position: number): Promise<number | null> => {
    const prepared = await preparePicture(file);
    if (!prepared.ok) {
      showToast({ message: w.refused[prepared.failure.kind](prepared.failure.name), tone: 'warning' });
      return null;
    }
    const kept = await pictureShelf.add(prepared.value);
    if (!kept.ok) {
      showToast({ message: failureInWords(kept.failure, language), tone: 'danger' });
      return null;
    }
    if (editor.isDestroyed) return null;
    undoManager.stopCapturing();
    const { tr } = editor.state;
    if (!insertPicture(tr, kept.value, position)) return null;
    editor.view.dispatch(tr);
    undoManager.stopCapturing();
    return editor.state.selection.from;
  };

  return {
    isAdding,
    async add(desk, files, position, onAdded) {
      setAdding(true);
      let last: number | null = null;
      try {
        for (const file of files) {
          const place: number = last === null ? position : last + 1;
          last = (await addOne(desk, file, place)) ?? last;
        }
      } finally {
        setAdding(false);
      }
      if (last !== null) onAdded(last);
    },
  };
}
