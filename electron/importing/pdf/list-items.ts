import type { PlacedLine } from './pieces.ts';

/** How a line begins a list item. */
export type ItemSign = {
  readonly kind: 'bullet' | 'numbered';
  readonly marker: string;
  readonly text: string;
  /** A dash or letter that may as well begin a sentence. */
  readonly isWeak: boolean;
  /** Where its words begin. */
  readonly textX: number;
};

/** Signs of symbol fonts have places of their own in Unicode, which show nothing by themselves. */
const PRIVATE_USE = /^[\ue000-\uf8ff]/u;
const STRONG_BULLET = /^([•◦‣⁃▪▫■□●○◆◇►▶➢➤➔➜✓✔✗❖∙⚫⬤🞄·\ue000-\uf8ff])\s*(?=\S)(?![•·.])/u;
const WEAK_BULLET = /^([-–—*o»›+])\s+(?=\S)/u;
const NUMBER = /^(\(?(?:\d{1,2}|[a-zæøå]|[ivx]{1,4})[.)])\s+(?=\S)/u;

/** The sign with which a line begins, if it may be an item. */
export const itemSign = (line: PlacedLine): ItemSign | null => {
  const strong = STRONG_BULLET.exec(line.text);
  const weak = strong === null ? WEAK_BULLET.exec(line.text) : null;
  const number = strong === null && weak === null ? NUMBER.exec(line.text) : null;
  const found = strong ?? weak ?? number;
  if (found === null) return null;
  const [whole, marker = ''] = found;
  const [first, second] = line.words;
  const isDetached = first !== undefined && second !== undefined && first.text.length <= marker.length;
  return {
    kind: number === null ? 'bullet' : 'numbered',
    marker: PRIVATE_USE.test(marker) ? '•' : marker,
    text: line.text.slice(whole.length),
    isWeak: weak !== null,
    textX: isDetached ? second.x0 : line.x0 + line.size,
  };
};

/** A line that is nothing but a bullet sign. */
export const isLoneBullet = (text: string): boolean => /^[•◦‣▪▫■□●○◆►➢➤✓❖\ue000-\uf8ff]$/u.test(text);

/** Of the type's height. */
const SAME_INDENT = 0.7;
const NEXT_LINE = 1.9;

/** The line stands directly under the item's words, where they began. */
export const hangsUnder = (line: PlacedLine, above: PlacedLine, textX: number): boolean =>
  Math.abs(line.x0 - textX) < line.size * SAME_INDENT &&
  Math.abs(line.size - above.size) < 1.2 &&
  line.y > above.y &&
  line.y - above.y < line.size * NEXT_LINE;
