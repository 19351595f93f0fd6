import { logoSize, type LetterLogo } from '../../shared/response/logo.ts';
import { pictureFacts } from '../../shared/response/picture-facts.ts';
import { cleanLine } from './clean-text.ts';

/** The sender's mark as it is written. */
export type ComposedLogo = {
  readonly sha256: string;
  readonly format: 'png' | 'jpg';
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Never empty. */
  readonly alternative: string;
};

/** The logo, sized for the top of a letter; null when its bytes are not there or are no picture: the sender's name says the same. */
export function composeLogo(logo: LetterLogo | null, pictures: ReadonlyMap<string, Uint8Array> | undefined): ComposedLogo | null {
  const bytes = logo === null ? undefined : pictures?.get(logo.sha256);
  const facts = bytes === undefined ? null : pictureFacts(bytes);
  if (logo === null || facts === null) return null;
  return {
    sha256: logo.sha256,
    format: facts.type === 'image/png' ? 'png' : 'jpg',
    ...logoSize({ pixelWidth: facts.width, pixelHeight: facts.height }),
    alternative: cleanLine(logo.alternative).trim() || 'Logo',
  };
}
