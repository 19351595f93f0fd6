import { findDates, type FoundDate } from './dates.ts';

/** Words that make a date near them the høringsfrist. What they begin with is asked for first: the rest is a costly question at every place of a text. */
const NAMED = new RegExp(
  `(?=hø|svarfrist|frist|med frist|i |offentlig |ekstern |udkast)(?:${[
    String.raw`(?<!\p{L})(?:høy?rings|svar)?frist(?:en)?(?!\p{L})(?:\s(?:for|til)\s[^.:]{0,120}?)?\s?(?::|er\b|var\b|udløber\b|den\b|d\.|senest\b|sættes til|fastsættes til|,)?`,
    String.raw`med frist\b`,
    String.raw`(?:i |^)(?:offentlig |ekstern )?høring (?:i perioden|(?:(?:i|hos) [^.\n]{1,60}? )?(?:frem til|til og med|til|indtil)(?= (?:\p{L}+dag,? )?(?:den |d\. ?)?\d)|fra(?= (?:den |d\. ?)?\d))`,
    // 'i høring i otte uger, fra den 2. februar til den 30. marts 2026'
    String.raw`(?:i |^)(?:offentlig |ekstern )?høring (?:i|hos|blandt) [^.\n]{1,80}?,? (?:i perioden )?fra(?= (?:den |d\. ?)?\d{1,2}\.[^.\n]{2,40}(?:[–-]|til) ?(?:den |d\. ?)?\d)`,
    // 'Høringen løber fra den 2. februar til den 30. marts 2026 kl. 12'
    String.raw`høringen (?:løber|varer|foregår|gennemføres|finder sted|er åben)(?: i perioden)? (?:fra|til)(?= (?:den |d\. ?)?\d)`,
    String.raw`(?:offentlig |ekstern |i )høring:? (?=(?:den |d\. ?)?\d{1,2}\.[^.\n]{2,20}(?:[–-]|til) ?(?:den )?\d)`,
    String.raw`høringsperioden?(?: (?:løber|er|slutter|udløber|fastsættes|fra)|\s?:)`,
    String.raw`udkast(?:et)? til (?:lov)?forslag(?:et)? har i perioden`,
  ].join('|')})`,
  'gimu',
);
const LATEST = /senest(?: (?:den|d\.|på))?|inden(?: (?:den|d\.))?|ikke senere end/giu;
/** 'har været i høring til': a hearing that is over when the paper is written. */
const OVER = /(?<!\p{L})(?:var|været|blev)(?: \p{L}+){0,2} $/iu;
/** Between the first and the last day of a period. */
const TO_THE_LAST = /^\s?(?:(?:frem )?til(?: og med)?|indtil|[–-])\s?(?:\p{L}+dag,? )?(?:den |d\. ?)?$/iu;
const ABOUT_ANSWERS = /høring|bemærkning|svar\b|indsende|fremsende|sendes|modtaget|i hænde|kommentar/i;
/** 'Send dem til plan@…': what is to be sent stands in the sentence before. */
const TO_BE_SENT = /(?<!\p{L})(?:send|mail|indsend|skriv|aflever)(?:e|es)?(?!\p{L})/iu;
/** So far back what is to be sent is looked for, in characters. */
const SENTENCE_BEFORE = 300;
const NOT_HEARING = /klagefrist|betalingsfrist|tilmeldingsfrist|ansøgningsfrist|frist for (?:klage|betaling|tilmelding|ansøgning)/i;

/** A deadline as a text states it: YYYY-MM-DD or YYYY-MM-DDTHH:mm, local time as written. */
export type FoundDeadline = { readonly iso: string; readonly start: number; readonly end: number };

const CLOCK = /^[\s,)]{0,3}(?:(?:inden|senest|før)\s)?(?:kl\.?|klokken)\s?(\d{1,2})(?:[.:](\d{2}))?/i;
const CLOCK_BEFORE = /(?:kl\.?|klokken)\s?(\d{1,2})(?:[.:](\d{2}))?\s(?:den|d\.|på)?\s?(?:\p{L}+dag,? )?(?:den |d\. ?)?$/iu;
const NOON = /^[\s,]{0,3}(?:kl\.? )?(?:ved )?(?:middag|kl\. tolv)/i;

const clockOf = (text: string, date: FoundDate): { readonly time: string; readonly end: number } | null => {
  const after = text.slice(date.end, date.end + 40);
  const match = CLOCK.exec(after) ?? CLOCK_BEFORE.exec(text.slice(Math.max(0, date.start - 40), date.start));
  if (match === null) return NOON.test(after) ? { time: '12:00', end: date.end } : null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  // '24.00' closes the day it is said of.
  if (hour === 24 && minute === 0) return { time: '23:59', end: date.end };
  if (hour > 23 || minute > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, end: date.end };
};

/** The deadline that a date is, with the clock time that stands beside it. */
export const deadlineOn = (text: string, date: FoundDate): FoundDeadline => {
  const clock = clockOf(text, date);
  return { iso: clock === null ? date.iso : `${date.iso}T${clock.time}`, start: date.start, end: date.end };
};

/** Between 'senest' and its date stand a clock time, a weekday and 'den' at most. */
const TO_THE_DATE =
  /^\s*(?:på )?(?:kl\.? ?\d{1,2}(?:[.:]\d{2})?,? ?)?(?:\p{L}+dag,? ?)?(?:den |d\. ?)?(?:kl\.? ?\d{1,2}(?:[.:]\d{2})?,? ?(?:den |d\. ?)?)?$/iu;

/** A deadline and its date stand at most so far apart, in characters. */
const REACH = 140;

const sentenceAround = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 300), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + text.slice(at, at + REACH);
};

/** Index of the first date that starts at `offset` or later. */
const firstFrom = (dates: readonly FoundDate[], offset: number): number => {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** 'fra den 3. marts til den 28. april 2025': the year stands with the last day only, which then is the one date found. */
const lonePeriodEnd = (text: string, from: number, date: FoundDate | undefined): FoundDate | undefined =>
  date !== undefined && /\d{1,2}\. ?\p{L}{3,9}\.?\s?(?:(?:frem )?til|indtil|[–-])/iu.test(text.slice(from, date.start)) ? date : undefined;

/** Every høringsfrist a text states, in order of appearance; the first is the document's. */
export const findDeadlines = (text: string): FoundDeadline[] => {
  const dates = findDates(text).filter((date) => date.iso.length === 10);
  const found: FoundDeadline[] = [];
  const accept = (anchor: number, from: number): void => {
    const period = /^[^\n]{0,40}?\bfra\b/i.test(text.slice(anchor, from + 30));
    const first = firstFrom(dates, from);
    const near = dates
      .slice(first, first + 2)
      .filter((date) => date.start - from <= REACH && !/\n\n|\.\s\p{Lu}/u.test(text.slice(from, date.start)));
    // 'høringsperioden løber fra den 1. maj til den 30. juni': the last of the two.
    const [earlier, later] = near;
    const isSpan = earlier !== undefined && later !== undefined && TO_THE_LAST.test(text.slice(earlier.end, later.start));
    const date = period || isSpan ? (near.at(1) ?? (isSpan ? undefined : lonePeriodEnd(text, from, earlier))) : near.at(0);
    if (date === undefined) return;
    found.push(deadlineOn(text, date));
  };
  for (const match of text.matchAll(NAMED)) {
    const sentence = sentenceAround(text, match.index);
    if (NOT_HEARING.test(sentence.slice(0, 300))) continue;
    if (/^i |høring /i.test(match[0]) && OVER.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (/^frist/i.test(match[0]) && !ABOUT_ANSWERS.test(sentence)) continue;
    accept(match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(LATEST)) {
    const sentence = sentenceAround(text, match.index);
    const isAsked =
      ABOUT_ANSWERS.test(sentence) ||
      (TO_BE_SENT.test(sentence) && ABOUT_ANSWERS.test(text.slice(Math.max(0, match.index - SENTENCE_BEFORE), match.index)));
    if (!isAsked || NOT_HEARING.test(sentence)) continue;
    const next = dates[firstFrom(dates, match.index)];
    if (next === undefined || next.start - match.index > 60 || !TO_THE_DATE.test(text.slice(match.index + match[0].length, next.start)))
      continue;
    accept(match.index, match.index + match[0].length);
  }
  return [...new Map(found.map((deadline) => [deadline.start, deadline])).values()].sort((a, b) => a.start - b.start);
};
