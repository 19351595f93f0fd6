import type { AnswerPart } from '../response/answer-parts.ts';
import type { CheckInput } from './check-input.ts';
import { checkedTexts } from './checked-texts.ts';
import type { CheckFinding } from './finding.ts';

/** What stands instead of a name; an answer is Danish whatever the program's language. */
const TAKEN_OUT = '[navn fjernet]';

const takeOut = { kind: 'redact', text: TAKEN_OUT } as const;

const asPattern = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);

/** An anonymous answer that says who sends it: in its text, its title or the name of its file. */
export function checkAnonymity(input: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  const { isAnonymous, namesOfSenders } = input;
  if (!isAnonymous || namesOfSenders.length === 0) return [];
  // The longest first: of "Foreningen Norden" and "Norden" the whole is found.
  const names = namesOfSenders.toSorted((a, b) => b.length - a.length).map(asPattern);
  const name = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?:s|['’]s?)?(?![\p{L}\p{N}])`, 'giu');
  return checkedTexts(input, parts)
    .filter(({ role }) => role === 'answer')
    .flatMap(({ text, placeOf, isFixed }) =>
      [...text.matchAll(name)].map(({ 0: found, index }): CheckFinding => {
        const place = placeOf(index, index + found.length);
        if (place.kind === 'file' || place.kind === 'metadata' || place.kind === 'title')
          return {
            code: 'name-in-metadata',
            severity: 'blocking',
            place,
            remedy: place.kind === 'title' ? takeOut : null,
            facts: { name: place.kind, value: found },
          };
        const remedy = isFixed ? null : takeOut;
        return { code: 'name-in-answer', severity: 'warning', place, remedy, facts: { text: found } };
      }),
    );
}
