import { useState, type FormEvent } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { NodeJson } from '../../../../shared/response/response-doc.ts';
import { bodyOfWords, isPlain, MAX_BLOCK_NAME, wordsOfBlock, type TextBlock } from '../../../../shared/response/text-block.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words.ts';
import { reuseWords } from '../reuse-words.ts';
import styles from './TextBlocks.module.css';
import { useTextBlocks } from './use-text-blocks.ts';

type BlockDialogProps = {
  readonly blocks: readonly TextBlock[];
  /** The hearing that selected words were written for; null for a block that is changed. */
  readonly hearingId: HearingId | null;
  /** The one that is changed; null for a new one. */
  readonly block: TextBlock | null;
  readonly body: NodeJson;
  readonly onClose: () => void;
};

const FORM = 'text-block';

/** Keeps selected words as a text block, or changes one. */
export function BlockDialog({ blocks, hearingId, block, body, onClose }: BlockDialogProps) {
  const { block: w, cancel, empty } = useWords(reuseWords);
  const { save, remove } = useTextBlocks();
  const [name, setName] = useState(block?.name ?? '');
  const [words, setWords] = useState(() => wordsOfBlock(body));
  const [isTried, setTried] = useState(false);
  const isWritten = block !== null && isPlain(body);
  const same = blocks.find(
    (other) => other.id !== null && other.id !== block?.id && other.name.toLowerCase() === name.trim().toLowerCase(),
  );
  const isMissing = name.trim() === '' || (isWritten && words.trim() === '');

  const submit = async (): Promise<void> => {
    setTried(true);
    if (isMissing) return;
    const written = isWritten ? bodyOfWords(words) : body;
    if (await save({ before: block ?? same ?? null, name: name.trim(), body: written, hearingId })) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={block === null ? w.saveTitle : w.editTitle}
      description={block === null ? w.saveWhy : undefined}
      size="m"
      footer={
        <>
          {block !== null && (
            <Button
              variant="quiet"
              icon="trash"
              onPress={() => {
                void remove(block);
                onClose();
              }}
            >
              {w.remove}
            </Button>
          )}
          <Button onPress={onClose}>{cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {w.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        noValidate
        className={styles['form']}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={w.name}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={MAX_BLOCK_NAME}
          description={block === null && same !== undefined ? w.replaces : undefined}
          error={isTried && name.trim() === '' ? empty : undefined}
        />
        {isWritten ? (
          <TextField
            label={w.words}
            value={words}
            onChange={setWords}
            isMultiline
            rows={7}
            maxLength={20_000}
            description={w.fields}
            error={isTried && words.trim() === '' ? w.emptyWords : undefined}
          />
        ) : (
          <div>
            {block !== null && <p className={styles['hint']}>{w.formatted}</p>}
            <p className={styles['excerpt']} lang="da">
              {wordsOfBlock(body)}
            </p>
          </div>
        )}
      </form>
    </Dialog>
  );
}
