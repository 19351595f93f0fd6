import { useMemo } from 'react';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { AnnotationId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { placeOf, placesOf } from '../../shared/notes/places.ts';
import { MovedFromContext } from '../features/annotations/moved-from.ts';
import { guidepostsOf } from '../features/annotations/panel/guideposts.ts';
import { NotesPane } from '../features/annotations/panel/NotesPane.tsx';
import { NoteFilesMenu } from '../features/note-files/NoteFilesMenu.tsx';
import { inReadingOrder } from '../features/library/sorting.ts';
import { useMovedFrom } from '../features/versions/use-moved-from.ts';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import type { useCiting } from './use-citing.ts';
import { appWords } from './words.ts';

type NotesSideProps = {
  readonly overview: HearingOverview;
  readonly sourceId: SourceId | null;
  readonly responseId: ResponseId | null;
  readonly readingOf: (sourceId: SourceId) => SourceReading | undefined;
  readonly citing: ReturnType<typeof useCiting>;
  readonly onCiteNote: (note: Annotation) => void;
  readonly activeNote: AnnotationId | null;
  readonly onActivateNote: (id: AnnotationId | null) => void;
  readonly onSource: (sourceId: SourceId) => void;
  readonly onClose: () => void;
};

/** All notes of the hearing, in the place of the source. */
export function NotesSide(props: NotesSideProps) {
  const { overview, sourceId, responseId, readingOf, citing, onCiteNote, activeNote, onActivateNote, onSource, onClose } = props;
  const { work: w } = useWords(appWords);
  const movedFrom = useMovedFrom(overview.hearing.id, overview.sources);
  // Memoised: it walks every document of the hearing.
  const sources = useMemo(
    () =>
      inReadingOrder(overview.sources).map(({ id, title }) => {
        const reading = readingOf(id);
        return { id, title, guideposts: reading === undefined ? [] : guidepostsOf(reading.document) };
      }),
    [overview.sources, readingOf],
  );
  return (
    <MovedFromContext value={movedFrom}>
      <NotesPane
        hearingId={overview.hearing.id}
        sources={sources}
        sourceId={sourceId}
        activeId={activeNote}
        onActivate={onActivateNote}
        onCite={onCiteNote}
        onClose={onClose}
        renderFiles={(shownIds) => (
          <NoteFilesMenu
            hearingId={overview.hearing.id}
            sourceId={sourceId}
            shownIds={shownIds}
            responses={overview.responses}
            openResponseId={responseId}
          />
        )}
        onShow={(note, passage) => {
          const place = passage === undefined ? placesOf(note)[0] : placeOf(passage);
          if (place === undefined || place === null) return void showToast({ message: w.noteWithoutPlace });
          onClose();
          onSource(note.sourceId);
          onActivateNote(note.id);
          citing.goTo(note.sourceId, place);
        }}
      />
    </MovedFromContext>
  );
}
