import { useRef, useState } from 'react';
import { usualAlternative, type LetterLogo } from '../../../../shared/response/logo.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { PICTURE_TYPES, preparePicture } from '../../../editor/prepare-picture.ts';
import { editorWords } from '../../../editor/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { pictureShelf } from '../picture-shelf.ts';
import { LogoView } from './LogoView.tsx';
import styles from './Senders.module.css';
import { senderWords } from './words.ts';

type LogoFieldProps = {
  readonly logo: LetterLogo | null;
  readonly senderName: string;
  readonly onChange: (logo: LetterLogo | null) => void;
};

/** A sender's mark: chosen from a file, shown as it will stand, and said in words. */
export function LogoField({ logo, senderName, onChange }: LogoFieldProps) {
  const { logo: w } = useWords(senderWords);
  const { picture } = useWords(editorWords);
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (file: File): Promise<void> => {
    setProblem(null);
    const prepared = await preparePicture(file);
    if (!prepared.ok) return setProblem(picture.refused[prepared.failure.kind](prepared.failure.name));
    const kept = await pictureShelf.add(prepared.value);
    if (!kept.ok) return setProblem(failureInWords(kept.failure, language));
    onChange({ ...kept.value, alternative: logo?.alternative ?? usualAlternative(senderName) });
    return undefined;
  };

  return (
    <div className={styles['wide']}>
      <span className={styles['label']}>{w.label}</span>
      <div className={styles['mark']}>
        {logo !== null && <LogoView logo={logo} />}
        <Button size="s" icon="picture" onPress={() => chooser.current?.click()}>
          {logo === null ? w.choose : w.change}
        </Button>
        {logo !== null && (
          <Button size="s" variant="quiet" onPress={() => onChange(null)}>
            {w.remove}
          </Button>
        )}
      </div>
      {problem !== null && (
        <p className={styles['missing']} role="alert">
          {problem}
        </p>
      )}
      {logo !== null && (
        <TextField
          label={w.alternative}
          description={w.why}
          value={logo.alternative}
          onChange={(alternative) => onChange({ ...logo, alternative })}
          isRequired
          maxLength={500}
          error={logo.alternative.trim() === '' ? w.empty : undefined}
        />
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={w.choose}
        accept={PICTURE_TYPES.join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          const { target } = event;
          if (file !== undefined) void take(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
