import { z } from 'zod';
import { Sha256 } from '../domain/ids.ts';

/** A sender's mark at the top of a letter. Its bytes lie in the blob store, as those of other pictures. */
export const LetterLogo = z.strictObject({
  sha256: Sha256,
  pixelWidth: z.int().positive(),
  pixelHeight: z.int().positive(),
  /** Said to those who cannot see it; never empty. */
  alternative: z.string().trim().min(1).max(500),
});
export type LetterLogo = z.infer<typeof LetterLogo>;

/** Millimetres that a logo may take at the top of a letter: seen, yet no taller than the lines of the sender beside it. */
const ROOM = { width: 60, height: 20 } as const;

/** Millimetres: as large as the room allows, in its own proportions. */
export function logoSize({ pixelWidth, pixelHeight }: Pick<LetterLogo, 'pixelWidth' | 'pixelHeight'>): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(ROOM.width / pixelWidth, ROOM.height / pixelHeight);
  return { width: pixelWidth * scale, height: pixelHeight * scale };
}

/** What a logo is said to be until someone has described it. */
export const usualAlternative = (senderName: string): string => (senderName.trim() === '' ? 'Logo' : `Logo: ${senderName.trim()}`);
