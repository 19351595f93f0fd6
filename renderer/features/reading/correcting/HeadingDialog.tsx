import { useId, useState } from 'react';
import { DEEPEST_LEVEL } from '../../../../shared/corrections/correction.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words.ts';
import styles from './CorrectionForm.module.css';
import type { HeadingChoice, HeadingRole } from './heading-choice.ts';
import { correctingWords } from './words.ts';

type HeadingDialogProps = {
  readonly choice: HeadingChoice;
  readonly onSave: (choice: HeadingChoice) => void;
  readonly onClose: () => void;
};

const LEVELS = Array.from({ length: DEEPEST_LEVEL }, (_, at) => String(at + 1));
const ROLES: readonly HeadingRole[] = ['guidepost', 'section', 'sub-block'];

/** Says what kind of heading some words are. */
export function HeadingDialog({ choice, onSave, onClose }: HeadingDialogProps) {
  const { heading: w } = useWords(correctingWords);
  const formId = useId();
  const [draft, setDraft] = useState(choice);
  const change = (part: Partial<HeadingChoice>): void => setDraft((before) => ({ ...before, ...part }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.description}
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {w.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(draft);
        }}
      >
        <p className={styles['words']} lang="da">
          »{draft.words}«
        </p>
        <div className={styles['row']}>
          <SelectField
            label={w.role}
            value={draft.role}
            options={ROLES.map((role) => ({ value: role, label: w.roles[role] }))}
            onChange={(role) => change({ role })}
          />
          <SelectField
            label={w.level}
            value={String(draft.level)}
            options={LEVELS.map((level) => ({ value: level, label: w.levelName(level) }))}
            onChange={(level) => change({ level: Number(level) })}
          />
        </div>
        <TextField label={w.name} value={draft.title} onChange={(title) => change({ title })} maxLength={1000} isMultiline rows={2} />
        <TextField
          label={w.number}
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={20}
          description={w.numberHint}
        />
      </form>
    </Dialog>
  );
}
