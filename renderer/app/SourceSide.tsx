import { useState } from 'react';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { AnnotationId, SourceId } from '../../shared/domain/ids.ts';
import { NotesMargin } from '../features/annotations/NotesMargin.tsx';
import { useAnnotationActions } from '../features/annotations/use-annotation-actions.ts';
import { SourcePane } from '../features/reading/SourcePane.tsx';
import { useRequest } from '../queries.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.ts';
import type { useCiting } from './use-citing.ts';
import { appWords } from './words.ts';

type SourceSideProps = {
  readonly sourceId: SourceId;
  readonly citing: ReturnType<typeof useCiting>;
  readonly activeNote: AnnotationId | null;
  readonly onActivateNote: (id: AnnotationId | null) => void;
};

const none: readonly Annotation[] = [];

/** The open source with its notes in the margin. */
export function SourceSide({ sourceId, citing, activeNote, onActivateNote }: SourceSideProps) {
  const { work: w } = useWords(appWords);
  const actions = useAnnotationActions();
  const notes = useRequest('annotation.list', { sourceId }).data ?? none;
  const [editing, setEditing] = useState<AnnotationId | null>(null);
  const { jump } = citing;
  return (
    <SourcePane
      sourceId={sourceId}
      annotations={notes}
      activeAnnotationId={activeNote}
      onActivateAnnotation={onActivateNote}
      onAnnotate={(sourceVersionId, range, type) => {
        void actions.create({ sourceVersionId, range, type }).then((note) => {
          if (note === null) return;
          onActivateNote(note.id);
          setEditing(note.id);
        });
      }}
      onCite={(_versionId, range) => void citing.citeRange(sourceId, range)}
      jump={jump?.sourceId === sourceId ? jump : null}
      renderMargin={(layout) => (
        <NotesMargin
          annotations={notes}
          layout={layout}
          activeId={activeNote}
          onActivate={onActivateNote}
          onCite={(note) => void citing.citeNote(note)}
          onShow={(note) => citing.goTo(sourceId, note.anchor)}
          editingId={editing}
          onEdit={setEditing}
        />
      )}
      headerEnd={
        citing.cameFrom !== null && (
          <Button size="s" variant="primary" icon="arrow-back" onPress={() => void citing.back()}>
            {w.back}
          </Button>
        )
      }
    />
  );
}
