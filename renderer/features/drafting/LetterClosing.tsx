import type { Letter } from '../../../shared/response/letter.ts';
import { useWords } from '../../words.ts';
import { LetterField } from './LetterField.tsx';
import styles from './LetterClosing.module.css';
import type { LetterStore } from './letter-store.ts';
import { draftingWords } from './words.ts';

type LetterClosingProps = { readonly letter: Letter; readonly onChange: LetterStore['write']; readonly isReadOnly: boolean };

/** The signature; an anonymous answer has none. The greeting is part of the letter, and Danish in any language of the program. */
export function LetterClosing({ letter, onChange, isReadOnly }: LetterClosingProps) {
  const { field: w } = useWords(draftingWords);
  if (letter.isAnonymous) return null;
  return (
    <div className={styles['closing']}>
      <p lang="da">Med venlig hilsen</p>
      <div className={styles['signature']}>
        <LetterField
          field="signatoryName"
          label={w.signatoryName.label}
          hint={w.signatoryName.hint}
          value={letter.signatoryName}
          onChange={(value) => onChange('signatoryName', value)}
          isRequired
          isReadOnly={isReadOnly}
        />
        <LetterField
          field="signatoryRole"
          label={w.signatoryRole.label}
          hint={w.signatoryRole.hint}
          value={letter.signatoryRole}
          onChange={(value) => onChange('signatoryRole', value)}
          isReadOnly={isReadOnly}
        />
        {letter.senderName.trim() !== '' && <span className={styles['sender']}>{letter.senderName}</span>}
      </div>
      {letter.coSigners !== null && (
        <div className={styles['others']}>
          <LetterField
            field="coSigners"
            label={w.coSigners.label}
            hint={w.coSigners.hint}
            value={letter.coSigners}
            onChange={(value) => onChange('coSigners', value)}
            isMultiline
            isReadOnly={isReadOnly}
          />
        </div>
      )}
    </div>
  );
}
