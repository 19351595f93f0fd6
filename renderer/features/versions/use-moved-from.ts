import { useMemo } from 'react';
import type { HearingId, PassageId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { OpenPassage } from '../../../shared/versions/open-passage.ts';
import { whereaboutsInWords } from '../../../shared/words/whereabouts.ts';
import { useRequest } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { versionWords } from './words.ts';

const none: readonly OpenPassage[] = [];

/** For a passage that has been put elsewhere and that nobody has looked at yet: where it stood, as a line for its note. */
export function useMovedFrom(hearingId: HearingId, sources: readonly SourceSummary[]): (id: PassageId) => string | null {
  const w = useWords(versionWords);
  const language = useLanguage();
  const open = useRequest('placements.open', { hearingId }).data ?? none;
  // Memoised: notes are drawn anew when it changes.
  return useMemo(() => {
    const lines = new Map(
      open.flatMap(({ passageId, outcome, old, sourceId, candidates: [found] }): [PassageId, string][] => {
        const source = sources.find(({ id }) => id === sourceId);
        if (outcome !== 'moved' || source === undefined) return [];
        const [from, to] = [old, found].map((words) =>
          words === undefined ? '' : whereaboutsInWords(words, source.guidepostNoun ?? 'pejlemærke', language),
        );
        if (found?.words !== old.words && from === to) return [[passageId, w.changedWords]];
        return [[passageId, from === '' || from === undefined ? w.movedHere : w.movedFrom(from)]];
      }),
    );
    return (id) => lines.get(id) ?? null;
  }, [open, sources, language, w]);
}
