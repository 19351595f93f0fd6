import { useEffect, useState, type FormEvent } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { BuiltInTemplate } from '../../../shared/response/built-in-templates.ts';
import type { OwnTemplateSummary, TemplateChoice } from '../../../shared/response/own-template.ts';
import { useCommand, useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RenameDialog } from '../../ui/RenameDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words.ts';
import { FirstPageView } from './FirstPageView.tsx';
import styles from './TemplateChooser.module.css';
import { useFirstPage } from './use-first-page.ts';
import { useOwnTemplates } from './use-own-templates.ts';
import { templateWords } from './words.ts';

/** What an answer is begun with. */
export type AnswerStart = { readonly template: TemplateChoice; readonly senderId: NonNullable<SenderChoice> | null };
type SenderChoice = ReturnType<typeof useSenderChoice>['senderId'];

type TemplateChooserProps = {
  readonly hearingId: HearingId;
  readonly onBegin: (start: AnswerStart) => void;
  readonly onClose: () => void;
};

const FORM = 'new-answer';
const USUAL: BuiltInTemplate = 'association-letter';

/** Whose answer it is to be; the usual sender until another is chosen. */
function useSenderChoice() {
  const { data: senders = [] } = useRequest('sender.list', {});
  const { mutate: adopt } = useCommand('sender.adopt');
  // Who wrote before senders were kept is the first of them.
  useEffect(() => adopt({}), [adopt]);
  const [chosen, choose] = useState<string | null>(null);
  const sender = senders.find(({ id }) => id === chosen) ?? senders.find(({ isDefault }) => isDefault) ?? senders[0];
  return { senders, senderId: sender?.id ?? null, choose };
}

/** What a new answer is begun with: a template with its first page, and a sender. Enter takes the association's letter. */
export function TemplateChooser({ hearingId, onBegin, onClose }: TemplateChooserProps) {
  const w = useWords(templateWords);
  const { data: own = [] } = useRequest('template.list', {});
  const { senders, senderId, choose } = useSenderChoice();
  const { rename, remove } = useOwnTemplates();
  const [chosen, setChosen] = useState<string>(USUAL);
  const [renaming, setRenaming] = useState<OwnTemplateSummary | null>(null);
  const builtIn = BuiltInTemplate.safeParse(chosen).data;
  const mine = own.find(({ id }) => id === chosen);
  const template: TemplateChoice = mine === undefined ? { kind: 'built-in', name: builtIn ?? USUAL } : { kind: 'own', templateId: mine.id };
  const name = mine?.name ?? w.builtIn[builtIn ?? USUAL].name;
  const page = useFirstPage(hearingId, template, senderId);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onBegin({ template, senderId });
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{w.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {w.begin}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} className={styles['panes']}>
        <div className={styles['choices']}>
          <RadioGroup className={styles['list'] ?? ''} aria-label={w.choose} value={mine?.id ?? builtIn ?? USUAL} onChange={setChosen}>
            {BuiltInTemplate.options.map((each) => (
              <Radio key={each} value={each} className={styles['choice'] ?? ''} autoFocus={each === USUAL}>
                <span className={styles['name']}>{w.builtIn[each].name}</span>
                <span className={styles['about']}>{w.builtIn[each].about}</span>
              </Radio>
            ))}
            {own.map(({ id, name: each }) => (
              <Radio key={id} value={id} className={styles['choice'] ?? ''}>
                <span className={styles['name']}>{each}</span>
                <span className={styles['about']}>{w.own}</span>
              </Radio>
            ))}
          </RadioGroup>
          {mine !== undefined && (
            <div className={styles['acts']}>
              <Button size="s" variant="quiet" icon="edit" onPress={() => setRenaming(mine)}>
                {w.rename}
              </Button>
              <Button
                size="s"
                variant="quiet"
                icon="trash"
                onPress={() => {
                  setChosen(USUAL);
                  void remove(mine);
                }}
              >
                {w.remove}
              </Button>
            </div>
          )}
          {senders.length > 1 && senderId !== null && (
            <SelectField
              label={w.sender}
              value={senderId}
              options={senders.map(({ id, fields }) => ({ value: id, label: fields.senderName.trim() || w.unnamed }))}
              onChange={choose}
            />
          )}
        </div>
        <FirstPageView page={page} name={name} />
        {/* Enter in the list begins the answer. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
      {renaming !== null && (
        <RenameDialog
          words={w.renaming}
          name={renaming.name}
          onRename={(next) => void rename(renaming, next)}
          onClose={() => setRenaming(null)}
        />
      )}
    </Dialog>
  );
}
