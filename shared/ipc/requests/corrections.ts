import { z } from 'zod';
import { Correction, CorrectionChange } from '../../corrections/correction.ts';
import { CorrectionId, SourceVersionId } from '../../domain/ids.ts';
import { TextRange } from '../../domain/source-document.ts';
import { command, Done } from '../define.ts';

export const correctionRequests = {
  /**
   * Puts right what was misread; one act of a person, which may be several corrections and may set others out of force. `range`
   * is the words it is about, null for the document as a whole. What it answers stands in the log in that order.
   */
  'correction.add': command(
    z.strictObject({
      sourceVersionId: SourceVersionId,
      corrections: z.array(z.strictObject({ range: TextRange.nullable(), change: CorrectionChange })).max(50),
      replacing: z.array(CorrectionId).max(500),
    }),
    z.array(Correction),
    ['library'],
  ),
  /** Takes corrections back, and brings back others that were: undo and redo. */
  'correction.set': command(z.strictObject({ takeBack: z.array(CorrectionId).max(500), bringBack: z.array(CorrectionId).max(500) }), Done, [
    'library',
  ]),
} as const;
