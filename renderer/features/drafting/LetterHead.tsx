import type { Letter, LetterField as Field } from '../../../shared/response/letter.ts';
import { useWords } from '../../words.ts';
import { LetterDate } from './LetterDate.tsx';
import { LetterField } from './LetterField.tsx';
import { LetterProse } from './LetterProse.tsx';
import { LogoView } from './senders/LogoView.tsx';
import styles from './LetterHead.module.css';
import type { LetterStore } from './letter-store.ts';
import { draftingWords } from './words.ts';

type LetterHeadProps = {
  readonly letter: Letter;
  readonly onChange: LetterStore['write'];
  /** The sender's name has been written, and the field left. */
  readonly onSenderDone: () => void;
  readonly isReadOnly: boolean;
};

/** What stands above the text of a letter, laid out as in the letter. */
export function LetterHead({ letter, onChange, onSenderDone, isReadOnly }: LetterHeadProps) {
  const { field: w, anonymous } = useWords(draftingWords);
  const { isAnonymous } = letter;
  const bind = (field: Exclude<Field, 'date' | 'coSigners'>) => ({
    field,
    label: w[field].label,
    hint: w[field].hint,
    value: letter[field],
    onChange: (value: string) => onChange(field, value),
    isReadOnly,
  });
  return (
    <div className={styles['head']}>
      {letter.logo !== null && !isAnonymous && <LogoView logo={letter.logo} />}
      <div className={styles['sender']}>
        {isAnonymous ? (
          <p className={styles['anonymous']}>{anonymous}</p>
        ) : (
          <>
            <span className={styles['name']}>
              <LetterField {...bind('senderName')} isRequired onBlur={onSenderDone} />
            </span>
            <LetterField {...bind('senderAddress')} isMultiline />
            <LetterField {...bind('senderContact')} isMultiline />
          </>
        )}
      </div>
      <div className={styles['references']}>
        <span className={styles['line']}>
          {!isAnonymous && <LetterField {...bind('place')} />}
          {!isAnonymous && letter.place.trim() !== '' && (
            <span className={styles['comma']} aria-hidden="true">
              ,
            </span>
          )}
          <LetterDate date={letter.date} onChange={(date) => onChange('date', date)} isReadOnly={isReadOnly} />
        </span>
        <span className={styles['line']}>
          <span className={styles['lead']} aria-hidden="true">
            {w.journalNumber.lead}
          </span>
          <LetterField {...bind('journalNumber')} />
        </span>
        {!isAnonymous && (
          <span className={styles['line']}>
            <span className={styles['lead']} aria-hidden="true">
              {w.ownCaseNumber.lead}
            </span>
            <LetterField {...bind('ownCaseNumber')} />
          </span>
        )}
      </div>
      <div className={styles['recipient']}>
        <LetterField {...bind('recipient')} isMultiline />
      </div>
      <div className={styles['subject']}>
        <LetterProse {...bind('subject')} isRequired />
      </div>
    </div>
  );
}
