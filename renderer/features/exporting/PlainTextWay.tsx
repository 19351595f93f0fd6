import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import { LARGEST_LIMIT } from '../../../shared/response/export-habits.ts';
import { wholeNumber } from '../../../shared/words/dates.ts';
import { request } from '../../api.ts';
import { failureOf, useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { InDialogFoot } from '../../ui/DialogFoot.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import styles from './ExportForm.module.css';
import type { Gate } from './use-gate.ts';
import { wayWords } from './way-words.ts';

type PlainTextWayProps = { readonly responseId: ResponseId; readonly gate: Gate; readonly onClose: () => void };

/** '4.000' → 4000; null for nothing, undefined for what is no number. */
function limitFrom(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const digits = typed.replaceAll(/[\s.]/g, '');
  const limit = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return limit >= 1 && limit <= LARGEST_LIMIT ? limit : undefined;
}

/** The answer's words for a portal's field, with how many there are against what the field takes. */
export function PlainTextWay({ responseId, gate, onClose }: PlainTextWayProps) {
  const { text: w, cancel, loading, notSaved } = useWords(wayWords);
  const language = useLanguage();
  const habits = useRequest('export.habits', {});
  const [hasLetter, setHasLetter] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const { mutate: setHabits } = useCommand('export.setHabits');
  const { mutateAsync: copy } = useCommand('response.copyText');
  useEffect(() => {
    let isHere = true;
    void request('response.plainText', { responseId, hasLetter }).then((answer) => {
      if (!isHere) return;
      setFailure(answer.ok ? null : answer.failure);
      setText(answer.ok ? answer.value.text : null);
    });
    return () => {
      isHere = false;
    };
  }, [responseId, hasLetter]);
  const shown = typed ?? String(habits.data?.characterLimit ?? '');
  const limit = limitFrom(shown);
  const length = text?.length ?? 0;
  const over = typeof limit === 'number' ? Math.max(0, length - limit) : 0;
  const changeLimit = (value: string): void => {
    setTyped(value);
    const next = limitFrom(value);
    if (next !== undefined && habits.data !== undefined) setHabits({ pattern: habits.data.pattern, characterLimit: next });
  };
  const copyAll = async (): Promise<void> => {
    try {
      const passed = await gate.pass();
      setUnsaved(passed === 'not-saved');
      if (passed !== 'go') return;
      await copy({ responseId, hasLetter });
      showToast({ message: w.copied, tone: 'success' });
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <div className={styles['form']}>
      <label className={styles['choice']}>
        <input type="checkbox" checked={hasLetter} onChange={({ target }) => setHasLetter(target.checked)} />
        {w.hasLetter}
      </label>
      <TextField
        label={w.limit}
        value={shown}
        onChange={changeLimit}
        description={w.limitHint}
        error={limit === undefined ? w.badLimit : undefined}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      {isUnsaved && <p role="alert">{notSaved}</p>}
      {text === null && failure === null && <Spinner label={loading} />}
      {text === '' && <p>{w.empty}</p>}
      {text !== null && text !== '' && (
        <>
          <output className={styles['length']} data-over={over > 0 ? true : undefined}>
            {typeof limit === 'number'
              ? w.lengthOf(wholeNumber(length, language), wholeNumber(limit, language))
              : w.length(wholeNumber(length, language))}
            {over > 0 && ` – ${w.over(wholeNumber(over, language))}`}
          </output>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
          <section className={styles['preview']} aria-label={w.preview} lang="da" tabIndex={0}>
            {text}
          </section>
        </>
      )}
      <InDialogFoot>
        <Button onPress={onClose}>{cancel}</Button>
        <Button variant="primary" icon="clipboard" isDisabled={text === null || text === ''} onPress={() => void copyAll()}>
          {w.copy}
        </Button>
      </InDialogFoot>
    </div>
  );
}
