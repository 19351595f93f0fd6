import { useState } from 'react';
import { HearingId, type SourceId, type SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import { request } from '../api.ts';
import { readDropped } from '../features/library/import-files.ts';
import type { Imports } from '../features/library/use-imports.ts';
import type { ComparisonStart } from '../features/versions/compare/Comparison.tsx';
import { useNewVersion, type NewVersion, type Unlike } from '../features/versions/use-new-version.ts';
import type { Waiting } from '../features/versions/words.ts';
import { useRequest } from '../queries.ts';

/** What stands in the place of source and answer while one works with versions. */
export type VersionScreen =
  /** `startAt`: the key of what to begin with. */
  | { readonly kind: 'review'; readonly startAt: string | null }
  | {
      readonly kind: 'compare';
      readonly olderId: SourceVersionId;
      readonly newerId: SourceVersionId;
      readonly startAt: ComparisonStart | null;
    };

/** What is asked of a source before its new version comes in. */
type Asked =
  /** Where the new version is to come from. */
  | { readonly kind: 'file'; readonly source: SourceSummary }
  /** What a dropped file is. */
  | { readonly kind: 'dropped'; readonly source: SourceSummary; readonly file: File };

export type VersionWork = {
  readonly screen: VersionScreen | null;
  readonly show: (screen: VersionScreen | null) => void;
  readonly compareWithPrevious: (sourceId: SourceId, newerId: SourceVersionId) => void;
  readonly newVersion: NewVersion;
  readonly asked: Asked | null;
  readonly ask: (asked: Asked | null) => void;
  /** Answers to what was asked of a dropped file. */
  readonly dropped: (file: File, as: SourceSummary | null) => void;
  /** Brings in as a source of its own what is no version of the one it was meant for. */
  readonly asSource: (unlike: Unlike) => void;
  /** What of the hearing waits for a person. */
  readonly waiting: Waiting;
};

const NO_HEARING = HearingId.parse('00000000-0000-4000-8000-000000000000');

const broughtIn = async (hearingId: HearingId, { from, importId, file }: Unlike) => {
  switch (from.kind) {
    case 'chosen':
      return request('source.importChosen', { hearingId, importId });
    case 'dropped':
      return request('source.importFiles', { hearingId, files: [{ name: from.name, bytes: from.bytes, importId }] });
    case 'pasted': {
      const answer = await request('source.importText', { hearingId, title: file, text: from.text });
      return answer.ok ? { ...answer, value: [answer.value] } : answer;
    }
  }
};

/** Versions of sources as the window works with them: which screen is open, what is on its way in, what waits. */
export function useVersionWork(hearingId: HearingId | null, imports: Imports): VersionWork {
  const [shown, setShown] = useState<{ readonly hearingId: HearingId; readonly screen: VersionScreen } | null>(null);
  const [asked, ask] = useState<Asked | null>(null);
  const newVersion = useNewVersion(imports.run);
  const isOpen = hearingId !== null;
  // A disabled query keeps its key: any id will do.
  const ofHearing = { hearingId: hearingId ?? NO_HEARING };
  const passages = useRequest('placements.open', ofHearing, { enabled: isOpen }).data;
  const skips = useRequest('skips.open', ofHearing, { enabled: isOpen }).data;
  const citations = useRequest('citations.open', ofHearing, { enabled: isOpen }).data;
  const show = (screen: VersionScreen | null): void => {
    // What it tells is being looked at.
    if (screen !== null) newVersion.dismiss();
    setShown(screen === null || hearingId === null ? null : { hearingId, screen });
  };

  return {
    screen: shown?.hearingId === hearingId ? (shown?.screen ?? null) : null,
    show,
    compareWithPrevious: (sourceId, newerId) =>
      void request('source.versions', { sourceId }).then((answer) => {
        const editions = answer.ok ? answer.value : [];
        const older = editions[editions.findIndex(({ versionId }) => versionId === newerId) - 1];
        if (older !== undefined) show({ kind: 'compare', olderId: older.versionId, newerId, startAt: null });
      }),
    newVersion,
    asked,
    ask,
    dropped: (file, source) => {
      ask(null);
      if (source === null) {
        if (hearingId !== null) imports.files(hearingId, [file]);
        return;
      }
      newVersion.byFile(source, file.name, () => readDropped(file));
    },
    asSource: (unlike) =>
      void imports.bring([
        {
          id: unlike.importId,
          file: unlike.file,
          bring: async () => {
            const answer = await broughtIn(unlike.source.hearingId, unlike);
            return answer.ok ? answer.value : [{ kind: 'failed', file: unlike.file, failure: answer.failure }];
          },
        },
      ]),
    waiting: {
      notesAndCitations: isOpen ? (passages?.length ?? 0) + (citations?.length ?? 0) : 0,
      skips: isOpen ? (skips?.length ?? 0) : 0,
    },
  };
}
