import type { PackageChoice } from '../../../shared/packages/package-choice.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words.ts';
import styles from './Packages.module.css';
import { ticked, type Sendable } from './send-choice.ts';
import { sendWords } from './send-words.ts';
import { Tick } from './Tick.tsx';

type SendChoiceProps = {
  readonly sendable: Sendable;
  readonly choice: PackageChoice;
  readonly onChange: (choice: PackageChoice) => void;
};

/** What goes along, and how. */
export function SendChoice({ sendable: { sources, answers }, choice, onChange }: SendChoiceProps) {
  const w = useWords(sendWords);
  const change = (part: Partial<PackageChoice>): void => onChange({ ...choice, ...part });
  const sourceIds = sources.map(({ id }) => id);
  const answerIds = answers.map(({ id }) => id);
  const isClean = choice.answers === 'clean';
  return (
    <div className={styles['form']}>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{w.answers}</legend>
        <div className={styles['ticks']}>
          {answers.map(({ id, title }) => (
            <Tick
              key={id}
              label={title}
              isOn={choice.answerIds === null || choice.answerIds.includes(id)}
              onChange={(isOn) => change({ answerIds: ticked(answerIds, choice.answerIds, id, isOn) })}
            />
          ))}
        </div>
        {answers.length === 0 && <p className={styles['hint']}>{w.noAnswers}</p>}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{w.sources}</legend>
        <div className={styles['ticks']}>
          {sources.map(({ id, title }) => (
            <Tick
              key={id}
              label={title}
              isOn={choice.sourceIds === null || choice.sourceIds.includes(id)}
              onChange={(isOn) => change({ sourceIds: ticked(sourceIds, choice.sourceIds, id, isOn) })}
            />
          ))}
        </div>
        <p className={styles['hint']}>{sources.length === 0 ? w.noSources : w.citedToo}</p>
      </fieldset>
      <div className={styles['group']}>
        <SelectField
          label={w.notes}
          value={choice.notes}
          options={(['all', 'own', 'none'] as const).map((value) => ({ value, label: w.noteChoices[value] }))}
          onChange={(notes) => change({ notes })}
        />
        <Tick label={w.sign} isOn={choice.sign} onChange={(sign) => change({ sign })} />
      </div>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{w.more}</legend>
        {!isClean && (
          <Tick
            label={w.commentOnly}
            hint={w.commentOnlyHint}
            isOn={choice.commentOnly}
            onChange={(commentOnly) => change({ commentOnly, deleted: !commentOnly })}
          />
        )}
        {!choice.commentOnly && (
          <Tick
            label={w.clean}
            hint={w.cleanHint}
            isOn={isClean}
            onChange={(isOn) => change({ answers: isOn ? 'clean' : 'working', ...(isOn && { commentOnly: false, deleted: false }) })}
          />
        )}
        <Tick label={w.keptVersions} isOn={choice.keptVersions} onChange={(keptVersions) => change({ keptVersions })} />
        {!isClean && <Tick label={w.deleted} hint={w.deletedHint} isOn={choice.deleted} onChange={(deleted) => change({ deleted })} />}
      </fieldset>
    </div>
  );
}
