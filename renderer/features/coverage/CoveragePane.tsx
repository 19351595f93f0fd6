import { useSyncExternalStore } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { useRequest } from '../../queries.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import { Coverage, type CoverageProps } from './Coverage.tsx';
import type { CoverageStore } from './coverage-store.ts';
import { coverageWords } from './words.ts';

type CoveragePaneProps = Omit<CoverageProps, 'rows' | 'summary' | 'heard' | 'notes' | 'wordsAt'> & {
  readonly hearingId: HearingId;
  readonly store: CoverageStore;
};

const noNotes: readonly Annotation[] = [];

/** Waits for what is heard, the answer and the notes. */
export function CoveragePane({ hearingId, store, ...props }: CoveragePaneProps) {
  const w = useWords(coverageWords);
  const rows = useSyncExternalStore(store.subscribe, store.rows);
  const summary = useSyncExternalStore(store.subscribe, store.summary);
  const notes = useRequest('annotation.ofHearing', { hearingId }).data ?? noNotes;
  if (rows === null || summary === null) return <Spinner label={w.loading} />;
  return <Coverage {...props} rows={rows} summary={summary} heard={store.heard()} notes={notes} wordsAt={store.wordsAt} />;
}
