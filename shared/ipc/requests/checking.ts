import { z } from 'zod';
import { CheckFinding } from '../../checks/finding.ts';
import { ResponseId } from '../../domain/ids.ts';
import { query } from '../define.ts';

export const checkingRequests = {
  /**
   * Tjek før afsendelse: what is worth knowing of a saved answer before it is sent, the gravest first. `exportedBytes`: of the
   * file it became, once it has.
   */
  'response.check': query(
    z.strictObject({ responseId: ResponseId, exportedBytes: z.int().nonnegative().nullable() }),
    z.array(CheckFinding),
    ['response-text', 'library', 'annotations', 'spelling', 'sendings', 'preferences'],
  ),
} as const;
