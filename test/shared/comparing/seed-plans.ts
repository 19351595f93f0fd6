import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { structureText } from '../../../shared/text/structure.ts';
import { anyWord } from './danish.ts';
import type { Random } from './random.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');

/**
 * The bundled documents' texts one after the other, again and again to about so many characters, one word in `every` changed in
 * each copy: much of it stands many times with small differences, as in plans made from one template.
 */
export const seedsRepeated = (random: Random, length: number, every: number): string => {
  const texts = readdirSync(SEEDS)
    .toSorted()
    .map((id) => structureText(readFileSync(path.join(SEEDS, id, `${id}.txt`), 'utf8')).text);
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    for (const text of texts) {
      const varied = text.replace(/[\p{L}\p{N}]+/gu, (word) => (random.chance(1 / every) ? anyWord(random) : word));
      parts.push(varied);
      size += varied.length + 1;
    }
  }
  return parts.join('\n');
};
