import { wordsOf, type AnswerPart } from '../response/answer-parts.ts';
import type { CheckInput, CheckedPicture } from './check-input.ts';
import type { CheckFinding, CheckPlace } from './finding.ts';

/** Pictures that cannot be written, or that lack a part of what they show: told by what they show, else by number and heading. */
export function checkPictures({ letter, pictures }: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  const stateOf = new Map(pictures.map(({ sha256, state }) => [sha256 as string, state]));
  const findings: CheckFinding[] = [];
  const tell = (
    state: CheckedPicture['state'] | undefined,
    place: CheckPlace,
    number: number,
    alternative: string,
    heading: string,
  ): void => {
    if (state === undefined || state === 'whole') return;
    const severity = state === 'cut-off' ? 'warning' : 'blocking';
    findings.push({ code: 'picture-damaged', severity, place, remedy: null, facts: { how: state, number, alternative, heading } });
  };
  if (letter.logo !== null) {
    const { sha256, alternative } = letter.logo;
    tell(stateOf.get(sha256), { kind: 'logo', from: 0, to: 0 }, 0, alternative, '');
  }
  let number = 0;
  let heading = '';
  for (const part of parts) {
    if (part.kind === 'text' && part.level > 0 && part.within === null) heading = wordsOf(part).trim();
    if (part.kind !== 'node' || part.type !== 'picture') continue;
    number += 1;
    const { sha256, alternative } = part.node.attrs ?? {};
    const state = typeof sha256 === 'string' ? stateOf.get(sha256) : undefined;
    tell(state, { kind: 'answer', ...part.place }, number, typeof alternative === 'string' ? alternative : '', heading);
  }
  return findings;
}
