import { useMemo } from 'react';
import { AnnotationType, NoteStatus, type Annotation } from '../../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../../shared/words/annotation-types.ts';
import { noteStatusWords } from '../../../../shared/words/notes.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useWords } from '../../../words.ts';
import { isWithoutPlace } from '../note-place.ts';
import type { Authors } from '../use-authors.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { tally } from './tally.ts';
import type { NoteFilter } from './note-filter.ts';
import { panelWords } from './words.ts';

type PanelFiltersProps = {
  readonly filter: NoteFilter;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly scope: readonly Annotation[];
  readonly authors: Authors;
};

const THREADS = ['all', 'open', 'resolved'] as const;

const alphabetical = new Intl.Collator('da', { numeric: true });

/** The kinds of filter, each with how many notes of the scope it would find. */
export function PanelFilters({ filter, onFilter, scope, authors }: PanelFiltersProps) {
  const w = useWords(panelWords);
  const types = useWords(annotationTypeWords);
  const statuses = useWords(noteStatusWords);
  // Memoised: the counts are of the scope, which a key in the search field does not change.
  const counts = useMemo(
    () => ({
      types: tally(scope.map(({ type }) => type)),
      statuses: tally(scope.map(({ status }) => status)),
      people: tally(scope.map(({ authorId }) => authorId)),
      themes: tally(scope.flatMap(({ themes }) => themes)),
      withoutPlace: scope.filter(isWithoutPlace).length,
    }),
    [scope],
  );
  const themes = Array.from(counts.themes.keys()).toSorted(alphabetical.compare);
  const people = Array.from(counts.people.keys());
  return (
    <>
      <FilterMenu
        kind={w.type}
        options={AnnotationType.options.map((value) => ({ value, label: types[value], count: counts.types.get(value) ?? 0 }))}
        chosen={filter.types}
        onChoose={(chosen) => onFilter({ ...filter, types: chosen })}
      />
      <FilterMenu
        kind={w.status}
        options={NoteStatus.options.map((value) => ({ value, label: statuses[value], count: counts.statuses.get(value) ?? 0 }))}
        chosen={filter.statuses}
        onChoose={(chosen) => onFilter({ ...filter, statuses: chosen })}
      />
      <FilterMenu
        kind={w.theme}
        options={themes.map((value) => ({ value, label: value, count: counts.themes.get(value) ?? 0 }))}
        chosen={filter.themes}
        onChoose={(chosen) => onFilter({ ...filter, themes: chosen })}
      />
      <FilterMenu
        kind={w.person}
        options={people.map((value) => ({ value, label: authors.nameOf(value), count: counts.people.get(value) ?? 0 }))}
        chosen={filter.people}
        onChoose={(chosen) => onFilter({ ...filter, people: chosen })}
      />
      <MenuButton
        size="s"
        variant={filter.thread === 'all' ? 'secondary' : 'primary'}
        label={filter.thread === 'all' ? w.thread : w.threads[filter.thread]}
        groups={[
          {
            id: 'thread',
            label: w.thread,
            items: THREADS.map((id) => ({
              id,
              label: w.threads[id],
              isSelected: filter.thread === id,
              onAction: () => onFilter({ ...filter, thread: id }),
            })),
          },
        ]}
      />
      {(counts.withoutPlace > 0 || filter.onlyWithoutPlace) && (
        <Button
          size="s"
          icon="warning"
          variant={filter.onlyWithoutPlace ? 'primary' : 'secondary'}
          isPressed={filter.onlyWithoutPlace}
          onPress={() => onFilter({ ...filter, onlyWithoutPlace: !filter.onlyWithoutPlace })}
        >
          {w.chosen(w.withoutPlace, counts.withoutPlace)}
        </Button>
      )}
    </>
  );
}
