import type { SourceId, SourceVersionId } from '../../../../shared/domain/ids.ts';
import type { NoteOutcome } from '../../../../shared/versions/version-difference.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useWords } from '../../../words.ts';
import { Comparison, type ComparisonStart } from './Comparison.tsx';
import type { CompareLinks } from './Meaning.tsx';
import { compareWords } from './words.ts';

type ComparePaneProps = Omit<CompareLinks, 'onShowNote'> & {
  readonly onShowNote: (note: NoteOutcome, sourceId: SourceId) => void;
  readonly olderId: SourceVersionId;
  readonly newerId: SourceVersionId;
  readonly startAt: ComparisonStart | null;
  readonly onClose: () => void;
};

export function ComparePane({ olderId, newerId, onShowNote, ...rest }: ComparePaneProps) {
  const w = useWords(compareWords);
  const difference = useRequest('version.compare', { olderId, newerId });
  if (difference.isPending) return <Spinner label={w.loading} />;
  if (difference.isError) return <FailureNotice failure={failureOf(difference.error)} onRetry={() => void difference.refetch()} />;
  return (
    <Comparison
      key={`${olderId} ${newerId}`}
      difference={difference.data}
      onShowNote={(note) => onShowNote(note, difference.data.sourceId)}
      {...rest}
    />
  );
}
