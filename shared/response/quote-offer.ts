import { z } from 'zod';
import { Provenance } from '../domain/source-document.ts';
import { Citation } from './citation.ts';
import { DifferencePiece } from './citation-report.ts';

/** What may be made of a quotation typed by hand. */
export const QuoteOffer = z.strictObject({
  /** The words of the source that it quotes. */
  citation: Citation,
  /** 'pejlemærke 2, s. 3' */
  reference: z.string(),
  /** Whose words they are. */
  provenance: Provenance,
  /** False where words have been left out of it: what was left out would come back. */
  isWhole: z.boolean(),
  /** From the words typed to the source's; empty where they are the same. */
  difference: z.array(DifferencePiece),
});
export type QuoteOffer = z.infer<typeof QuoteOffer>;
