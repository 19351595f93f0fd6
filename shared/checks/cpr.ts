import { betweenGroups, digitGroups, type DigitGroup } from './digit-groups.ts';

/** A personnummer in a text. `certain`: it has the check digit, or is called a CPR number; `likely`: it has the form alone. */
export type CprHit = { readonly from: number; readonly to: number; readonly digits: string; readonly certainty: 'certain' | 'likely' };

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Modulus 11. Numbers given since 1 October 2007 may lack it (cpr.dk), so it raises a hit and never dismisses one. */
export const hasCheckDigit = (digits: string): boolean =>
  WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0) % 11 === 0;

/** Year of birth: the century follows from the seventh digit (cpr.dk, "Personnummeret i CPR"). */
export function birthYear(digits: string): number {
  const year = Number(digits.slice(4, 6));
  const seventh = Number(digits.charAt(6));
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Ten digits that begin with a day of the calendar, in the year the seventh digit gives. */
export function isBornOnADay(digits: string): boolean {
  const [day, month, year] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), birthYear(digits)];
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return day < 29 || month !== 2 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** What the administration gives those without a number of their own: the day with 60 added. */
const isReplacementNumber = (digits: string): boolean => {
  const day = Number(digits.slice(0, 2)) - 60;
  return day >= 1 && isBornOnADay(String(day).padStart(2, '0') + digits.slice(2));
};

/** Between two groups of one number: nothing but spaces, dashes, dots and their like, and not many. */
/** U+FFFC: a note's number or a picture within the line. */
const JOINT = /^[\s\p{Zs}\p{Pd}\u2212\u02D7\u203E\u2043\u2796\u30FC./_·•\u2027\u2219,\uFFFC]{0,6}$/u;
/** With signs that look like one. */
const DASH = /[\p{Pd}\u2212\u02D7\u203E\u2043\u2796\u30FC]/u;

/** Lengths of the groups in which a number is written: '010170-1234', '0101701234', '01-01-70-1234', '0101 70-1234'. */
const USUAL = new Set(['10', '6 4', '2 2 2 4', '2 2 6', '4 2 4']);
const MOST_USUAL_GROUPS = 4;
/** Seldom, and the way of many other numbers: taken for one only with the check digit or the name. */
const UNUSUAL = new Set(['2 4 4', '6 2 2', '2 2 2 2 2', '5 5', '6 1 3', '6 3 1', '2 8', '4 6', '8 2', '1 1 1 1 1 1 1 1 1 1']);
/** With the century written out, as only a number that is called one is read: '01-01-1970-1234'. */
const WITH_CENTURY = new Set(['12', '8 4', '2 2 4 4', '4 4 4']);

/** With days or months of one digit, as in '7.7.61-4285'; told from other numbers only by the name or the check digit. */
const SHORT_DATES = new Set(['1 1 2 4', '1 2 2 4', '2 1 2 4']);
/** With the century that the serial says, and a dash before the serial, it is read without its name too. */
const DASHED_CENTURY = '2 2 4 4';

/** Characters before a number in which what it is called may stand. */
const LABEL_REACH = 28;
const CALLED_CPR =
  /(?:cpr|person-?\s?(?:nummer|numre|nr)|pers\.?\s?nr|fødselsnummer)[^\p{L}\p{N}]{0,4}(?:(?:nr|nummer|no|er)\b)?[^\p{L}\p{N}]{0,4}$/iu;
const CALLED_OTHERWISE =
  /(?:j\.\s?nr|journal(?:nummer|nr)|sags?\.?\s?-?(?:nr|nummer|id)|sag|dok(?:ument)?\.?\s?-?(?:nr|nummer|id)|cvr|se-?nr|ean|gln|isbn|issn|konto(?:nummer|nr)?|reg\.?\s?nr|iban|p-?(?:nr|nummer|enhed)|produktions(?:enhed|nummer)|faktura(?:nr|nummer)?|ordre(?:nr|nummer)?|kle|matr\.?\s?nr)[^\p{L}\p{N}]{0,4}(?:(?:nr|nummer|id)\b)?[^\p{L}\p{N}]{0,4}(?:\d{4}[ ./-]{1,3})?$/iu;
const GUID = /(?<![\p{L}\p{N}])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\p{N}])/giu;

/** A number whose day or month has one digit: with the noughts that are left out, or null. */
function shortDate({ groups, joints, before }: Pick<Candidate, 'groups' | 'joints' | 'before'>): Omit<CprHit, 'from' | 'to'> | null {
  if (!SHORT_DATES.has(groups.map(({ digits }) => digits.length).join(' ')) || !DASH.test(joints.at(-1) ?? '')) return null;
  const digits = groups.map((group, index) => (index < 2 ? group.digits.padStart(2, '0') : group.digits)).join('');
  if (!isBornOnADay(digits) || !(hasCheckDigit(digits) || CALLED_CPR.test(before))) return null;
  return { digits, certainty: CALLED_CPR.test(before) ? 'certain' : 'likely' };
}

/** '12-05-25 1400' is a day with a clock time as long as the year is near and nothing says otherwise. */
function isDayAndTime(digits: string, joints: readonly string[]): boolean {
  const [year, hour, minute] = [Number(digits.slice(4, 6)), Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
  const [first = '', , last = ''] = joints;
  return joints.length === 3 && first.trim() !== '' && last.trim() === '' && year >= 15 && year <= 40 && hour < 24 && minute < 60;
}

/** Characters after a number in which what it counts may stand. */
const COUNTED_REACH = 12;
/** What is counted: '31-12-24 4500 borgere' is a day and a number of them. */
const COUNTED = /^\s{0,2}(?:kr\b|kroner|mio\b|mia\b|tkr\b|borgere|personer|medlemmer|pladser|sager|timer|stk\b|m2\b|m²|%)/iu;

/** A day written with signs between, and four figures after a blank. */
const isDayAndNumber = ([first = '', , last = '', ...more]: readonly string[]): boolean =>
  more.length === 0 && first.trim() !== '' && last !== '' && last.trim() === '';

/** '01.01.25 - 31.12.25' is a stretch of days, its last group being the day's year. */
const isTwoDays = (sizes: string, joints: readonly string[], following: string): boolean =>
  sizes === '2 2 2 2 2' && joints[0] === joints[1] && joints[0] === joints[3] && joints[0] === following;

type Candidate = {
  readonly groups: readonly DigitGroup[];
  readonly joints: readonly string[];
  readonly before: string;
  readonly after: string;
  /** What stands between it and the next group. */
  readonly following: string;
};

const sizesOf = ({ groups, joints }: Candidate): string =>
  // A line may end anywhere in a number: what it parts is read as written together too.
  groups
    .map(
      ({ digits }, index) =>
        `${/[\n\r]/.test(joints[index - 1] ?? '') && !DASH.test(joints[index - 1] ?? '') ? '+' : ' '}${String(digits.length)}`,
    )
    .join('')
    .trim();

const joinedSizes = (sizes: string): string =>
  sizes.replaceAll(/\d+(?:\+\d+)+/g, (sum) => String(sum.split('+').reduce((total, part) => total + Number(part), 0)));

/** The candidate as a hit, or null. `text` is looked at around it only. */
function judge(candidate: Candidate, isPartOfLonger: boolean): Omit<CprHit, 'from' | 'to'> | null {
  const { groups, joints, before, after, following } = candidate;
  const written = groups.map(({ digits }) => digits).join('');
  const isCalledCpr = CALLED_CPR.test(before);
  // Nearly all groups of figures are sent away here, before anything is looked at closely.
  const isChecked = hasCheckDigit(written);
  if (!isCalledCpr && !isChecked && groups.length > MOST_USUAL_GROUPS && !joints.some((joint) => /[\n\r]/.test(joint))) return null;
  const sizes = sizesOf(candidate);
  const shapes = [sizes.replaceAll('+', ' '), joinedSizes(sizes)];
  if (written.length === 12) {
    const digits = written.slice(0, 4) + written.slice(6);
    const isOne = isCalledCpr && shapes.some((shape) => WITH_CENTURY.has(shape)) && isBornOnADay(digits);
    if (isOne) return { digits, certainty: 'certain' };
    const year = Number(written.slice(4, 8));
    const isDashedOne = shapes.includes(DASHED_CENTURY) && DASH.test(joints[2] ?? '');
    return isDashedOne && isBornOnADay(digits) && birthYear(digits) === year ? { digits, certainty: 'likely' } : null;
  }
  const isDashed = shapes.includes('6 4') && joints.some((joint) => DASH.test(joint));
  if (!isBornOnADay(written) && !((isDashed || isCalledCpr) && isReplacementNumber(written))) return null;
  const hit = { digits: written, certainty: isChecked || isCalledCpr ? 'certain' : 'likely' } as const;
  if (isCalledCpr) return hit;
  const isUsual = shapes.some((shape) => USUAL.has(shape));
  if (!isUsual && !(isChecked && shapes.some((shape) => UNUSUAL.has(shape)))) return null;
  if (isDashed) return hit;
  if (isPartOfLonger && (!isUsual || shapes.includes('2 2 2 4'))) return null;
  if (isDayAndTime(written, joints) || isTwoDays(sizes, joints, following)) return null;
  if (!isChecked && isDayAndNumber(joints) && COUNTED.test(after)) return null;
  // A number that is called something else is still one when the check digit agrees: account numbers have been CPR numbers.
  const [shape] = shapes;
  const isWrittenAsOthers = shape === '10' || (shape === '2 2 2 4' && joints[0] === '.');
  if (isWrittenAsOthers && !isChecked && CALLED_OTHERWISE.test(before)) return null;
  return { ...hit, certainty: isUsual ? hit.certainty : 'likely' };
}

/** Groups that stand in identifiers made by machines. */
function outsideGuids(text: string, groups: readonly DigitGroup[]): DigitGroup[] {
  const guids = [...text.matchAll(GUID)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (guids.length === 0) return [...groups];
  let next = 0;
  return groups.filter(({ start }) => {
    while ((guids[next]?.end ?? Infinity) <= start) next += 1;
    return (guids[next]?.start ?? Infinity) > start;
  });
}

/**
 * The personnumre of a text, in order: DDMMYYSSSS with any usual joint between its parts, in any script's digits, within longer words
 * and lines too. A longer run of digits (EAN, 13), a shorter one (CVR, telephone, 8) and a GUID are none; nor are a number that is called
 * a case, account, P or other number and a date with a clock time, unless they hold where a CPR number's check digit would. Linear.
 */
export function findCpr(text: string): CprHit[] {
  const groups = outsideGuids(text, digitGroups(text));
  const joints = groups.map((group, index) => {
    const next = groups[index + 1];
    const joint = next === undefined ? null : betweenGroups(text, group, next);
    return joint !== null && JOINT.test(joint) ? joint : null;
  });
  const hits: CprHit[] = [];
  let index = 0;
  while (index < groups.length) {
    const hit = hitAt(text, groups, joints, index);
    if (hit !== null) hits.push(hit.found);
    index = hit?.next ?? index + 1;
  }
  return hits;
}

function hitAt(
  text: string,
  groups: readonly DigitGroup[],
  joints: readonly (string | null)[],
  index: number,
): { readonly found: CprHit; readonly next: number } | null {
  const first = groups[index];
  if (first === undefined) return null;
  const preceding = index === 0 ? '' : (joints[index - 1] ?? '');
  // '0,0101701234' is a decimal; '+31 12 …' a telephone number abroad.
  if (/^[,]$/.test(preceding) || (preceding === '.' && groups[index - 1]?.digits === '0') || text.charAt(first.start - 1) === '+')
    return null;
  const before = text.slice(Math.max(0, first.start - LABEL_REACH), first.start);
  let length = 0;
  for (let last = index; last < groups.length && last < index + 12; last += 1) {
    const group = groups[last];
    if (group === undefined) return null;
    length += group.digits.length;
    if (length > 12) return null;
    if (length === 8 || length === 9) {
      const inner = joints.slice(index, last).map((joint) => joint ?? '');
      const short = shortDate({ groups: groups.slice(index, last + 1), joints: inner, before });
      if (short !== null) return { found: { ...short, from: first.start, to: group.end }, next: last + 1 };
    }
    if (length === 10 || length === 12) {
      const inner = joints.slice(index, last).map((joint) => joint ?? '');
      const following = joints[last] ?? '';
      const [joint = ''] = inner;
      // As '27.03.00.1234' is of '15.27.03.00.1234'; a number that is jointed in two ways ends where it ends.
      const isUniform = joint !== '' && !joint.startsWith('\n') && inner.every((other) => other === joint);
      const isPartOfLonger = isUniform && (joint === preceding || joint === following);
      const after = text.slice(group.end, group.end + COUNTED_REACH);
      const judged = judge({ groups: groups.slice(index, last + 1), joints: inner, before, after, following }, isPartOfLonger);
      if (judged !== null) return { found: { ...judged, from: first.start, to: group.end }, next: last + 1 };
    }
    const joint = joints[last];
    if (joint === undefined || joint === null) return null;
  }
  return null;
}
