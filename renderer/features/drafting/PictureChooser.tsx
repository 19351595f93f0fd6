import type { Ref } from 'react';
import { PICTURE_TYPES } from '../../editor/prepare-picture.ts';
import { useWords } from '../../words.ts';
import { draftingWords } from './words.ts';

type PictureChooserProps = { readonly inputRef: Ref<HTMLInputElement>; readonly onChoose: (files: readonly File[]) => void };

/** The system's own dialog for choosing pictures, opened by clicking this unseen field. */
export function PictureChooser({ inputRef, onChoose }: PictureChooserProps) {
  const { toolbar: w } = useWords(draftingWords);
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      multiple
      aria-label={w.picture}
      accept={PICTURE_TYPES.join(',')}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file may be chosen again.
        event.target.value = '';
        if (files.length > 0) onChoose(files);
      }}
    />
  );
}
