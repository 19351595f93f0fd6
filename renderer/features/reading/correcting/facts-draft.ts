import { CorrectionChange, type AppliedCorrection, type DocumentFacts } from '../../../../shared/corrections/correction.ts';
import type { CorrectionId } from '../../../../shared/domain/ids.ts';
import type { DocumentKind } from '../../../../shared/domain/source-document.ts';
import { longDate } from '../../../../shared/words/dates.ts';
import type { Language } from '../../../../shared/words/language.ts';
import { parseDate, parseTime, splitDateAndTime } from '../../../../shared/words/parse-date.ts';

/** What a document says of itself: of the corrected document, or as it was read. A reader may have found no title. */
export type Facts = { readonly [Field in keyof DocumentFacts]: Field extends 'deadline' ? string | null : Readonly<DocumentFacts[Field]> };

/** The same as it stands in the fields of the dialog, as typed. */
export type FactsDraft = { readonly [Field in keyof DocumentFacts]: Field extends 'kind' ? DocumentKind : string };

export type FactsProblem = 'titleMissing' | 'yearMissing' | 'noSuchDay' | 'notADate' | 'notATime';

export const FACT_FIELDS = ['title', 'subtitle', 'issuer', 'kind', 'versionLabel', 'deadline', 'caseNumbers'] as const;

export function draftOfFacts(facts: Facts, language: Language): FactsDraft {
  const [date, time] = facts.deadline?.split('T') ?? [];
  const clock = time === undefined ? '' : ` kl. ${language === 'da' ? time.replace(':', '.') : time}`;
  return {
    title: facts.title,
    subtitle: facts.subtitle ?? '',
    issuer: facts.issuer ?? '',
    kind: facts.kind,
    versionLabel: facts.versionLabel ?? '',
    // A year or a month alone is no day: it is shown as the document gives it.
    deadline: date === undefined ? '' : date.length === 10 ? longDate(date, language) + clock : date,
    caseNumbers: facts.caseNumbers.join('\n'),
  };
}

const DATE_PROBLEMS = { 'year-missing': 'yearMissing', 'no-such-day': 'noSuchDay', 'not-a-date': 'notADate' } as const;

function readDeadline(typed: string): { readonly value: string | null } | { readonly problem: FactsProblem } {
  const [day, clock] = splitDateAndTime(typed);
  const date = parseDate(day);
  const time = parseTime(clock ?? '');
  if (time.kind === 'not-a-time') return { problem: 'notATime' };
  switch (date.kind) {
    case 'empty':
      return { value: null };
    case 'date':
      return { value: time.kind === 'time' ? `${date.date}T${time.time}` : date.date };
    case 'year-missing':
    case 'no-such-day':
    case 'not-a-date':
      return { problem: DATE_PROBLEMS[date.kind] };
  }
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** What the fields say, or what is wrong with them. */
export function readFacts(draft: FactsDraft): {
  readonly facts: Facts | null;
  readonly problems: { readonly [Field in keyof DocumentFacts]?: FactsProblem };
} {
  const deadline = readDeadline(draft.deadline);
  const problems = {
    ...(draft.title.trim() === '' && { title: 'titleMissing' as const }),
    ...('problem' in deadline && { deadline: deadline.problem }),
  };
  if (!('value' in deadline) || draft.title.trim() === '') return { facts: null, problems };
  return {
    problems,
    facts: {
      title: draft.title.trim(),
      subtitle: orNull(draft.subtitle),
      issuer: orNull(draft.issuer),
      kind: draft.kind,
      versionLabel: orNull(draft.versionLabel),
      deadline: deadline.value,
      caseNumbers: draft.caseNumbers.split('\n').flatMap((line) => orNull(line) ?? []),
    },
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A correction of one field, by the schema, which knows what type each field has. */
const factChange = (facts: Facts, field: keyof DocumentFacts): CorrectionChange =>
  CorrectionChange.parse({ kind: 'set-fact', field, value: facts[field] });

/** What saving the fields amounts to: corrections of what differs from what was read, and which earlier ones they replace. */
export function factCorrections(
  wanted: Facts,
  now: Facts,
  asRead: Facts,
  applied: readonly AppliedCorrection[],
): { readonly changes: readonly CorrectionChange[]; readonly replacing: readonly CorrectionId[] } {
  const changed = FACT_FIELDS.filter((field) => !isSame(wanted[field], now[field]));
  return {
    changes: changed.filter((field) => !isSame(wanted[field], asRead[field])).map((field) => factChange(wanted, field)),
    replacing: applied.flatMap(({ correction: { id, change } }) =>
      change.kind === 'set-fact' && changed.includes(change.field) ? [id] : [],
    ),
  };
}
