import { useState, type FormEvent } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { LONGEST_RECIPIENT, SendingChannel, type ExportedFile } from '../../../shared/domain/sending.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Sending.module.css';
import { dayHere, instantFrom, sentTime } from './sent-time.ts';
import { sendingWords } from './words.ts';

const FORM = 'mark-as-sent';
const PRESENT = 'present';
/** Milliseconds that a clock may be ahead of the hand that types from it. */
const SLACK = 60_000;

type MarkSentFormProps = {
  readonly responseId: ResponseId;
  /** Newest first. */
  readonly files: readonly ExportedFile[];
  readonly chosen: SnapshotId | null;
  readonly recipient: string;
  readonly flush: () => Promise<boolean>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** '2026-11-21' → '21-11-2026' */
const dayTyped = (day: string): string => day.split('-').toReversed().join('-');

/** When, how and to whom an answer was sent, and which version of it. */
export function MarkSentForm({ responseId, files, chosen, recipient: addressed, flush, onDone, onCancel }: MarkSentFormProps) {
  const { marking: w, channel: channels } = useWords(sendingWords);
  const language = useLanguage();
  const [opened] = useState(() => Date.now());
  const [channel, setChannel] = useState<SendingChannel>('e-mail');
  const [recipient, setRecipient] = useState(addressed);
  const [day, setDay] = useState(() => dayTyped(dayHere(opened)));
  const [time, setTime] = useState(() => clockTime(opened, language));
  const [version, setVersion] = useState<string>(chosen ?? PRESENT);
  const mark = useCommand('sending.mark');
  const sentAt = instantFrom(day, time);
  const [isFuture, setFuture] = useState(false);
  const versions = [...new Set(files.map(({ snapshotId }) => snapshotId))].map((id) => {
    const of = files.filter(({ snapshotId }) => snapshotId === id);
    const formats = [...new Set(of.map(({ format }) => format.toUpperCase()))].join(', ');
    return { value: id, label: w.exportedAt(sentTime(of[0]?.createdAt ?? opened, language), formats) };
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typeof sentAt !== 'number' || mark.isPending) return;
    const isAhead = sentAt > Date.now() + SLACK;
    setFuture(isAhead);
    if (isAhead) return;
    const snapshotId = files.find((file) => file.snapshotId === version)?.snapshotId ?? null;
    if (snapshotId === null) await flush();
    mark.mutate(
      { responseId, snapshotId, channel, recipient, sentAt },
      {
        onSuccess: () => {
          showToast({ message: w.done, tone: 'success' });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={w.title}
      description={w.text}
      footer={
        <>
          <Button onPress={onCancel}>{w.cancel}</Button>
          <Button variant="primary" icon="check" type="submit" form={FORM} autoFocus>
            {w.confirm}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles['form']} onSubmit={(event) => void submit(event)}>
        <SelectField<SendingChannel>
          label={w.channel}
          value={channel}
          options={SendingChannel.options.map((value) => ({ value, label: channels[value] }))}
          onChange={setChannel}
        />
        <TextField label={w.recipient} value={recipient} onChange={setRecipient} maxLength={LONGEST_RECIPIENT} />
        <div className={styles['when']}>
          <TextField label={w.day} value={day} onChange={setDay} error={sentAt === 'day' ? w.badDay : isFuture ? w.future : undefined} />
          <TextField label={w.time} value={time} onChange={setTime} error={sentAt === 'time' ? w.badTime : undefined} />
        </div>
        {versions.length > 0 && (
          <SelectField
            label={w.which}
            value={version}
            options={[...versions, { value: PRESENT, label: w.present }]}
            onChange={setVersion}
          />
        )}
        {mark.isError && <FailureNotice failure={failureOf(mark.error)} />}
      </form>
    </Dialog>
  );
}
