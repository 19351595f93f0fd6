import type { HearingId, SenderProfileId } from '../../../shared/domain/ids.ts';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import type { TemplateChoice } from '../../../shared/response/own-template.ts';
import { useCommand } from '../../queries.ts';
import { useFailureToast } from './use-failure-toast.ts';

/**
 * Begins an answer: the association's letter from the usual sender, unless something else is chosen. Null when it did not come through, and that has been told. Not a step of the undo stack: an hour
 * later Ctrl+Z would take the whole answer away.
 */
export function useCreateResponse(): (
  hearingId: HearingId,
  start?: { readonly template: TemplateChoice; readonly senderId: SenderProfileId | null },
) => Promise<ResponseSummary | null> {
  const tell = useFailureToast();
  const { mutateAsync: create } = useCommand('response.create');
  return async (hearingId, start) => {
    try {
      return await create({
        hearingId,
        ...(start !== undefined && { template: start.template }),
        ...(start !== undefined && start.senderId !== null && { senderId: start.senderId }),
      });
    } catch (error) {
      tell(error);
      return null;
    }
  };
}
