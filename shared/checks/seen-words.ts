import type { NodeJson } from '../response/response-doc.ts';
import { shortHash } from '../text/short-hash.ts';
import type { CheckFinding } from './finding.ts';
import type { CheckInput } from './check-input.ts';

const textOf = (node: NodeJson): string => (node.text ?? '') + (node.content ?? []).map(textOf).join('');

/** A sign of the words that a block or a field holds, which does not give them away. */
export const seenWords = (words: string): string => shortHash(words);

/** The finding with a sign of the words its remedy is for. */
export function withSeenWords(finding: CheckFinding, { body, letter }: Pick<CheckInput, 'body' | 'letter'>): CheckFinding {
  const { place, remedy } = finding;
  if (remedy === null) return finding;
  if (place.kind === 'letter') return { ...finding, place: { ...place, seen: seenWords(letter[place.field] ?? '') } };
  if (place.kind !== 'answer') return finding;
  let node: NodeJson | undefined = body;
  for (const index of place.path) node = node?.content?.[index];
  return node === undefined ? finding : { ...finding, place: { ...place, seen: seenWords(textOf(node)) } };
}
