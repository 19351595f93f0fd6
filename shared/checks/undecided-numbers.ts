import { answerParts, placeIn, sizeOf, type AnswerPart, type AnswerText } from '../response/answer-parts.ts';
import { decided, type Decision } from '../response/decided-text.ts';
import type { NodeJson } from '../response/response-doc.ts';
import { DELETION, INSERTION } from '../response/suggestion.ts';
import { findCpr, type CprHit } from './cpr.ts';
import type { CheckPlace, FindingOf } from './finding.ts';
import { masked, partedNumbers } from './parted-numbers.ts';
import { REDACTED } from './redact.ts';

const DECISIONS: readonly Decision[] = ['original', 'accepted'];

const nodeAt = (body: NodeJson, path: readonly number[]): NodeJson | undefined =>
  path.reduce<NodeJson | undefined>((node, index) => node?.content?.[index], body);

/** A block's words as they are once decided, with where each of their characters stands in the text with its proposals. */
function decidedWords(part: AnswerText, node: NodeJson, decision: Decision): { readonly text: string; readonly at: readonly number[] } {
  const gone = decision === 'original' ? INSERTION : DELETION;
  const at: number[] = [];
  let offset = 0;
  for (const child of node.content ?? []) {
    const size = sizeOf(child);
    if (child.marks?.some(({ type }) => type === gone) !== true) for (let step = 0; step < size; step += 1) at.push(offset + step);
    offset += size;
  }
  return { text: at.map((index) => part.text.charAt(index)).join(''), at };
}

const holdsProposals = (node: NodeJson): boolean =>
  node.marks?.some(({ type }) => type === INSERTION || type === DELETION) === true ||
  ['inserted', 'deleted'].some((name) => typeof node.attrs?.[name] === 'string' || typeof node.attrs?.[name] === 'object') ||
  (node.content ?? []).some(holdsProposals);

const finding = ({ digits, certainty }: Pick<CprHit, 'digits' | 'certainty'>, place: CheckPlace): FindingOf<'cpr'> => ({
  code: 'cpr',
  severity: 'blocking',
  place,
  remedy: place.kind === 'answer' ? { kind: 'redact', text: REDACTED.cpr } : null,
  facts: { certainty, shown: masked(digits) },
});

/** Whether that very number is told of already at words that overlap. */
const isKnown = (known: readonly FindingOf<'cpr'>[], shown: string, { path, from, to }: ReturnType<typeof placeIn>): boolean =>
  known.some(
    ({ place, facts }) =>
      place.kind === 'answer' && facts.shown === shown && place.path.join('.') === path.join('.') && place.from < to && from < place.to,
  );

/**
 * Personnumre over breaks of the text as it is, without those made of digits that go and others that come, which stand neither when all its
 * proposals are taken nor when none is. Who takes some of them and leaves others has a text that is looked at anew.
 */
export function standingNumbers(body: NodeJson, parts: readonly AnswerPart[]): FindingOf<'cpr'>[] {
  const found = partedNumbers(parts);
  if (found.length === 0 || !holdsProposals(body)) return found;
  const standing = DECISIONS.map((decision) => answerParts(decided(body, decision))).flatMap((one) => [
    ...partedNumbers(one).map(({ facts }) => facts.shown),
    ...one.flatMap((part) => (part.kind === 'text' ? findCpr(part.text).map(({ digits }) => masked(digits)) : [])),
  ]);
  return found.filter(({ facts }) => standing.includes(facts.shown));
}

/**
 * Personnumre that stand in the text only once its proposals are decided, one way or the other: of digits some of which are proposed to
 * come or to go, and over breaks that are. `known`: where others have been found in the text as it is.
 */
export function undecidedNumbers(body: NodeJson, parts: readonly AnswerPart[], known: readonly FindingOf<'cpr'>[]): FindingOf<'cpr'>[] {
  if (!holdsProposals(body)) return [];
  const found: FindingOf<'cpr'>[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const node = part.kind === 'text' && part.within === null ? nodeAt(body, part.path) : undefined;
    if (part.kind !== 'text' || node === undefined) continue;
    for (const hit of findCpr(part.text)) seen.add(hit.digits);
    for (const decision of DECISIONS) {
      const { text, at } = decidedWords(part, node, decision);
      if (text === part.text) continue;
      for (const hit of findCpr(text)) {
        seen.add(hit.digits);
        const place = placeIn(part, at[hit.from] ?? 0, (at[hit.to - 1] ?? 0) + 1);
        if (!isKnown([...known, ...found], masked(hit.digits), place)) found.push(finding(hit, { kind: 'answer', ...place }));
      }
    }
  }
  // Over breaks that come or go there is no one place to point at.
  const whole: CheckPlace = { kind: 'whole' };
  for (const decision of DECISIONS) {
    const decidedParts = answerParts(decided(body, decision));
    for (const part of decidedParts) {
      if (part.kind !== 'text') continue;
      for (const hit of findCpr(part.text)) {
        if (!seen.has(hit.digits)) found.push(finding(hit, whole));
        seen.add(hit.digits);
      }
    }
    for (const { facts } of partedNumbers(decidedParts)) {
      const isTold = [...seen].some((digits) => masked(digits) === facts.shown) || found.some((one) => one.facts.shown === facts.shown);
      const isInText = partedNumbers(parts).some((one) => one.facts.shown === facts.shown);
      if (!isTold && !isInText) found.push({ code: 'cpr', severity: 'blocking', place: whole, remedy: null, facts });
    }
  }
  return found;
}
