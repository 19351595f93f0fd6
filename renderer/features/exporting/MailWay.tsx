import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { addressesIn, mailtoOf, type MailDraft } from '../../../shared/response/mail-draft.ts';
import { request } from '../../api.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { InDialogFoot } from '../../ui/DialogFoot.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import { FormatTicks } from './FormatTicks.tsx';
import type { ExportOutcome } from './outcome.ts';
import type { Gate } from './use-gate.ts';
import { wayWords } from './way-words.ts';

type MailWayProps = {
  readonly responseId: ResponseId;
  readonly gate: Gate;
  readonly first: ExportFormat;
  readonly onWritten: (outcome: ExportOutcome) => void;
  readonly onClose: () => void;
};

/** Takes over what the files are called, unless someone has changed the text by hand. */
const withFiles = (mail: MailDraft, before: MailDraft, proposed: MailDraft): MailDraft => ({
  ...mail,
  attachments: proposed.attachments,
  body: mail.body === before.body ? proposed.body : mail.body,
});

/** An e-mail to the authority: to copy, to open in the mail program, or to keep as a draft with its files. */
export function MailWay({ responseId, gate, first, onWritten, onClose }: MailWayProps) {
  const { mail: w, cancel, loading, notSaved } = useWords(wayWords);
  const [formats, setFormats] = useState<readonly ExportFormat[]>([first]);
  const [written, setWritten] = useState<{ readonly mail: MailDraft; readonly proposal: MailDraft } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const { mutateAsync: copy } = useCommand('mail.copy');
  const { mutateAsync: open } = useCommand('mail.open');
  const { mutateAsync: save } = useCommand('mail.saveDraft');
  useEffect(() => {
    let isHere = true;
    void request('mail.propose', { responseId, formats: [...formats] }).then((answer) => {
      if (!isHere) return;
      if (!answer.ok) return setFailure(answer.failure);
      const proposal = answer.value;
      setWritten((present) => ({ mail: present === null ? proposal : withFiles(present.mail, present.proposal, proposal), proposal }));
    });
    return () => {
      isHere = false;
    };
  }, [responseId, formats]);
  if (written === null) return failure === null ? <Spinner label={loading} /> : <FailureNotice failure={failure} />;
  const { mail, proposal } = written;
  const setMail = (changed: MailDraft): void => setWritten({ mail: changed, proposal });
  const fits = mailtoOf(mail) !== null;
  /** Each of the ways out asks first where something should stop it. */
  const after = async (run: () => Promise<void>): Promise<void> => {
    try {
      const passed = await gate.pass();
      setUnsaved(passed === 'not-saved');
      if (passed === 'go') await run();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const copyIt = (): Promise<void> =>
    after(async () => {
      await copy({ mail });
      showToast({ message: w.copied, tone: 'success' });
    });
  const openIt = (): Promise<void> =>
    after(async () => {
      if (await open({ mail })) showToast({ message: w.opened, tone: 'success' });
    });
  const saveIt = (): Promise<void> =>
    after(async () => {
      const saved = await save({ responseId, formats: [...formats], mail });
      if (saved !== null) onWritten({ kind: 'one', path: saved.path, bytes: saved.bytes, snapshotId: saved.snapshotId });
    });
  return (
    <div className={styles['form']}>
      <TextField
        label={w.to}
        type="email"
        value={mail.to}
        onChange={(to) => setMail({ ...mail, to })}
        description={w.toHint}
        error={addressesIn(mail.to) === null ? w.badAddress : undefined}
        maxLength={1000}
      />
      <TextField label={w.subject} value={mail.subject} onChange={(subject) => setMail({ ...mail, subject })} maxLength={1000} />
      <TextField
        label={w.body}
        isMultiline
        rows={8}
        value={mail.body}
        onChange={(body) => setMail({ ...mail, body })}
        maxLength={100_000}
      />
      <FormatTicks label={w.files} chosen={formats} onChange={setFormats} />
      <div className={styles['folder']}>
        <Button size="s" icon="clipboard" onPress={() => void copyIt()}>
          {w.copy}
        </Button>
        {fits && (
          <Button size="s" icon="external" onPress={() => void openIt()}>
            {w.open}
          </Button>
        )}
      </div>
      <p className={styles['place']}>{fits ? w.withoutFiles : w.tooLong}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {isUnsaved && <p role="alert">{notSaved}</p>}
      <InDialogFoot>
        <Button onPress={onClose}>{cancel}</Button>
        <Button variant="primary" icon="export" onPress={() => void saveIt()}>
          {w.save}
        </Button>
      </InDialogFoot>
    </div>
  );
}
