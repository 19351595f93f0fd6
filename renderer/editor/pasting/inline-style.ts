import type { Style } from './style.ts';

const TAGS = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['u', 'u'],
  ['ins', 'u'],
  ['s', 's'],
  ['strike', 's'],
  ['del', 's'],
]);

/** Changes that a word processor follows: what it has put in is text like any other, what it has taken out is gone. */
export const isFollowedChange = (tagName: string, names: readonly string[]): boolean =>
  (tagName === 'ins' || tagName === 'del') && (names.includes('datetime') || names.includes('cite'));

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;

/** How the words of an element look, as tags: what its name says, unless its style says otherwise (Google writes all text in a <b> that is not bold). */
export function inlineTags(tagName: string, style: Style): (readonly [string, string])[] {
  const tags = new Set<string>();
  const named = TAGS.get(tagName);
  if (named !== undefined) tags.add(named);
  const weight = style.get('font-weight');
  if (weight !== undefined && !/^h\d$|^th$/.test(tagName)) {
    if (isBold(weight)) tags.add('strong');
    else tags.delete('strong');
  }
  const slant = style.get('font-style');
  if (slant === 'italic' || slant === 'oblique') tags.add('em');
  else if (slant === 'normal') tags.delete('em');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (line.includes('underline') && tagName !== 'a') tags.add('u');
  if (line.includes('line-through')) tags.add('s');
  const height = style.get('vertical-align');
  if ((height === 'super' || height === 'sub') && tagName === 'span') tags.add(height === 'super' ? 'sup' : 'sub');
  return [...tags].map((tag) => [tag, ''] as const);
}
