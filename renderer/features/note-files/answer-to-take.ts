import type { ResponseId } from '../../../shared/domain/ids.ts';

/** An answer that a form may take along. */
export type FormResponse = { readonly id: ResponseId; readonly title: string };

/** The answer that a form takes along unless another is chosen: the one that is open, else the only one there is. */
export function answerToTake(responses: readonly FormResponse[], openId: ResponseId | null): ResponseId | null {
  const open = responses.find(({ id }) => id === openId);
  const only = responses.length === 1 ? responses[0] : undefined;
  return (open ?? only)?.id ?? null;
}
