import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import { drawnPage } from '../../../shared/response/page-picture.ts';
import { request } from '../../api.ts';
import { addressOfSvg, dropAddress } from '../../ui/picture-address.ts';

/** Where the pages of a version can be shown from. */
export type KeptPages =
  | { readonly kind: 'setting' }
  | { readonly kind: 'set'; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export function useKeptPages(responseId: ResponseId, snapshotId: SnapshotId): KeptPages {
  const [pages, setPages] = useState<KeptPages>({ kind: 'setting' });
  useEffect(() => {
    let isWanted = true;
    let made: string[] = [];
    void request('sending.pages', { responseId, snapshotId }).then((answer) => {
      if (!isWanted) return;
      made = answer.ok ? answer.value.map((page) => addressOfSvg(drawnPage(page))) : [];
      setPages(answer.ok ? { kind: 'set', addresses: made } : { kind: 'failed', failure: answer.failure });
    });
    return () => {
      isWanted = false;
      for (const address of made) dropAddress(address);
    };
  }, [responseId, snapshotId]);
  return pages;
}
