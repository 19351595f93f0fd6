import { randomUUID } from 'node:crypto';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import type { Correction } from '../../shared/corrections/correction.ts';
import { CorrectionId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion, showCorrected } from './corrected-version.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);
const noCorrection = fail({ code: 'not-found', what: 'correction' } as const);

export function correctionHandlers({ store, now }: { store: Store; now: () => number }) {
  /** Takes back and brings back; false when one of them is not there. */
  const set = (takeBack: readonly CorrectionId[], bringBack: readonly CorrectionId[]): boolean => {
    const owners = [...takeBack, ...bringBack].map((id) => store.corrections.sourceOf(id));
    if (owners.includes(null)) return false;
    const at = now();
    for (const id of takeBack) store.corrections.takeBack(id, at);
    for (const id of bringBack) store.corrections.bringBack(id);
    for (const owner of new Set(owners)) if (owner !== null) showCorrected(store, owner);
    return true;
  };

  return {
    'correction.add': ({ sourceVersionId, corrections, replacing }) => {
      const version = store.sources.version(sourceVersionId);
      if (version === null || store.sources.find(version.sourceId) === null) return noSource;
      if (!set(replacing, [])) return noCorrection;
      const made: Correction[] = [];
      for (const { range, change } of corrections) {
        // Made here from the stored text, so that a correction is always about the source's own words.
        const anchor = range === null ? null : anchorFor(version.document.text, range);
        if (range !== null && anchor === null) return fail({ code: 'anchor-mismatch' });
        const correction = { id: CorrectionId.parse(randomUUID()), sourceId: version.sourceId, anchor, change, madeAt: now() };
        store.corrections.insert(correction);
        made.push(correction);
      }
      // What cannot be carried out where it is made never will be.
      const refused = correctedVersion(store, sourceVersionId)?.corrections.some(
        ({ correction, outcome }) => outcome.kind === 'orphaned' && made.some(({ id }) => id === correction.id),
      );
      if (refused === true) return fail({ code: 'invalid-request', reason: 'these words cannot be what the correction says' });
      showCorrected(store, version.sourceId);
      return succeed(made);
    },
    'correction.set': ({ takeBack, bringBack }) => (set(takeBack, bringBack) ? succeed(null) : noCorrection),
  } satisfies Partial<Handlers>;
}
