import { useMemo } from 'react';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { CoverageRow, CoverageStore } from '../features/coverage/coverage-store.ts';
import { STATE_ICONS } from '../features/coverage/CoverageState.tsx';
import { coverageWords } from '../features/coverage/words.ts';
import type { OutlineMark, OutlineMarks } from '../features/reading/outline-marks.ts';
import { useWords } from '../words.ts';

const TONES: Readonly<Record<CoverageRow['state'], OutlineMark['tone']>> = { answered: 'good', skipped: 'quiet', missing: 'warning' };

type StateWords = Readonly<Record<CoverageRow['state'], string>>;

/** What is read stays the same object while it says the same. */
function outlineMarks(store: CoverageStore, sourceId: SourceId | null, hasAnswer: boolean, states: StateWords): OutlineMarks {
  let said = '';
  let marks: ReadonlyMap<number, OutlineMark> = new Map();
  return {
    subscribe: store.subscribe,
    read: () => {
      const rows = hasAnswer ? (store.rows() ?? []).filter((row) => row.sourceId === sourceId) : [];
      const now = rows.map(({ guidepost: { range }, state }) => `${String(range.start)} ${state}`).join();
      if (now !== said) {
        said = now;
        marks = new Map(
          rows.map(({ guidepost: { range }, state }) => [
            range.start,
            { icon: STATE_ICONS[state], word: states[state], tone: TONES[state] },
          ]),
        );
      }
      return marks;
    },
  };
}

/** What the answer says to the guideposts of a source, as signs for its outline; none while there is no answer. */
export function useOutlineMarks(store: CoverageStore, sourceId: SourceId | null, hasAnswer: boolean): OutlineMarks {
  const { states } = useWords(coverageWords);
  return useMemo(() => outlineMarks(store, sourceId, hasAnswer, states), [store, sourceId, hasAnswer, states]);
}
