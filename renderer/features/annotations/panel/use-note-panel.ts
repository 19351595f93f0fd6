import { useMemo } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { SourceId } from '../../../../shared/domain/ids.ts';
import { annotationTypeWords } from '../../../../shared/words/annotation-types.ts';
import { noteStatusWords } from '../../../../shared/words/notes.ts';
import { useWords } from '../../../words.ts';
import type { Authors } from '../use-authors.ts';
import { everyNote, filtered, searchable, type NoteFilter } from './note-filter.ts';
import { grouped, type NoteGroup, type NoteGrouping, type PanelSource } from './note-order.ts';
import { panelWords } from './words.ts';

/** What the panel was showing: kept while one is away from it. */
export type PanelChoice = { readonly filter: NoteFilter; readonly grouping: NoteGrouping; readonly isWholeHearing: boolean };

export const firstChoice: PanelChoice = { filter: everyNote, grouping: 'document', isWholeHearing: true };

type NotePanel = {
  /** Those of the source or the hearing, before the filter. */
  readonly scope: readonly Annotation[];
  readonly found: readonly Annotation[];
  readonly groups: readonly NoteGroup[];
};

/** The notes that the panel shows, in groups. */
export function useNotePanel(
  notes: readonly Annotation[],
  sources: readonly PanelSource[],
  sourceId: SourceId | null,
  { filter, grouping, isWholeHearing }: PanelChoice,
  { nameOf }: Authors,
): NotePanel {
  const w = useWords(panelWords);
  const types = useWords(annotationTypeWords);
  const statuses = useWords(noteStatusWords);
  // Memoised: thousands of notes, and a key in the search field changes only the last two.
  const all = useMemo(() => notes.map(searchable), [notes]);
  const scope = useMemo(
    () => (isWholeHearing ? all : all.filter(({ note }) => note.sourceId === sourceId)),
    [all, isWholeHearing, sourceId],
  );
  const found = useMemo(() => filtered(scope, filter), [scope, filter]);
  const groups = useMemo(
    () => grouped(found, grouping, sources, { types, statuses, person: nameOf, noTheme: w.noTheme, noGuidepost: w.noGuidepost }),
    [found, grouping, sources, types, statuses, nameOf, w],
  );
  return { scope: useMemo(() => scope.map(({ note }) => note), [scope]), found, groups };
}
