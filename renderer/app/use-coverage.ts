import { useEffect, useMemo, useState } from 'react';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { GuidepostDecision } from '../../shared/domain/guidepost-decision.ts';
import type { ResponseId, SourceId } from '../../shared/domain/ids.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { noteBlocks } from '../../shared/response/note-blocks.ts';
import { sectionHeading } from '../../shared/response/section-heading.ts';
import type { GuidepostLine } from '../editor/guidepost-sections.ts';
import type { SectionMaterial } from '../editor/section-material.ts';
import { useAnnotationActions } from '../features/annotations/use-annotation-actions.ts';
import { createCoverageStore, inQuietMoment, type CoverageRow, type CoverageStore } from '../features/coverage/coverage-store.ts';
import { keyOfRow } from '../features/coverage/guidepost-names.ts';
import type { MaterialUse } from '../features/coverage/MaterialNote.tsx';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import { inReadingOrder } from '../features/library/sorting.ts';
import { useRequest } from '../queries.ts';
import type { useCiting } from './use-citing.ts';

type CoverageOptions = {
  readonly overview: HearingOverview;
  readonly responseId: ResponseId | null;
  readonly handle: DraftHandle | null;
  readonly readingOf: (sourceId: SourceId) => SourceReading | undefined;
  readonly citing: Pick<ReturnType<typeof useCiting>, 'write' | 'citationsOfNote'>;
};

export type HearingCoverage = {
  readonly store: CoverageStore;
  /** Begins sections for guideposts, by their keys, in the answer. */
  readonly write: (keys: readonly string[]) => void;
  /** Puts something of a note into a guidepost's section, and says of an open note that it has been used. */
  readonly use: (key: string, note: Annotation, use: MaterialUse) => void;
};

const noDecisions: readonly GuidepostDecision[] = [];

/** What the answer that is shown says to the guideposts of what is heard, and writing to them. */
export function useCoverage({ overview, responseId, handle, readingOf, citing }: CoverageOptions): HearingCoverage {
  const [store] = useState(() => createCoverageStore(inQuietMoment));
  const { setStatus } = useAnnotationActions();
  const skips = useRequest('guidepost.decisions', { hearingId: overview.hearing.id }).data ?? noDecisions;
  // Memoised: whenever it changes, every document is taken apart anew.
  const heard = useMemo(() => {
    const readings = inReadingOrder(overview.sources.filter(({ role }) => role === 'heard')).map(({ id }) => readingOf(id));
    if (readings.includes(undefined)) return null;
    return readings.flatMap((reading) =>
      reading === undefined
        ? []
        : [
            {
              sourceId: reading.summary.id,
              versionId: reading.summary.versionId,
              title: reading.summary.title,
              document: reading.document,
            },
          ],
    );
  }, [overview.sources, readingOf]);
  useEffect(() => store.setHeard(heard), [store, heard]);
  useEffect(() => store.setSkips(skips), [store, skips]);
  const answer = handle?.sections ?? (responseId === null ? null : 'pending');
  useEffect(() => store.follow(answer), [store, answer]);

  /** Every guidepost as the answer must know it; one whose heading says nothing has no section, and is left out. */
  const linesOf = (rows: readonly CoverageRow[]): readonly (GuidepostLine & { readonly key: string })[] =>
    rows.flatMap((row) => {
      const document = store.heard().find(({ sourceId }) => sourceId === row.sourceId)?.document;
      const heading = document === undefined ? null : sectionHeading(row.sourceId, document, row.guidepost);
      return heading === null ? [] : [{ key: keyOfRow(row), heading, section: row.section }];
    });
  const materialFrom = (note: Annotation, use: MaterialUse): readonly SectionMaterial[] => {
    if (use === 'text') return [{ kind: 'text', blocks: noteBlocks(note.text) }];
    const citations = citing.citationsOfNote(note);
    if (use === 'citation') return citations.map((citation) => ({ kind: 'citation', citation }));
    // One proposal changes one passage.
    return citations.slice(0, 1).map((current) => ({ kind: 'amendment', current, proposed: noteBlocks(note.text) }));
  };

  return {
    store,
    write: (keys) =>
      void citing.write(({ sections }) => {
        const lines = linesOf(store.readNow(sections));
        sections.begin(lines, new Set(lines.flatMap(({ key }, line) => (keys.includes(key) ? [line] : []))));
        return true;
      }),
    use: (key, note, use) => {
      const materials = materialFrom(note, use);
      if (materials.length === 0) return;
      const put = citing.write(async ({ sections }) => {
        const linesNow = () => linesOf(store.readNow(sections));
        for (const material of materials) {
          const line = linesNow().findIndex((each) => each.key === key);
          if (!(await sections.add(material, linesNow, line < 0 ? null : line))) return false;
        }
        return true;
      });
      void put.then((isPut) => (isPut && note.status === 'open' ? setStatus(note, 'used') : undefined));
    },
  };
}
