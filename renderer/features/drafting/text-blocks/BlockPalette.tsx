import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { filled, type CaseValues } from '../../../../shared/response/case-fields.ts';
import { wordsOfBlock, type TextBlock } from '../../../../shared/response/text-block.ts';
import { plainForm } from '../../../../shared/text/normalise.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useWords } from '../../../words.ts';
import { MENU_CLOSES } from '../back-to-text.ts';
import { reuseWords } from '../reuse-words.ts';
import styles from './TextBlocks.module.css';

type BlockPaletteProps = {
  readonly blocks: readonly TextBlock[];
  readonly values: CaseValues;
  readonly onInsert: (block: TextBlock) => void;
  /** Null while nothing is selected. */
  readonly onSaveSelection: (() => void) | null;
  readonly onEdit: (block: TextBlock) => void;
  readonly onClose: () => void;
};

/** The field that a list belongs to; Autocomplete says which list. */
const COMBOBOX = { role: 'combobox' } as const;

const keyOf = ({ id, name }: TextBlock): string => id ?? `built-in ${name}`;

/** The text blocks, found as one types: the arrows choose, Enter inserts, Escape closes. */
export function BlockPalette({ blocks, values, onInsert, onSaveSelection, onEdit, onClose }: BlockPaletteProps) {
  const { block: w } = useWords(reuseWords);
  const [query, setQuery] = useState('');
  const wanted = plainForm(query);
  const shown = blocks
    .map((block) => ({ block, words: wordsOfBlock(filled(block.body, values)) }))
    .filter(({ block, words }) => plainForm(`${block.name} ${words}`).includes(wanted));
  const own = blocks.filter(({ id }) => id !== null);
  const sections = [
    { id: 'own', label: w.own, items: shown.filter(({ block }) => block.id !== null) },
    { id: 'built-in', label: w.builtIn, items: shown.filter(({ block }) => block.id === null) },
  ].filter(({ items }) => items.length > 0);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w.title}
      footer={
        <div className={styles['acts']}>
          {onSaveSelection !== null && (
            <Button size="s" onPress={onSaveSelection}>
              {w.saveSelection}
            </Button>
          )}
          {own.length > 0 && (
            <MenuButton
              label={w.edit}
              size="s"
              variant="quiet"
              items={own.map((block) => ({
                id: keyOf(block),
                label: block.name,
                onAction: () => void setTimeout(() => onEdit(block), MENU_CLOSES),
              }))}
            />
          )}
          <span className={styles['keys']}>{w.keys}</span>
        </div>
      }
    >
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <TextField className={styles['search'] ?? ''} aria-label={w.search} autoFocus>
          <Icon name="search" />
          <Input className={styles['input'] ?? ''} {...COMBOBOX} aria-expanded placeholder={w.search} maxLength={200} spellCheck="false" />
        </TextField>
        <ListBox
          aria-label={w.title}
          className={styles['list'] ?? ''}
          selectionMode="none"
          onAction={(key) => {
            const chosen = shown.find(({ block }) => keyOf(block) === key);
            if (chosen !== undefined) onInsert(chosen.block);
          }}
          renderEmptyState={() => <EmptyState icon="text-block" title={w.none} text={w.noneText} />}
        >
          {sections.map(({ id, label, items }) => (
            <ListBoxSection key={id} className={styles['section'] ?? ''}>
              <Header className={styles['heading'] ?? ''}>{label}</Header>
              {items.map(({ block, words }) => (
                <ListBoxItem key={keyOf(block)} id={keyOf(block)} className={styles['item'] ?? ''} textValue={`${block.name}: ${words}`}>
                  <span className={styles['name']}>{block.name}</span>
                  <span className={styles['words']} lang="da">
                    {words}
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
