import { useState } from 'react';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { AnnotationId, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { placeOf, placesOf } from '../../shared/notes/places.ts';
import { MovedFromContext } from '../features/annotations/moved-from.ts';
import { NamePrompt } from '../features/annotations/author/NamePrompt.tsx';
import { NotesMargin } from '../features/annotations/NotesMargin.tsx';
import { useAnnotationActions } from '../features/annotations/use-annotation-actions.ts';
import type { MarginLayout } from '../features/reading/margin-positions.ts';
import { SourcePane } from '../features/reading/SourcePane.tsx';
import { OlderSourcePane } from '../features/reading/OlderSourcePane.tsx';
import { OlderVersionNotice } from '../features/versions/OlderVersionNotice.tsx';
import { useMovedFrom } from '../features/versions/use-moved-from.ts';
import { VersionMenu } from '../features/versions/VersionMenu.tsx';
import { useRequest } from '../queries.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useWords } from '../words.ts';
import styles from './SourceSide.module.css';
import { dropOn } from './drop-target.ts';
import { focusPaneOf } from './panes.ts';
import type { useCiting } from './use-citing.ts';
import type { VersionWork } from './use-version-work.ts';
import { useNamePrompt } from './use-name-prompt.ts';
import { appWords } from './words.ts';

type SourceSideProps = {
  readonly overview: HearingOverview;
  readonly sourceId: SourceId;
  readonly versions: VersionWork;
  readonly citing: ReturnType<typeof useCiting>;
  readonly onCiteNote: (note: Annotation) => void;
  readonly activeNote: AnnotationId | null;
  readonly onActivateNote: (id: AnnotationId | null) => void;
  readonly onAllNotes: () => void;
};

const noNotes: readonly Annotation[] = [];
const noThemes: readonly string[] = [];
/** In an older version the notes stand where they were written. */
const atItsPlace = (): null => null;

/** The open source with its notes in the margin. */
export function SourceSide({ overview, sourceId, versions, citing, onCiteNote, activeNote, onActivateNote, onAllNotes }: SourceSideProps) {
  const { work: w } = useWords(appWords);
  const actions = useAnnotationActions();
  const notes = useRequest('annotation.list', { sourceId }).data ?? noNotes;
  const themes = useRequest('themes.ofHearing', { hearingId: overview.hearing.id }).data ?? noThemes;
  const [editing, setEditing] = useState<AnnotationId | null>(null);
  const prompt = useNamePrompt(notes);
  const { jump } = citing;
  const source = overview.sources.find(({ id }) => id === sourceId);
  const [older, setOlder] = useState<{ readonly sourceId: SourceId; readonly versionId: SourceVersionId } | null>(null);
  const olderId = older?.sourceId === sourceId ? older.versionId : null;
  // What one goes to stands in the newest version.
  const [lastJump, setLastJump] = useState(jump);
  if (jump !== lastJump) {
    setLastJump(jump);
    setOlder(null);
  }
  const movedFrom = useMovedFrom(overview.hearing.id, overview.sources);
  const active = notes.find(({ id }) => id === activeNote);
  const margin = (layout: MarginLayout, shown: readonly Annotation[]) => (
    <NotesMargin
      annotations={shown}
      layout={layout}
      activeId={activeNote}
      onActivate={onActivateNote}
      onCite={onCiteNote}
      onShow={(note, passage) => {
        const place = passage === undefined ? placesOf(note)[0] : placeOf(passage);
        if (place !== undefined && place !== null) citing.goTo(sourceId, place);
      }}
      editingId={editing}
      onEdit={setEditing}
      themes={themes}
    />
  );
  const headerEnd = (
    <>
      {source !== undefined && (
        <VersionMenu
          source={source}
          shown={olderId}
          onShow={(versionId) => setOlder(versionId === null ? null : { sourceId, versionId })}
          onCompare={(from, to) => versions.show({ kind: 'compare', olderId: from, newerId: to, startAt: null })}
          onNewVersion={() => versions.ask({ kind: 'file', source })}
        />
      )}
      <IconButton icon="note" size="s" label={w.allNotes} shortcut="Ctrl+3" onPress={onAllNotes} />
      {citing.cameFrom !== null && (
        <Button size="s" variant="primary" icon="arrow-back" onPress={() => void citing.back()}>
          <span className={styles['back']}>{w.back}</span>
        </Button>
      )}
    </>
  );
  return (
    <div className={styles['side']} {...dropOn(sourceId)}>
      <div className={styles['source']}>
        <MovedFromContext value={olderId === null ? movedFrom : atItsPlace}>
          {olderId !== null ? (
            <OlderSourcePane
              versionId={olderId}
              activeAnnotationId={activeNote}
              onActivateAnnotation={onActivateNote}
              renderNotice={({ edition }) => <OlderVersionNotice edition={edition} onShowNewest={() => setOlder(null)} />}
              renderMargin={(layout, reading) => margin(layout, reading.notes)}
              headerEnd={headerEnd}
            />
          ) : (
            <SourcePane
              sourceId={sourceId}
              annotations={notes}
              activeAnnotationId={activeNote}
              onActivateAnnotation={onActivateNote}
              onAnnotate={(sourceVersionId, range, type, scope) => {
                void actions.create({ sourceVersionId, range, type, scope }).then((note) => {
                  if (note === null) return;
                  onActivateNote(note.id);
                  setEditing(note.id);
                });
              }}
              onAddPassage={
                active === undefined
                  ? undefined
                  : (sourceVersionId, range) => void actions.addPassage(active, { sourceVersionId, range, scope: 'words' })
              }
              onCite={(_versionId, range) => void citing.citeRange(sourceId, range)}
              onAmend={(_versionId, range) => void citing.amendRange(sourceId, range)}
              jump={jump?.sourceId === sourceId ? jump : null}
              renderMargin={(layout) => margin(layout, notes)}
              headerEnd={headerEnd}
            />
          )}
        </MovedFromContext>
      </div>
      {/* Not while one writes: what stands under the hand must not move. */}
      {prompt.author !== null && editing === null && <NamePrompt author={prompt.author} onLater={prompt.postpone} onLeave={focusPaneOf} />}
    </div>
  );
}
