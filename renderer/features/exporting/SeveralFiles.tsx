import { useState } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import type { ExportHabits } from '../../../shared/response/export-habits.ts';
import { LONGEST_PATTERN, patternFileName, unknownFields } from '../../../shared/response/file-name-pattern.ts';
import { useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { InDialogFoot } from '../../ui/DialogFoot.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import { FormatOptions } from './FormatOptions.tsx';
import { FormatTicks } from './FormatTicks.tsx';
import { InSight } from './InSight.tsx';
import type { ExportOutcome } from './outcome.ts';
import { TakenNames } from './TakenNames.tsx';
import type { Gate } from './use-gate.ts';
import { useSeveralFiles } from './use-several-files.ts';
import { wayWords } from './way-words.ts';

type SeveralFilesProps = {
  readonly responseId: ResponseId;
  readonly gate: Gate;
  readonly first: ExportFormat;
  readonly onWritten: (outcome: ExportOutcome) => void;
  readonly onClose: () => void;
};

/** Several formats at once into one folder, named after a pattern. */
export function SeveralFiles(props: SeveralFilesProps) {
  const w = useWords(wayWords);
  const habits = useRequest('export.habits', {});
  return habits.data === undefined ? <Spinner label={w.loading} /> : <SeveralFilesForm {...props} habits={habits.data} />;
}

function SeveralFilesForm({ responseId, gate, first, onWritten, onClose, habits }: SeveralFilesProps & { readonly habits: ExportHabits }) {
  const w = useWords(wayWords);
  const [formats, setFormats] = useState<readonly ExportFormat[]>(first === 'pdf' ? ['pdf', 'docx'] : [first]);
  const [pattern, setPattern] = useState(habits.pattern);
  const [choices, setChoices] = useState<ExportChoices>(USUAL_CHOICES);
  const { data: fields } = useRequest('export.nameFields', { responseId });
  const { mutate: setHabits } = useCommand('export.setHabits');
  const { mutateAsync: chooseFolder } = useCommand('export.chooseFolder');
  const { state, start, write, stop, giveUp } = useSeveralFiles(responseId, gate, onWritten);
  const [unknown] = unknownFields(pattern);
  const isWriting = state.kind === 'writing';
  const begin = async (): Promise<void> => {
    if (habits.folder === null && (await chooseFolder({})) === null) return;
    setHabits({ pattern, characterLimit: habits.characterLimit });
    await start({ formats, pattern, choices });
  };
  return (
    <div className={styles['form']}>
      <FormatTicks label={w.formats} chosen={formats} onChange={setFormats} />
      {formats.map((format) => (
        <FormatOptions key={format} format={format} choices={choices} onChange={setChoices} />
      ))}
      <div className={styles['folder']}>
        <span>
          <span className={styles['legend']}>{w.folder}: </span>
          {habits.folder ?? w.noFolder}
        </span>
        <Button size="s" icon="folder" onPress={() => void chooseFolder({}).catch(() => undefined)}>
          {habits.folder === null ? w.chooseFolder : w.otherFolder}
        </Button>
      </div>
      <TextField
        label={w.pattern}
        value={pattern}
        onChange={setPattern}
        maxLength={LONGEST_PATTERN}
        description={w.patternHint}
        error={unknown === undefined ? undefined : w.unknownField(unknown)}
      />
      <output className={styles['names']}>
        {formats.length === 0
          ? w.none
          : fields !== undefined && formats.map((format) => <span key={format}>{patternFileName(pattern, fields, format)}</span>)}
      </output>
      <InSight about={state.kind}>
        {isWriting && (
          <div className={styles['progress']}>
            <output>{state.isStopping ? w.stopping : w.writing(state.done, state.total)}</output>
            <ProgressBar
              label={w.writing(state.done, state.total)}
              done={state.done}
              total={state.total}
              valueText={w.writing(state.done, state.total)}
            />
          </div>
        )}
        {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
        {state.kind === 'not-saved' && <p role="alert">{w.notSaved}</p>}
      </InSight>
      {state.kind === 'asking' && (
        <TakenNames taken={state.taken} onCancel={giveUp} onGoOn={(ifTaken) => void write({ formats, pattern, choices }, ifTaken)} />
      )}
      <InDialogFoot>
        {isWriting ? (
          <Button onPress={stop}>{state.isStopping ? w.stopping : w.stop}</Button>
        ) : (
          <Button onPress={onClose}>{w.cancel}</Button>
        )}
        <Button variant="primary" icon="export" isDisabled={formats.length === 0} onPress={() => void begin()}>
          {w.writeAll(formats.length)}
        </Button>
      </InDialogFoot>
    </div>
  );
}
