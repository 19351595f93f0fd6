import { useState, type FormEvent } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import { fullDate, longDate } from '../../../../shared/words/dates.ts';
import { parseDate } from '../../../../shared/words/parse-date.ts';
import { useCommand } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { useFailureToast } from '../use-failure-toast.ts';
import { erasingWords } from './words.ts';

type DeletionDateDialogProps = {
  readonly hearingId: HearingId;
  readonly title: string;
  /** The day it stands at; null when there is none. */
  readonly on: string | null;
  readonly onClose: () => void;
};

const FORM = 'deletion-date';

/** Mounted while it is open: the day by which one wants to have removed a hearing. */
export function DeletionDateDialog({ hearingId, title, on, onClose }: DeletionDateDialogProps) {
  const { date: w } = useWords(erasingWords);
  const language = useLanguage();
  const tell = useFailureToast();
  const { mutateAsync: set, isPending } = useCommand('hearing.setDeletionDate');
  const [typed, setTyped] = useState(on === null ? '' : longDate(on, language));
  const [isTried, setTried] = useState(false);
  const read = parseDate(typed);
  const day = read.kind === 'date' ? read.date : null;
  const isWrong = day === null && read.kind !== 'empty';

  const save = async (): Promise<void> => {
    setTried(true);
    if (isWrong) return;
    try {
      await set({ hearingId, on: day });
      showToast({ message: day === null ? w.removed(title) : w.saved(title, longDate(day, language)), tone: 'success' });
      onClose();
    } catch (error) {
      tell(error);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.intro(title)}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={isPending}>
            {w.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={w.day}
          value={typed}
          onChange={setTyped}
          autoFocus
          maxLength={80}
          description={day === null ? w.hint : <strong>{fullDate(day, language)}</strong>}
          error={isTried && isWrong ? w.notADay : undefined}
        />
      </form>
    </Dialog>
  );
}
