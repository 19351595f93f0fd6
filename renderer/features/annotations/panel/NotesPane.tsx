import type { ReactNode } from 'react';
import type { Annotation, Passage } from '../../../../shared/domain/annotation.ts';
import type { AnnotationId, HearingId, SourceId } from '../../../../shared/domain/ids.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useWords } from '../../../words.ts';
import { useAuthors } from '../use-authors.ts';
import type { PanelSource } from './note-order.ts';
import { NotesPanel } from './NotesPanel.tsx';
import { panelWords } from './words.ts';

export type NotesPaneProps = {
  readonly hearingId: HearingId;
  /** In the order they are read in. */
  readonly sources: readonly PanelSource[];
  /** The source one was reading; null when there is none. */
  readonly sourceId: SourceId | null;
  readonly activeId: AnnotationId | null;
  readonly onActivate: (id: AnnotationId | null) => void;
  readonly onShow: (annotation: Annotation, passage?: Passage) => void;
  readonly onCite: (annotation: Annotation) => void;
  /** What takes notes to files and in from them; it is told which notes the list shows, in order. */
  readonly renderFiles: (shownIds: readonly AnnotationId[]) => ReactNode;
  /** Back to the source. */
  readonly onClose: () => void;
};

const noThemes: readonly string[] = [];

/** All notes of the hearing. */
export function NotesPane(props: NotesPaneProps) {
  const w = useWords(panelWords);
  const { hearingId } = props;
  const notes = useRequest('annotation.ofHearing', { hearingId });
  const themes = useRequest('themes.ofHearing', { hearingId }).data ?? noThemes;
  const authors = useAuthors();
  if (notes.isPending) return <Spinner label={w.loading} />;
  if (notes.isError) return <FailureNotice failure={failureOf(notes.error)} onRetry={() => void notes.refetch()} />;
  return <NotesPanel {...props} notes={notes.data} themes={themes} authors={authors} />;
}
