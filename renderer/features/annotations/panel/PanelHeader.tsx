import { useEffect, useRef, type ReactNode } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import type { Authors } from '../use-authors.ts';
import { everyNote, isFiltering, type NoteFilter } from './note-filter.ts';
import { NOTE_GROUPINGS } from './note-order.ts';
import { PanelFilters } from './PanelFilters.tsx';
import styles from './PanelHeader.module.css';
import type { PanelChoice } from './use-note-panel.ts';
import { panelWords } from './words.ts';

type PanelHeaderProps = {
  readonly choice: PanelChoice;
  readonly onChoice: (choice: PanelChoice) => void;
  readonly scope: readonly Annotation[];
  /** How many the filter lets through. */
  readonly found: number;
  readonly authors: Authors;
  readonly hasSource: boolean;
  /** What takes notes to files and in from them. */
  readonly files: ReactNode;
  readonly onClose: () => void;
  /** From the search field down into the list. */
  readonly onEnterList: () => void;
};

/** What the panel shows: where, in which order, which of them. */
export function PanelHeader({ choice, onChoice, scope, found, authors, hasSource, files, onClose, onEnterList }: PanelHeaderProps) {
  const w = useWords(panelWords);
  const language = useLanguage();
  const search = useRef<HTMLInputElement>(null);
  const { filter, grouping, isWholeHearing } = choice;
  const setFilter = (next: NoteFilter): void => onChoice({ ...choice, filter: next });
  useEffect(() => search.current?.focus({ preventScroll: true }), []);
  const scopes = [
    { id: 'hearing', label: w.wholeHearing, isSelected: isWholeHearing, onAction: () => onChoice({ ...choice, isWholeHearing: true }) },
    {
      id: 'source',
      label: w.thisSource,
      isSelected: !isWholeHearing,
      isDisabled: !hasSource,
      onAction: () => onChoice({ ...choice, isWholeHearing: false }),
    },
  ];
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <h2 className={styles['name']}>{w.title}</h2>
        <output className={styles['count']}>{w.found(wholeNumber(found, language), wholeNumber(scope.length, language))}</output>
        <span className={styles['space']} />
        {files}
        <Button size="s" icon="arrow-back" onPress={onClose}>
          {w.back}
        </Button>
      </div>
      <div className={styles['row']}>
        <search className={styles['search']}>
          <Icon name="search" />
          <input
            ref={search}
            type="text"
            className={styles['field']}
            aria-label={w.search}
            placeholder={w.search}
            value={filter.words}
            onChange={({ target }) => setFilter({ ...filter, words: target.value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') onEnterList();
              else if (event.key === 'Escape' && filter.words !== '') setFilter({ ...filter, words: '' });
              else return;
              event.preventDefault();
            }}
          />
          {filter.words !== '' && (
            <IconButton icon="close" size="s" label={w.clearSearch} onPress={() => setFilter({ ...filter, words: '' })} />
          )}
        </search>
        <MenuButton
          size="s"
          label={w.groupings[grouping]}
          groups={[
            {
              id: 'grouping',
              label: w.grouping,
              showsLabel: true,
              items: NOTE_GROUPINGS.map((id) => ({
                id,
                label: w.groupings[id],
                isSelected: id === grouping,
                onAction: () => onChoice({ ...choice, grouping: id }),
              })),
            },
          ]}
        />
      </div>
      <fieldset className={styles['row']} aria-label={w.filters}>
        <MenuButton
          size="s"
          label={isWholeHearing ? w.wholeHearing : w.thisSource}
          groups={[{ id: 'scope', label: w.scope, showsLabel: true, items: scopes }]}
        />
        <PanelFilters filter={filter} onFilter={setFilter} scope={scope} authors={authors} />
        {isFiltering(filter) && (
          <Button size="s" variant="quiet" onPress={() => setFilter(everyNote)}>
            {w.clear}
          </Button>
        )}
      </fieldset>
    </header>
  );
}
