import type { PictureName } from '../response/picture-name.ts';
import { defineWords } from './words.ts';
import type { Language } from './language.ts';

/** Longest stretch of a description or a heading that tells a picture, in UTF-16 units. */
const SHOWN = 80;

const short = (text: string): string => {
  const line = text.replaceAll(/[\s\p{Zs}]+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed().trimEnd()} …` : line;
};

const words = defineWords(
  {
    logo: 'Logoet',
    described: (alternative: string) => `Billedet »${alternative}«`,
    numbered: (number: number) => `Billede nr. ${String(number)}`,
    under: (picture: string, heading: string) => `${picture} under »${heading}«`,
  },
  {
    logo: 'The logo',
    described: (alternative) => `The picture “${alternative}”`,
    numbered: (number) => `Picture no. ${String(number)}`,
    under: (picture, heading) => `${picture} under “${heading}”`,
  },
);

/** A picture by what it shows, else by its number; and where it stands. Begins a sentence. */
export function pictureInWords({ number, alternative, heading }: PictureName, language: Language): string {
  const w = words[language];
  if (number === 0) return w.logo;
  const picture = alternative.trim() === '' ? w.numbered(number) : w.described(short(alternative));
  return heading.trim() === '' ? picture : w.under(picture, short(heading));
}
