import type { AnswerPart } from '../response/answer-parts.ts';
import { coverageOf } from '../response/coverage.ts';
import { guidepostNoun } from '../text/outline.ts';
import type { CheckInput } from './check-input.ts';
import type { CheckFinding } from './finding.ts';

/** Guideposts of the heard documents that the answer neither quotes nor addresses, and no one has decided to skip. */
export function checkCoverage({ sources, skips }: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  const heard = sources.flatMap(({ sourceId, title, role, isDeleted, versions }) => {
    const newest = versions.at(-1);
    return role !== 'heard' || isDeleted || newest === undefined ? [] : [{ sourceId, title, ...newest }];
  });
  return coverageOf({ body: parts, heard, skips }).flatMap(({ state, sourceId, versionId, guidepost, mentions }): CheckFinding[] => {
    const source = heard.find((document) => document.sourceId === sourceId);
    const heading = source?.document.blocks[guidepost.index];
    if (state !== 'missing' || source === undefined || heading === undefined) return [];
    const range = { start: heading.start, end: heading.end };
    const { number, title } = guidepost;
    return [
      {
        code: 'guidepost-missing',
        // One that is named in passing may have been answered with others.
        severity: mentions.length > 0 ? 'information' : 'warning',
        place: { kind: 'source', sourceId, versionId, range },
        remedy: { kind: 'skip-guidepost', versionId, range },
        facts: { noun: guidepostNoun(source.document), number, title, source: source.title, mentioned: mentions.length > 0 },
      },
    ];
  });
}
