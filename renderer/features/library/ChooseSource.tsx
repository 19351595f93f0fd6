import { useState, type DragEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './AddSource.module.css';
import { libraryWords } from './words.ts';

type ChooseSourceProps = {
  readonly onChoose: () => void;
  readonly onPaste: () => void;
  readonly onDrop: (files: readonly File[]) => void;
};

export function ChooseSource({ onChoose, onPaste, onDrop }: ChooseSourceProps) {
  const { add: w } = useWords(libraryWords);
  const [isOver, setOver] = useState(false);
  /** Kept from the window, which refuses files while a dialog is open. */
  const allow = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
  };
  const take = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className={styles['zone']}
        data-over={isOver ? true : undefined}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDragOver={allow}
        onDrop={take}
      >
        <span className={styles['zoneIcon']}>
          <Icon name="upload" />
        </span>
        <p className={styles['zoneTitle']}>{w.drop}</p>
        <p>{w.dropOr}</p>
        <Button variant="primary" icon="folder" autoFocus onPress={onChoose}>
          {w.choose}
        </Button>
      </div>
      <div className={styles['buttons']}>
        <Button icon="clipboard" onPress={onPaste}>
          {w.paste}
        </Button>
      </div>
    </>
  );
}
