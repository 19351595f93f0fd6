import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { PackageChoice, PackageContents } from '../../../shared/packages/package-choice.ts';
import { request } from '../../api.ts';

/** Milliseconds after the last tick until it is counted again. */
const PAUSE = 150;

export type Preview =
  | { readonly kind: 'counting' }
  | { readonly kind: 'counted'; readonly contents: PackageContents }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a package of this choice would hold; counted anew when the choice changes. */
export function usePackagePreview(hearingId: HearingId, choice: PackageChoice): Preview {
  const key = JSON.stringify([hearingId, choice]);
  const [known, setKnown] = useState<{ readonly key: string; readonly preview: Preview } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void request('package.preview', { hearingId, choice }).then((answer) => {
        if (!isWanted) return;
        const preview: Preview = answer.ok ? { kind: 'counted', contents: answer.value } : { kind: 'failed', failure: answer.failure };
        setKnown({ key, preview });
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the choice, which is a new object at every drawing
  }, [key]);
  return known?.key === key ? known.preview : { kind: 'counting' };
}
