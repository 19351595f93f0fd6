import { useId, useState } from 'react';
import type { DocumentFacts } from '../../../../shared/corrections/correction.ts';
import { DocumentKind } from '../../../../shared/domain/source-document.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import styles from './CorrectionForm.module.css';
import { draftOfFacts, FACT_FIELDS, readFacts, type Facts, type FactsDraft } from './facts-draft.ts';
import { correctingWords } from './words.ts';

type FactsDialogProps = {
  readonly facts: Facts;
  readonly asRead: Facts;
  /** The field the focus begins in. */
  readonly first: keyof DocumentFacts;
  readonly onSave: (facts: Facts) => void;
  readonly onClose: () => void;
};

/** What the document says of itself, to put right. Each field tells what was read, and can be set back to it. */
export function FactsDialog({ facts, asRead, first, onSave, onClose }: FactsDialogProps) {
  const { facts: w } = useWords(correctingWords);
  const language = useLanguage();
  const formId = useId();
  const [draft, setDraft] = useState(() => draftOfFacts(facts, language));
  const [showsProblems, setShowsProblems] = useState(false);
  const read = readFacts(draft);
  const readDraft = draftOfFacts(asRead, language);
  const change = (part: Partial<FactsDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const inputOf = (field: keyof DocumentFacts) => {
    if (field === 'kind')
      return (
        <SelectField
          label={w.fields.kind}
          value={draft.kind}
          options={DocumentKind.options.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
          onChange={(kind) => change({ kind })}
        />
      );
    const problem = showsProblems ? read.problems[field] : undefined;
    return (
      <TextField
        label={w.fields[field]}
        value={draft[field]}
        onChange={(value) => change({ [field]: value })}
        error={problem === undefined ? undefined : w[problem]}
        maxLength={1000}
        autoFocus={field === first}
        {...(field === 'title' && { isRequired: true })}
        {...((field === 'deadline' || field === 'caseNumbers') && { description: w.hints[field] })}
        {...(field === 'caseNumbers' && { isMultiline: true, rows: 2 })}
      />
    );
  };
  const shownRead = (field: keyof DocumentFacts): string => {
    const value = field === 'kind' ? w.kinds[readDraft.kind] : readDraft[field].replaceAll('\n', ', ');
    return w.asRead(value === '' ? w.nothingRead : value);
  };

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
        className={styles['facts']}
        onSubmit={(event) => {
          event.preventDefault();
          if (read.facts === null) setShowsProblems(true);
          else onSave(read.facts);
        }}
      >
        {FACT_FIELDS.map((field) => (
          <div key={field} className={styles['fact']} data-field={field}>
            {inputOf(field)}
            {draft[field] !== readDraft[field] && (
              <div className={styles['asRead']}>
                <span>{shownRead(field)}</span>
                <Button
                  size="s"
                  variant="quiet"
                  label={w.useReadFor(w.fields[field])}
                  onPress={() => change({ [field]: readDraft[field] })}
                >
                  {w.useRead}
                </Button>
              </div>
            )}
          </div>
        ))}
      </form>
    </Dialog>
  );
}
