import { useState, type FormEvent } from 'react';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { MAX_TEMPLATE_NAME } from '../../../shared/response/own-template.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { reuseWords } from './reuse-words.ts';

type SaveTemplateDialogProps = {
  readonly response: ResponseSummary;
  readonly onFlush: () => Promise<boolean>;
  readonly onClose: () => void;
};

const FORM = 'save-template';

/** Makes a template of the answer, and tells what does not go with it. */
export function SaveTemplateDialog({ response, onFlush, onClose }: SaveTemplateDialogProps) {
  const w = useWords(reuseWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const save = useCommand('template.save');
  const { mutateAsync: remove } = useCommand('template.delete');
  const { mutateAsync: restore } = useCommand('template.restore');
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = name.trim() === '';

  const submit = async (): Promise<void> => {
    setTried(true);
    if (isMissing || save.isPending) return;
    await onFlush();
    const made = await save.mutateAsync({ responseId: response.id, name: name.trim() }).catch(() => null);
    if (made === null) return;
    const { id: templateId } = made.template;
    push({
      label: [w.template.saved(made.template.name), w.leftOut(made.leftOut)].join(' ').trim(),
      undo: async () => void (await remove({ templateId })),
      redo: async () => void (await restore({ templateId })),
    });
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.template.title}
      description={w.template.why}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={save.isPending}>
            {w.template.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={w.template.name}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={MAX_TEMPLATE_NAME}
          error={isTried && isMissing ? w.empty : save.isError ? failureInWords(failureOf(save.error), language) : undefined}
        />
      </form>
    </Dialog>
  );
}
