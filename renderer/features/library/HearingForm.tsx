import { useState } from 'react';
import { fullDate } from '../../../shared/words/dates.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './HearingForm.module.css';
import type { HearingDraft, HearingProblem, ReadDraft } from './hearing-draft.ts';
import { libraryWords } from './words.ts';

type HearingFormProps = {
  readonly draft: HearingDraft;
  readonly onChange: (draft: HearingDraft) => void;
  readonly read: ReadDraft;
  /** True once saving was tried: then every problem is shown, otherwise only those of fields that were left. */
  readonly showsAll: boolean;
};

export function HearingForm({ draft, onChange, read, showsAll }: HearingFormProps) {
  const { hearing: w } = useWords(libraryWords);
  const language = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<keyof HearingDraft>>(new Set());

  const inWords: Readonly<Record<HearingProblem, string>> = {
    'title-missing': w.titleMissing,
    'year-missing': w.yearMissing,
    'no-such-day': w.noSuchDay,
    'not-a-date': w.notADate,
    'not-a-time': w.notATime,
    'time-without-date': w.timeWithoutDate,
  };
  const fieldProps = (field: keyof HearingDraft) => {
    const problem = read.problems[field];
    return {
      value: draft[field],
      onChange: (value: string) => onChange({ ...draft, [field]: value }),
      onBlur: () => setLeft(new Set([...left, field])),
      error: problem !== undefined && (showsAll || left.has(field)) ? inWords[problem] : undefined,
    };
  };
  const understood = (date: string | null, otherwise: string) =>
    date === null ? otherwise : <strong className={styles['understood']}>{fullDate(date, language)}</strong>;
  const isLate = read.deadlineDay !== null && read.receivedOn !== null && read.deadlineDay < read.receivedOn;

  return (
    <div className={styles['form']}>
      <TextField label={w.title} {...fieldProps('title')} isRequired autoFocus maxLength={300} description={w.titleHint} />
      <TextField label={w.authority} {...fieldProps('authority')} maxLength={300} description={w.authorityHint} />
      <div className={styles['row']}>
        <TextField label={w.received} {...fieldProps('received')} maxLength={80} description={understood(read.receivedOn, w.dateHint)} />
        <TextField label={w.journalNumber} {...fieldProps('journalNumber')} maxLength={100} />
      </div>
      <div className={styles['row']}>
        <TextField
          label={w.deadlineDate}
          {...fieldProps('deadlineDate')}
          maxLength={80}
          description={
            <>
              {understood(read.deadlineDay, w.dateHint)}
              {isLate && <span className={styles['note']}>{w.deadlineBeforeReceived}</span>}
            </>
          }
        />
        <TextField
          label={w.deadlineTime}
          {...fieldProps('deadlineTime')}
          maxLength={20}
          description={
            read.deadlineTime === null ? (
              `${w.timeHint}. ${w.allDay}`
            ) : (
              <strong className={styles['understood']}>{w.clock(read.deadlineTime)}</strong>
            )
          }
        />
      </div>
      <TextField label={w.recipient} {...fieldProps('recipient')} isMultiline rows={3} maxLength={1000} description={w.recipientHint} />
    </div>
  );
}
