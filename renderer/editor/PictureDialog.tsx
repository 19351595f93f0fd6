import { useState } from 'react';
import type { Picture } from '../../shared/response/picture.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words.ts';
import styles from './PictureDialog.module.css';
import { editorWords } from './words.ts';

type PictureDialogProps = {
  readonly picture: Pick<Picture, 'alternative' | 'decorative'>;
  readonly onSave: (described: Pick<Picture, 'alternative' | 'decorative'>) => void;
  readonly onClose: () => void;
};

/** Asks what a picture shows. It can be put off, and is then said on the picture until it is done. */
export function PictureDialog({ picture, onSave, onClose }: PictureDialogProps) {
  const { picture: w } = useWords(editorWords);
  const [alternative, setAlternative] = useState(picture.alternative);
  const [decorative, setDecorative] = useState(picture.decorative);
  const [isRefused, setRefused] = useState(false);
  const save = (): void => {
    if (!decorative && alternative.trim() === '') setRefused(true);
    else onSave({ alternative: alternative.trim(), decorative });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.about}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.later}</Button>
          <Button variant="primary" onPress={save}>
            {w.save}
          </Button>
        </>
      }
    >
      <TextField
        label={w.label}
        value={alternative}
        onChange={(value) => {
          setAlternative(value);
          setRefused(false);
        }}
        placeholder={w.placeholder}
        isMultiline
        rows={3}
        maxLength={2000}
        autoFocus
        isDisabled={decorative}
        error={isRefused ? w.empty : undefined}
      />
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={decorative}
          onChange={(event) => {
            setDecorative(event.target.checked);
            setRefused(false);
          }}
        />
        {w.decorative}
      </label>
    </Dialog>
  );
}
