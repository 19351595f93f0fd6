import type { CheckFinding } from './finding.ts';

/**
 * What a file is not made of before a person has said that it may be. `withRemarks`: the remarks on the text go into the file too, and
 * with them the personnumre in them. A proposal that no one has decided is told of where the file is asked for.
 */
export const stopsSending = ({ severity, code, place }: CheckFinding, withRemarks = false): boolean =>
  (severity === 'blocking' && code !== 'suggestion-open') || (withRemarks && code === 'cpr' && place.kind === 'comment');
