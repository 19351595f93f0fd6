import { useState } from 'react';
import type { FolderPlace } from '../../../shared/domain/folder-place.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useWords } from '../../words.ts';
import { MovingDialog } from './MovingDialog.tsx';
import { Notice } from './Notice.tsx';
import { surroundingsWords } from './words.ts';

/** Says once that the library lies where other programs or computers write in it, and offers to move it. */
export function PlaceNotice({ place }: { readonly place: FolderPlace }) {
  const w = useWords(surroundingsWords);
  const keep = useCommand('surroundings.keep');
  const move = useCommand('surroundings.move');
  const showFolder = useCommand('surroundings.showFolder');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRead, setRead] = useState(false);

  if (move.data !== undefined && move.data !== null && !isRead)
    return (
      <Notice title={w.moved(move.data.folder)} text={w.movedText(move.data.kept)}>
        <Button size="s" onPress={() => showFolder.mutate({})}>
          {w.showFolder}
        </Button>
        <Button size="s" onPress={() => setRead(true)}>
          {w.close}
        </Button>
      </Notice>
    );
  if (place.kind === 'local') return null;
  const isNetwork = place.kind === 'network';
  const synced = place.kind === 'synced' && place.service !== 'other' ? w.synced(place.service) : w.syncedByOther;
  return (
    <>
      <Notice title={isNetwork ? w.network : synced} text={isNetwork ? w.networkText : w.syncedText}>
        <Button
          size="s"
          variant="primary"
          isDisabled={move.isPending}
          onPress={() => {
            setFailure(null);
            move.mutate({}, { onError: (error) => setFailure(failureOf(error)) });
          }}
        >
          {w.move}
        </Button>
        <Button size="s" isDisabled={move.isPending} onPress={() => keep.mutate({ what: 'place' })}>
          {w.keep}
        </Button>
      </Notice>
      {failure !== null && <FailureNotice failure={failure} />}
      {move.isPending && <MovingDialog />}
    </>
  );
}
