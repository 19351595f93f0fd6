import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { Notice } from './Notice.tsx';
import { surroundingsWords } from './words.ts';

/** Says once that a syncing program has left other copies of the library beside it, and offers to merge what they hold. */
export function CopiesNotice({ copies }: { readonly copies: readonly string[] }) {
  const w = useWords(surroundingsWords);
  const keep = useCommand('surroundings.keep');
  const merge = useCommand('surroundings.mergeCopies');
  const showFolder = useCommand('surroundings.showFolder');
  const [failure, setFailure] = useState<Failure | null>(null);
  if (copies.length === 0) return null;
  return (
    <>
      <Notice title={w.copies(copies.map((name) => `»${name}«`).join(', '), copies.length)} text={w.copiesText}>
        <Button
          size="s"
          variant="primary"
          isDisabled={merge.isPending}
          onPress={() => {
            setFailure(null);
            merge.mutate(
              {},
              {
                onSuccess: ({ hearings }) => void showToast({ message: w.merged(hearings) }),
                onError: (error) => setFailure(failureOf(error)),
              },
            );
          }}
        >
          {merge.isPending ? w.merging : w.merge}
        </Button>
        <Button size="s" onPress={() => showFolder.mutate({})}>
          {w.showFolder}
        </Button>
        <Button size="s" isDisabled={merge.isPending} onPress={() => keep.mutate({ what: 'copies' })}>
          {w.close}
        </Button>
      </Notice>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
