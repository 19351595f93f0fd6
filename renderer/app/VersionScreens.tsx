import type { AnnotationId, SourceId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import type { Citation } from '../../shared/response/citation.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { ComparePane } from '../features/versions/compare/ComparePane.tsx';
import { wordsOf } from '../features/versions/review/open-items.ts';
import { ReviewPane } from '../features/versions/review/ReviewPane.tsx';
import type { VersionScreen, VersionWork } from './use-version-work.ts';

type VersionScreensProps = {
  readonly overview: HearingOverview;
  readonly screen: VersionScreen;
  readonly versions: VersionWork;
  /** Goes to the note in its source. `range` is null where it has no place. */
  readonly onShowNote: (sourceId: SourceId, id: AnnotationId, range: TextRange | null) => void;
  readonly onShowCitation: (responseId: ResponseId, citation: Citation) => void;
};

/** Reviewing what waits, or comparing two versions, in the place of source and answer. */
export function VersionScreens({ overview, screen, versions, onShowNote, onShowCitation }: VersionScreensProps) {
  const close = (): void => versions.show(null);
  switch (screen.kind) {
    case 'review':
      return (
        <ReviewPane
          key={screen.startAt}
          hearingId={overview.hearing.id}
          sources={overview.sources}
          startAt={screen.startAt}
          onClose={close}
          onShowNote={({ passage: { sourceId, annotationId, outcome, candidates } }) => {
            close();
            onShowNote(sourceId, annotationId, outcome === 'moved' ? (candidates[0] ?? null) : null);
          }}
          onShowCitation={({ citation: { responseId, citation } }) => {
            close();
            onShowCitation(responseId, citation);
          }}
          onCompare={(item) => {
            const { oldVersionId: olderId, old, versionId: newerId, candidates } = wordsOf(item);
            const { start, end } = old;
            const [found] = candidates;
            const now = found === undefined ? null : { start: found.start, end: found.end };
            versions.show({ kind: 'compare', olderId, newerId, startAt: { old: { start, end }, new: now } });
          }}
        />
      );
    case 'compare':
      return (
        <ComparePane
          olderId={screen.olderId}
          newerId={screen.newerId}
          startAt={screen.startAt}
          onClose={close}
          onReview={(startAt) => versions.show({ kind: 'review', startAt })}
          onShowNote={(note, sourceId) => {
            close();
            onShowNote(sourceId, note.annotationId, note.new);
          }}
          onShowCitation={({ responseId, citation }) => {
            close();
            onShowCitation(responseId, citation);
          }}
        />
      );
  }
}
