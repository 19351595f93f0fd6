import { answerParts } from '../response/answer-parts.ts';
import { checkAccessibility } from './accessibility.ts';
import { checkAnonymity } from './anonymity.ts';
import { checkTables } from './answer-tables.ts';
import type { CheckInput } from './check-input.ts';
import { checkPictures } from './damaged-pictures.ts';
import { Severity, type CheckFinding } from './finding.ts';
import { checkCoverage } from './guidepost-coverage.ts';
import { LARGEST_FILE } from './largest-file.ts';
import { checkLetter } from './letter-rules.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkQuotations } from './quotations.ts';
import { withoutNumbers } from './without-numbers.ts';
import { withSeenWords } from './seen-words.ts';
import { checkUndrawable } from './undrawable.ts';
import { checkUnfinished } from './unfinished.ts';

const size = ({ exportedBytes }: CheckInput): CheckFinding[] =>
  exportedBytes === null || exportedBytes <= LARGEST_FILE
    ? []
    : [
        {
          code: 'file-too-large',
          severity: 'warning',
          place: { kind: 'whole' },
          remedy: null,
          facts: { bytes: exportedBytes, limit: LARGEST_FILE },
        },
      ];

const spelling = ({ spelling: words }: CheckInput): CheckFinding[] =>
  words.map(({ place, word, suggestions }): CheckFinding => {
    const [first] = suggestions;
    const remedy = first === undefined ? null : ({ kind: 'replace', text: first } as const);
    const facts = { word, suggestions: [...suggestions] };
    return { code: 'spelling', severity: 'information', place: { kind: 'answer', ...place }, remedy, facts };
  });

const isOfTime = ({ code }: CheckFinding): boolean => code === 'deadline-passed' || code === 'deadline-near';

/** Tjek før afsendelse: everything worth knowing before an answer is sent, the gravest first, each family in the order of the answer. */
export function checkResponse(input: CheckInput): CheckFinding[] {
  const parts = answerParts(input.body);
  const findings = [
    ...checkPersonalData(input, parts),
    ...checkQuotations(input, parts),
    ...checkUnfinished(input, parts),
    ...checkLetter(input),
    ...checkAnonymity(input, parts),
    ...checkCoverage(input, parts),
    ...checkTables(parts),
    ...checkAccessibility(parts),
    ...checkUndrawable(input, parts),
    ...checkPictures(input, parts),
    ...size(input),
    ...spelling(input),
  ];
  const seen = withSeenWords(input);
  // Whether there is time for the rest is known first.
  const ordered = [...findings.filter(isOfTime), ...findings.filter((finding) => !isOfTime(finding))];
  return Severity.options.flatMap((severity) =>
    ordered.filter((finding) => finding.severity === severity).map((finding) => seen(withoutNumbers(finding))),
  );
}
