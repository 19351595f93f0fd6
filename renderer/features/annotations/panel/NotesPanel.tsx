import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../../shared/domain/ids.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useWords } from '../../../words.ts';
import type { Authors } from '../use-authors.ts';
import { BulkBar } from './BulkBar.tsx';
import { everyNote } from './note-filter.ts';
import type { NotesPaneProps } from './NotesPane.tsx';
import { rememberChoice, rememberedChoice } from './panel-memory.ts';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelList } from './PanelList.tsx';
import styles from './NotesPanel.module.css';
import { useNotePanel, type PanelChoice } from './use-note-panel.ts';
import { panelWords } from './words.ts';

type NotesPanelProps = NotesPaneProps & {
  readonly notes: readonly Annotation[];
  readonly themes: readonly string[];
  readonly authors: Authors;
};

/** All notes in a list: searched, filtered, grouped, and changed one by one or many at once. */
export function NotesPanel(props: NotesPanelProps) {
  const { hearingId, notes, themes, authors, sources, sourceId, renderFiles, onClose } = props;
  const w = useWords(panelWords);
  const [choice, setChoice] = useState<PanelChoice>(() => rememberedChoice(hearingId));
  const [selected, setSelected] = useState<ReadonlySet<AnnotationId>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const { scope, found, groups } = useNotePanel(notes, sources, sourceId, choice, authors);
  const suggestions = useMemo(
    () => ({ known: themes, headings: sources.flatMap(({ guideposts }) => guideposts.map(({ label }) => label)) }),
    [themes, sources],
  );
  useEffect(() => rememberChoice(hearingId, choice), [hearingId, choice]);
  const chosen = found.filter(({ id }) => selected.has(id));
  const toggle = (id: AnnotationId): void =>
    setSelected((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));

  return (
    <section className={styles['panel']} aria-label={w.title}>
      <PanelHeader
        choice={choice}
        onChoice={setChoice}
        scope={scope}
        found={found.length}
        authors={authors}
        hasSource={sourceId !== null}
        files={renderFiles(found.map(({ id }) => id))}
        onClose={onClose}
        onEnterList={() => list.current?.querySelector<HTMLElement>('[data-note][tabindex="0"]')?.focus()}
      />
      {chosen.length > 0 && (
        <BulkBar
          notes={chosen}
          onSelectAll={() => setSelected(new Set(found.map(({ id }) => id)))}
          onSelectNone={() => setSelected(new Set())}
        />
      )}
      {found.length > 0 ? (
        <PanelList ref={list} {...props} groups={groups} suggestions={suggestions} selected={selected} onSelect={toggle} />
      ) : scope.length > 0 ? (
        <EmptyState
          icon="search"
          title={w.noneTitle}
          text={w.noneText}
          action={<Button onPress={() => setChoice({ ...choice, filter: everyNote })}>{w.clear}</Button>}
        />
      ) : (
        <EmptyState icon="note" title={w.emptyTitle} text={w.emptyText} action={<Button onPress={onClose}>{w.emptyAction}</Button>} />
      )}
    </section>
  );
}
