import { useMemo, useState } from 'react';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { zonesOf, type Zone } from './block-groups.ts';
import { pageMarks } from './page-marks.ts';
import { readingSteps } from './sentences.ts';

const contains = (outer: TextRange, inner: TextRange): boolean => inner.start < outer.end && inner.end > outer.start;

type Zones = {
  readonly zones: readonly Zone[];
  readonly openZones: ReadonlySet<number>;
  /** Stays the same function, so that the drawn text stays as it is. */
  readonly toggleZone: (zone: Zone) => void;
  /** Opens the box that the words stand in, if they stand in a closed one. */
  readonly openAround: (range: TextRange) => void;
  /** What one steps through by keyboard: nothing in closed boxes. */
  readonly steps: readonly TextRange[];
};

/** What the document is divided into, and which of the boxes in it are open. Lists of attachments are from the start. */
export function useZones(document: SourceDocument): Zones {
  // Memoised: these walk the whole document, and the drawn text must stay the same object to stay as it is.
  const zones = useMemo(() => zonesOf(document.blocks, pageMarks(document.blocks, document.pages)), [document]);
  const [openZones, setOpenZones] = useState<ReadonlySet<number>>(
    () => new Set(zones.filter(({ provenance }) => provenance === 'attachment-list').map(({ start }) => start)),
  );
  const [toggleZone] = useState(
    () =>
      ({ start }: Zone) =>
        setOpenZones((open) => new Set(open.has(start) ? [...open].filter((other) => other !== start) : [...open, start])),
  );
  const steps = useMemo(() => {
    const closed = zones.filter(({ provenance, start }) => provenance !== 'official' && !openZones.has(start));
    return readingSteps(
      document.text,
      document.blocks.filter((block) => !closed.some((zone) => contains(zone, block))),
    );
  }, [document, zones, openZones]);
  return {
    zones,
    openZones,
    toggleZone,
    openAround: (range) => {
      const closed = zones.find((zone) => zone.provenance !== 'official' && contains(zone, range) && !openZones.has(zone.start));
      if (closed !== undefined) setOpenZones((open) => new Set([...open, closed.start]));
    },
    steps,
  };
}
