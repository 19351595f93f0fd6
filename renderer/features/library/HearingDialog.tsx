import { useState, type FormEvent } from 'react';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { draftOf, emptyDraft, readDraft } from './hearing-draft.ts';
import { HearingForm } from './HearingForm.tsx';
import { useHearingActions } from './use-hearing-actions.ts';
import { libraryWords } from './words.ts';

type HearingDialogProps = {
  /** The hearing to edit; null creates a new one. */
  readonly hearing: Hearing | null;
  readonly onClose: () => void;
  readonly onSaved: (hearing: Hearing) => void;
};

const FORM = 'hearing';

/** Mounted while it is open. Nothing typed is lost when saving fails: the dialog stays. */
export function HearingDialog({ hearing, onClose, onSaved }: HearingDialogProps) {
  const { hearing: w } = useWords(libraryWords);
  const language = useLanguage();
  const actions = useHearingActions();
  const [draft, setDraft] = useState(() => (hearing === null ? emptyDraft : draftOf(hearing, language)));
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const read = readDraft(draft);

  const save = async (): Promise<void> => {
    setTried(true);
    if (read.fields === null) return;
    setSaving(true);
    const saved = hearing === null ? await actions.create(read.fields) : await actions.update(hearing, read.fields);
    setSaving(false);
    if (saved === null) return;
    onClose();
    onSaved(saved);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={hearing === null ? w.createTitle : w.editTitle}
      description={w.intro}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={isSaving}>
            {hearing === null ? w.create : w.save}
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
        <HearingForm draft={draft} onChange={setDraft} read={read} showsAll={isTried} />
      </form>
    </Dialog>
  );
}
