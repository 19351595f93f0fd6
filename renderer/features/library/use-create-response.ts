import type { HearingId } from '../../../shared/domain/ids.ts';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { useCommand } from '../../queries.ts';
import { useFailureToast } from './use-failure-toast.ts';

/**
 * Begins an answer. Null when it did not come through, and that has been told. Not a step of the undo stack: an hour
 * later Ctrl+Z would take the whole answer away.
 */
export function useCreateResponse(): (hearingId: HearingId) => Promise<ResponseSummary | null> {
  const tell = useFailureToast();
  const { mutateAsync: create } = useCommand('response.create');
  return async (hearingId) => {
    try {
      return await create({ hearingId });
    } catch (error) {
      tell(error);
      return null;
    }
  };
}
