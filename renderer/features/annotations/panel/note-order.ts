import { AnnotationType, NoteStatus, type Annotation } from '../../../../shared/domain/annotation.ts';
import type { AuthorId, SourceId } from '../../../../shared/domain/ids.ts';
import { noteStart } from '../note-place.ts';
import { guidepostAt, type Guidepost } from './guideposts.ts';

export const NOTE_GROUPINGS = ['document', 'guidepost', 'type', 'theme', 'person', 'status'] as const;
export type NoteGrouping = (typeof NOTE_GROUPINGS)[number];

/** A source as the panel knows it; sources stand in the order they are read in. */
export type PanelSource = { readonly id: SourceId; readonly title: string; readonly guideposts: readonly Guidepost[] };

/** Notes that stand together under a heading. */
export type NoteGroup = { readonly key: string; readonly label: string; readonly notes: readonly Annotation[] };

/** What the groups are called that have no name of their own. */
export type GroupWords = {
  readonly types: Readonly<Record<AnnotationType, string>>;
  readonly statuses: Readonly<Record<NoteStatus, string>>;
  readonly person: (authorId: AuthorId) => string;
  readonly noTheme: string;
  readonly noGuidepost: (source: string) => string;
};

/** By source in reading order, and within each as the words stand in it. */
export function inDocumentOrder(notes: readonly Annotation[], sources: readonly PanelSource[]): readonly Annotation[] {
  const places = new Map(sources.map(({ id }, index) => [id, index]));
  return notes
    .map((note) => ({ note, source: places.get(note.sourceId) ?? sources.length, start: noteStart(note) }))
    .toSorted((a, b) => a.source - b.source || a.start - b.start || a.note.createdAt - b.note.createdAt)
    .map(({ note }) => note);
}

type Membership = { readonly key: string; readonly label: string; readonly rank: number };

const membershipIn =
  (grouping: NoteGrouping, sources: readonly PanelSource[], words: GroupWords) =>
  (note: Annotation): readonly Membership[] => {
    const sourceRank = sources.findIndex(({ id }) => id === note.sourceId);
    const source = sources[sourceRank];
    switch (grouping) {
      case 'document':
        return [{ key: note.sourceId, label: source?.title ?? '', rank: sourceRank }];
      case 'guidepost': {
        const found = source === undefined ? null : guidepostAt(source.guideposts, noteStart(note));
        const label = found?.label ?? words.noGuidepost(source?.title ?? '');
        // Guideposts of a source follow each other; 2^32 is beyond any offset in a text.
        return [{ key: `${note.sourceId}-${found?.start ?? ''}`, label, rank: sourceRank * 2 ** 32 + (found?.start ?? -1) }];
      }
      case 'type':
        return [{ key: note.type, label: words.types[note.type], rank: AnnotationType.options.indexOf(note.type) }];
      case 'status':
        return [{ key: note.status, label: words.statuses[note.status], rank: NoteStatus.options.indexOf(note.status) }];
      case 'person':
        return [{ key: note.authorId, label: words.person(note.authorId), rank: 0 }];
      case 'theme':
        return note.themes.length === 0
          ? [{ key: '', label: words.noTheme, rank: 1 }]
          : note.themes.map((theme) => ({ key: `theme-${theme}`, label: theme, rank: 0 }));
    }
  };

const alphabetical = new Intl.Collator('da', { numeric: true });

/**
 * The notes in groups, each in document order. A note of several themes stands in the group of each; by document there are
 * groups only when the notes are of more than one source.
 */
export function grouped(
  notes: readonly Annotation[],
  grouping: NoteGrouping,
  sources: readonly PanelSource[],
  words: GroupWords,
): readonly NoteGroup[] {
  const ordered = inDocumentOrder(notes, sources);
  if (ordered.length === 0) return [];
  const membershipsOf = membershipIn(grouping, sources, words);
  const groups = new Map<string, Membership & { readonly notes: Annotation[] }>();
  for (const note of ordered) {
    for (const membership of membershipsOf(note)) {
      const group = groups.get(membership.key) ?? { ...membership, notes: [] };
      groups.set(membership.key, group);
      group.notes.push(note);
    }
  }
  return Array.from(groups.values())
    .toSorted((a, b) => a.rank - b.rank || alphabetical.compare(a.label, b.label))
    .map(({ key, label, notes: members }) => ({ key, label, notes: members }));
}
