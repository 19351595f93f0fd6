import type { Hearing, HearingFields } from '../../../shared/domain/hearing.ts';
import type { StatedParticulars } from '../../../shared/domain/stated-particulars.ts';
import { longDate } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';
import { parseDate, parseTime, splitDateAndTime } from '../../../shared/words/parse-date.ts';

/** What stands in the fields of the hearing dialog, as typed. */
export type HearingDraft = {
  readonly title: string;
  readonly authority: string;
  readonly journalNumber: string;
  readonly received: string;
  readonly deadlineDate: string;
  readonly deadlineTime: string;
  readonly recipient: string;
};

export type HearingProblem = 'title-missing' | 'year-missing' | 'no-such-day' | 'not-a-date' | 'not-a-time' | 'time-without-date';
type HearingProblems = { readonly [Field in keyof HearingDraft]?: HearingProblem };

export const emptyDraft: HearingDraft = {
  title: '',
  authority: '',
  journalNumber: '',
  received: '',
  deadlineDate: '',
  deadlineTime: '',
  recipient: '',
};

/** A hearing's fields, without what the library knows of it besides. */
export const fieldsOf = ({ title, authority, journalNumber, receivedOn, deadline, recipient }: Hearing): HearingFields => ({
  title,
  authority,
  journalNumber,
  receivedOn,
  deadline,
  recipient,
});

/** The fields with what the material states in those that it is offered for. */
export const withStated = (hearing: Hearing, { authority, journalNumber, deadline }: StatedParticulars): HearingFields => ({
  ...fieldsOf(hearing),
  ...(authority !== null && { authority }),
  ...(journalNumber !== null && { journalNumber }),
  ...(deadline !== null && { deadline }),
});

export function draftOf(fields: HearingFields, language: Language): HearingDraft {
  const [date, time] = fields.deadline?.split('T') ?? [];
  return {
    title: fields.title,
    authority: fields.authority,
    journalNumber: fields.journalNumber,
    received: fields.receivedOn === null ? '' : longDate(fields.receivedOn, language),
    deadlineDate: date === undefined ? '' : longDate(date, language),
    deadlineTime: time === undefined ? '' : language === 'da' ? time.replace(':', '.') : time,
    recipient: fields.recipient,
  };
}

/** A day, null for an empty field, or what is wrong with it. */
function day(typed: string): { readonly date: string | null } | { readonly problem: HearingProblem } {
  const outcome = parseDate(typed);
  switch (outcome.kind) {
    case 'date':
      return { date: outcome.date };
    case 'empty':
      return { date: null };
    case 'year-missing':
    case 'no-such-day':
    case 'not-a-date':
      return { problem: outcome.kind };
  }
}

function clock(typed: string): { readonly time: string | null } | { readonly problem: HearingProblem } {
  const outcome = parseTime(typed);
  switch (outcome.kind) {
    case 'time':
      return { time: outcome.time };
    case 'empty':
      return { time: null };
    case 'not-a-time':
      return { problem: 'not-a-time' };
  }
}

export type ReadDraft = {
  /** What the fields say so far; a field with a problem counts as empty. */
  readonly receivedOn: string | null;
  readonly deadlineDay: string | null;
  readonly deadlineTime: string | null;
  readonly problems: HearingProblems;
  /** Null while anything is wrong. */
  readonly fields: HearingFields | null;
};

/** Reads what was typed. A deadline pasted whole, with its clock time, is understood too. */
export function readDraft(draft: HearingDraft): ReadDraft {
  const problems: { -readonly [Field in keyof HearingDraft]?: HearingProblem } = {};
  if (draft.title.trim() === '') problems.title = 'title-missing';

  const received = day(draft.received);
  if ('problem' in received) problems.received = received.problem;

  const [typedDay, pastedTime] = splitDateAndTime(draft.deadlineDate);
  const deadline = day(typedDay);
  if ('problem' in deadline) problems.deadlineDate = deadline.problem;
  const time = clock(draft.deadlineTime.trim() === '' ? (pastedTime ?? '') : draft.deadlineTime);
  if ('problem' in time) problems.deadlineTime = time.problem;
  else if (time.time !== null && 'date' in deadline && deadline.date === null) problems.deadlineDate = 'time-without-date';

  const receivedOn = 'date' in received ? received.date : null;
  const deadlineDay = 'date' in deadline ? deadline.date : null;
  const deadlineTime = 'time' in time ? time.time : null;
  return {
    receivedOn,
    deadlineDay,
    deadlineTime,
    problems,
    fields:
      Object.keys(problems).length > 0
        ? null
        : {
            title: draft.title.trim(),
            authority: draft.authority.trim(),
            journalNumber: draft.journalNumber.trim(),
            receivedOn,
            deadline: deadlineDay === null ? null : deadlineTime === null ? deadlineDay : `${deadlineDay}T${deadlineTime}`,
            recipient: draft.recipient.trim(),
          },
  };
}
