import { useSyncExternalStore } from 'react';
import type { HearingId, SourceId } from '../../shared/domain/ids.ts';
import { CoveragePane } from '../features/coverage/CoveragePane.tsx';
import { keyOfRow } from '../features/coverage/guidepost-names.ts';
import { coverageWords } from '../features/coverage/words.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import type { Side } from '../ui/SplitPane.tsx';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import type { useCiting } from './use-citing.ts';
import type { HearingCoverage } from './use-coverage.ts';

type CoverageSideProps = {
  readonly hearingId: HearingId;
  readonly coverage: HearingCoverage;
  readonly handle: DraftHandle | null;
  readonly hasAnswer: boolean;
  readonly citing: ReturnType<typeof useCiting>;
  readonly onSource: (sourceId: SourceId) => void;
  readonly lookAt: (side: Side) => void;
  readonly onClose: () => void;
};

const nothing = (): (() => void) => () => undefined;

/** What the answer says to each guidepost, in the place of the source. */
export function CoverageSide({ hearingId, coverage, handle, hasAnswer, citing, onSource, lookAt, onClose }: CoverageSideProps) {
  const w = useWords(coverageWords);
  const { store } = coverage;
  const sections = handle?.sections ?? null;
  const currentKey = useSyncExternalStore(sections?.subscribeToCaret ?? nothing, () => {
    const rows = store.rows();
    const at = rows === null || sections === null ? null : sections.sectionAtCaret(rows.map(({ section }) => section));
    const row = at === null ? undefined : rows?.[at];
    return row === undefined ? null : keyOfRow(row);
  });
  return (
    <CoveragePane
      hearingId={hearingId}
      store={store}
      currentKey={currentKey}
      hasAnswer={hasAnswer}
      isReadOnly={sections?.isReadOnly ?? false}
      onWrite={coverage.write}
      onUse={coverage.use}
      onShowPlace={(place) => {
        lookAt('right');
        if (sections?.focusPlace(place) !== true) showToast({ message: w.placeGone });
      }}
      onShowSource={({ sourceId, guidepost: { range } }) => {
        const document = store.heard().find((heard) => heard.sourceId === sourceId)?.document;
        const heading = document?.blocks.find(({ start }) => start === range.start);
        onClose();
        onSource(sourceId);
        citing.goTo(sourceId, { start: range.start, end: heading?.end ?? range.end });
      }}
      onClose={onClose}
    />
  );
}
