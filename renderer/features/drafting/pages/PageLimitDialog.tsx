import { useState, type FormEvent } from 'react';
import { limitPages, PageLimit, pageLimitOf } from '../../../../shared/response/page-limit.ts';
import type { OpenText } from '../../../editor/sync.ts';
import { LETTER_FIELD } from '../../../editor/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words.ts';
import { pageWords } from './words.ts';

const FORM = 'page-limit';

/** What was written as a limit: null for none, undefined where it is no number of pages. */
function limitIn(written: string): PageLimit | null | undefined {
  const digits = written.trim();
  if (digits === '') return null;
  const limit = PageLimit.safeParse(/^\d+$/.test(digits) ? Number(digits) : undefined);
  return limit.success ? limit.data : undefined;
}

/** Asks how many pages the answer may fill. */
export function PageLimitDialog({ text, onClose }: { readonly text: OpenText; readonly onClose: () => void }) {
  const { limit: w } = useWords(pageWords);
  const [written, setWritten] = useState(() => String(pageLimitOf(text.doc) ?? ''));
  const [isTried, setTried] = useState(false);
  const limit = limitIn(written);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (limit === undefined) return;
    if (limit !== pageLimitOf(text.doc)) limitPages(text.doc, limit, LETTER_FIELD);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      description={w.why}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {w.save}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={submit}>
        <TextField
          label={w.label}
          value={written}
          onChange={setWritten}
          autoFocus
          maxLength={4}
          description={w.hint}
          error={isTried && limit === undefined ? w.wrong : undefined}
        />
      </form>
    </Dialog>
  );
}
