import type { ResponseId, SourceId } from '../../../shared/domain/ids.ts';
import { EVERYTHING, type PackageChoice } from '../../../shared/packages/package-choice.ts';

/** What of a hearing there is to choose from. */
export type Sendable = {
  readonly sources: readonly { readonly id: SourceId; readonly title: string }[];
  readonly answers: readonly { readonly id: ResponseId; readonly title: string }[];
};

/** What one begins with: all of the hearing, or the one answer it was asked for. */
export const firstChoice = (responseId: ResponseId | null): PackageChoice => ({
  ...EVERYTHING,
  answerIds: responseId === null ? null : [responseId],
});

/** The chosen ones with one more or one less; null again when it is all. */
export function ticked<Id>(all: readonly Id[], chosen: readonly Id[] | null, id: Id, isOn: boolean): Id[] | null {
  const next = all.filter((one) => (one === id ? isOn : chosen === null || chosen.includes(one)));
  return next.length === all.length ? null : next;
}
