import { isLetterhead } from './body-names.ts';
import { findCaseNumbers } from './case-numbers.ts';
import { type Chunk, isOfficial } from './chunk.ts';
import { nounMentions } from './guidepost-nouns.ts';
import { headingNumber, isTitleShaped } from './heading-shapes.ts';
import { isLabel } from './lead-in.ts';
import { endsSentence } from './line.ts';
import { countWords, plainForm } from './normalise.ts';
import { fieldLabel, isAddressee, isDateLine, isLetterLine, isSectionName } from './section-names.ts';
import { isVersionLabel } from './version-label.ts';

/** A title stands among so many first passages; a letter's subject line too. */
const PASSAGES_OF_A_HEAD = 24;
const LONGEST_TITLE = 250;
/** A sentence longer than this is text. */
const WORDS_OF_A_TITLE = 20;

/** Subject lines of letters and memos: they are the title even below an address block. */
const SUBJECT =
  /^(?:høring (?:over|af|om|vedr|vedrørende|–|-)|høringssvar(?!ene)\b|høringsnotat|høringsbrev|høringsliste|hvidbog|kommenteret høringsoversigt|kommenteret høringsnotat|notat om|forslag til (?:lov|folketingsbeslutning|bekendtgørelse|kommuneplan|lokalplan|vedtægt)|udkast til|bekendtgørelse om|lov om|anmodning om|ekstern høring|offentlig høring)/i;
const SUBJECT_FIELD = /^(?:emne|vedr|vedrørende|angående|ang|titel)[.:]{1,2}\s*(?=\S)|^vedr(?:\.|ørende)\s+(?=\S)/i;
/** 'L 107 (som fremsat): ' before the name of a bill. */
const BILL_NUMBER = /^[LB] \d{1,3}(?: \([^)]{1,30}\))?: /;
/** 'UDKAST' in the same large type over the name of an order. */
const DRAFT_OVER = /^(?:HØRINGS)?UDKAST\s+(?=\p{Lu}\p{Ll})/u;
/** A word that only says what sort of paper it is; the title goes on after it. */
const PAPER =
  /^(?:referat|dagsorden|beslutningsprotokol|notat|høringsnotat|høringsbrev|høringssvar|høring|mødereferat|udskrift|protokol|åben dagsorden|åbent referat|forslag|forslag til|udkast|udkast til|bekendtgørelse|hvidbog)$/;

const isTitleCandidate = (chunk: Chunk): boolean => {
  if (chunk.kind !== 'text' && chunk.kind !== 'numbered') return false;
  const { text } = chunk;
  if (text.length > LONGEST_TITLE || !/\p{L}{3}/u.test(text) || fieldLabel(text) !== null || isDateLine(text) || isVersionLabel(text))
    return false;
  if (isSectionName(text) || isAddressee(text) || isLabel(text) || /^\p{Ll}/u.test(text)) return false;
  return !(endsSentence(text) && countWords(text) > WORDS_OF_A_TITLE);
};

const mark = (chunk: Chunk, role: 'title' | 'subtitle', titleAt: number): void => {
  const numbered = chunk.kind === 'numbered';
  if (numbered) chunk.text = `${chunk.marker} ${chunk.text}`;
  const number = role === 'title' ? headingNumber(chunk.text) : null;
  const own = number !== null && ['digit', 'item'].includes(number.style) ? number : null;
  chunk.kind = 'heading';
  chunk.heading = { role, level: 0, number: own?.number ?? null, titleAt: own?.length ?? titleAt };
};

/** Where the subject begins in a line like 'Vedr.: Udkast til …'; 0 where there is no such label. */
const subjectStart = (text: string): number =>
  [SUBJECT_FIELD, BILL_NUMBER, DRAFT_OVER]
    .map((pattern) => pattern.exec(text.slice(0, 60))?.[0].length ?? 0)
    .find((length) => length > 0) ?? 0;

const findTitle = (head: readonly Chunk[]): Chunk | undefined => {
  const [first] = head;
  const ofFirstLevel = head.filter((chunk) => chunk.markdownLevel === 1);
  const [only] = ofFirstLevel;
  // '6. Høring om skolestruktur' over headings of lower levels: an item of an agenda on a page of its own.
  if (only !== undefined && ofFirstLevel.length === 1 && isItemOverParts(only, head)) return only;
  const isHashedTitle = (chunk: Chunk) =>
    (chunk.markdownLevel ?? 0) > 0 && !isSectionName(chunk.text) && !isVersionLabel(chunk.text) && headingNumber(chunk.text) === null;
  // A letterhead may be set larger than anything else of a letter: what follows in the next size is what it is about.
  const isLetterheadOver = (chunk: Chunk) =>
    isLetterhead(chunk.text) && head.some((other) => other !== chunk && isHashedTitle(other) && isTitleSubject({ ...other, kind: 'text' }));
  const hashed =
    head.find((chunk) => chunk.markdownLevel === 1 && isHashedTitle(chunk) && !isLetterheadOver(chunk)) ??
    (first !== undefined && isHashedTitle(first) && !isLetterheadOver(first) ? first : undefined) ??
    (first !== undefined && isLetterheadOver(first) ? head.find((chunk) => isHashedTitle(chunk) && isTitleSubject(chunk)) : undefined);
  if (hashed !== undefined) return belowPaperWord(head, hashed) ?? hashed;
  const subject = head.find((chunk) => isTitleSubject(chunk));
  // A paper that opens with its title needs no subject line; a letter opens with an address, a field or a date.
  if (subject !== undefined && (first === undefined || subject !== first) && opensAsLetter(head)) return startOfTitle(head, subject);
  return belowFields(head) ?? titleAtTop(head) ?? subject;
};

/** 'Notat' in large type, the fields of a memo, and then a heading that says what it is about. */
const belowPaperWord = (head: readonly Chunk[], title: Chunk): Chunk | undefined => {
  const [next, ...rest] = head.slice(head.indexOf(title) + 1);
  if (!PAPER.test(plainForm(title.text)) || next === undefined || fieldLabel(next.text) === null) return undefined;
  const first = rest.find((chunk) => !isLetterLine(chunk.text));
  return (first?.markdownLevel ?? 0) > 0 && first !== undefined && !isSectionName(first.text) && headingNumber(first.text) === null
    ? first
    : undefined;
};

const isItemOverParts = (chunk: Chunk, head: readonly Chunk[]): boolean => {
  const under = head.slice(head.indexOf(chunk) + 1).filter(({ markdownLevel }) => (markdownLevel ?? 0) > 0);
  return (
    ['digit', 'item'].includes(headingNumber(chunk.text)?.style ?? '') &&
    under.length >= 2 &&
    under.every(({ text }) => headingNumber(text)?.style !== 'digit')
  );
};

/** 'Forslag' and 'til' above 'Lov om …' belong to its title. */
const startOfTitle = (head: readonly Chunk[], subject: Chunk): Chunk => {
  if (subjectStart(subject.text) > 0) return subject;
  let at = head.indexOf(subject);
  for (let before = head[at - 1]; before !== undefined && isPaperWord(before); before = head[at - 1]) at -= 1;
  const start = head[at];
  return start !== undefined && isTitleCandidate(start) ? start : subject;
};

/** It only says what sort of paper this is: 'Notat', 'Udkast til'. */
export const isPaperWord = ({ text }: Chunk): boolean =>
  !isVersionLabel(text) && (PAPER.test(plainForm(text)) || /^(?:til|om)$/i.test(text));

/** Of a memo: its fields stand before its title ('Notat', 'Til: …', 'Dato: …', and then what it is about). */
const belowFields = (head: readonly Chunk[]): Chunk | undefined => {
  const from = head.findIndex(({ text }) => fieldLabel(text) !== null);
  const above = head.slice(0, Math.max(0, from));
  const isMemo = above.some(({ text }) => /^(?:notat|memo|orientering|indstilling|brev)$/.test(plainForm(text)));
  if (!isMemo || above.some(({ text }) => endsSentence(text) || countWords(text) > WORDS_OF_A_LETTERHEAD)) return undefined;
  const below = head.slice(from).find((chunk) => !isLetterLine(chunk.text));
  return below !== undefined && isTitleCandidate(below) && headingNumber(below.text) === null && !endsSentence(below.text)
    ? below
    : undefined;
};

/** Lines over the fields of a memo name a body, a department and the sort of paper. */
const WORDS_OF_A_LETTERHEAD = 6;

/** The first line that may be a title, unless text or a guidepost comes before it: then there is none. A body's name is one only where nothing else is. */
const titleAtTop = (head: readonly Chunk[]): Chunk | undefined => {
  const letterhead = head.findIndex((chunk) => !isLetterhead(chunk.text));
  const top = letterhead > 0 ? firstCandidate(head.slice(letterhead)) : undefined;
  const under = top === undefined ? undefined : head[head.indexOf(top) + 1];
  // A department stands right under its body, the title apart from both.
  const isDepartment =
    top !== undefined && top === head[letterhead] && !top.blankBefore && under?.blankBefore === true && isTitleCandidate(under);
  const below = isDepartment && under !== undefined && isTitleShaped(under.text) && !endsSentence(under.text) ? under : top;
  return below !== undefined && !isLetterLine(below.text) && headingNumber(below.text) === null ? below : firstCandidate(head);
};

const firstCandidate = (head: readonly Chunk[]): Chunk | undefined => {
  for (const chunk of head) {
    if (headingNumber(chunk.text)?.style === 'named') return undefined;
    if (isTitleCandidate(chunk)) return chunk;
    if (chunk.kind === 'text' && endsSentence(chunk.text) && countWords(chunk.text) > WORDS_OF_A_TITLE) return undefined;
  }
  return undefined;
};

const isTitleSubject = (chunk: Chunk): boolean =>
  chunk.kind === 'text' &&
  chunk.text.length <= LONGEST_TITLE &&
  (SUBJECT.test(chunk.text) || subjectStart(chunk.text) > 0) &&
  !(endsSentence(chunk.text) && countWords(chunk.text) > 25);

/** Before the subject line stand addresses, fields or dates among other short lines, and nothing longer. */
const opensAsLetter = (head: readonly Chunk[]): boolean => {
  let letterLines = 0;
  for (const chunk of head) {
    if (isTitleSubject(chunk)) return letterLines > 0;
    if (isLetterLine(chunk.text) || (isPaperWord(chunk) && chunk === head[0])) letterLines += 1;
    if (chunk.kind === 'heading') return false;
    if (chunk.text.length > LONGEST_TITLE || (endsSentence(chunk.text) && countWords(chunk.text) > 12)) return false;
  }
  return false;
};

/** A line that stands with the title, apart from what follows, is its subtitle when it is this short. */
const WORDS_OF_A_SUBTITLE = 10;

/** A line after the title that is part of the title page rather than the first heading. */
const isSubtitle = (chunk: Chunk, next: Chunk | undefined): boolean => {
  if (chunk.kind !== 'text' || chunk.text.length > LONGEST_TITLE || chunk.headingShape) return false;
  const { text } = chunk;
  if (isSectionName(text) || isLetterLine(text) || isVersionLabel(text) || isLabel(text) || /[.,:;]$/.test(text)) return false;
  // 'Jeres sagsnr. 25/3318' says which case, and more than one sentence is text.
  if (findCaseNumbers(text).length > 0 || /\p{Ll}{3}[.!?] \p{Lu}/u.test(text)) return false;
  if (headingNumber(text) !== null || (chunk.markdownLevel ?? 0) > 0 || !/\p{L}{3}/u.test(text)) return false;
  if (chunk.italic || /^[–—-]\s/.test(text)) return true;
  if (!isTitleShaped(text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))) return false;
  const overProse =
    next?.kind === 'text' &&
    !isSectionName(next.text) &&
    !isLabel(next.text) &&
    !isVersionLabel(next.text) &&
    (endsSentence(next.text) || next.text.length > 120);
  if (chunk.lines[0]?.mark === null && !chunk.blankBefore && next?.blankBefore === true && countWords(text) <= WORDS_OF_A_SUBTITLE)
    return true;
  return !overProse || /\bkommune/i.test(text) || nounMentions(text).some((noun) => noun.strong);
};

/** Finds the document's title, and the subtitle under it, and makes them headings. */
export const markTitle = (chunks: Chunk[]): void => {
  const head = chunks.filter((chunk) => isOfficial(chunk)).slice(0, PASSAGES_OF_A_HEAD);
  const title = findTitle(head);
  if (title === undefined) return;
  const at = chunks.indexOf(title);
  for (let taken = 0; taken < LINES_OF_A_TITLE; taken += 1) {
    const next = chunks[at + 1];
    if (next === undefined || !goesOnInTitle(title, next)) break;
    absorb(title, next);
    chunks.splice(at + 1, 1);
  }
  mark(title, 'title', subjectStart(title.text));
  const under = chunks[at + 1];
  if (under === undefined || !isOfficial(under)) return;
  if (isSubtitle(under, chunks[at + 2])) {
    const dash = /^[–—-]\s+/.exec(under.text)?.[0].length ?? 0;
    under.text = under.text.slice(dash);
    mark(under, 'subtitle', 0);
  }
};

/** A title is set over so many further lines at most. */
const LINES_OF_A_TITLE = 4;

/** A body that holds meetings, and what it calls the paper about one. */
const MEETS = /^(?:\p{L}+(?:-,?| og|,)? ){0,4}\p{L}*(?:rådet|udvalget|bestyrelsen|nævnet)$/iu;
const RECORD = /^(?:åbent |åben )?(?:referat|dagsorden|beslutningsprotokol|mødereferat|protokol)$/i;

/** 'HØRINGSNOTAT' / 'om' / 'forslag til lov …': the title goes on below a word that only says what paper it is. */
const goesOnInTitle = (title: Chunk, next: Chunk): boolean => {
  // 'Byrådet' and under it 'Referat'.
  if (MEETS.test(title.text) && RECORD.test(next.text) && next.kind === 'text') return true;
  if (next.kind !== 'text' || next.provenance !== title.provenance || next.text.length > LONGEST_TITLE || (title.markdownLevel ?? 0) > 0)
    return false;
  if (endsSentence(next.text) && countWords(next.text) > 12) return false;
  const unfinished = /(?:^|\s)(?:om|til|af|for|vedr\.?|vedrørende)$/i.test(title.text) || PAPER.test(plainForm(title.text));
  if (unfinished && /^\p{Ll}/u.test(next.text)) return true;
  return unfinished && isTitleCandidate(next) && !isLetterLine(next.text);
};

/** Puts the words of `next` after those of `chunk`, as one heading. */
const absorb = (chunk: Chunk, next: Chunk): void => {
  const shift = chunk.text.length + 1;
  chunk.text = `${chunk.text} ${next.text}`;
  next.lines.forEach((line, i) => {
    chunk.lines.push(line);
    chunk.starts.push(shift + (next.starts[i] ?? 0));
  });
};

/** The title without a number or 'Vedr.:' before it; '' where the document has none. */
export const titleOf = (chunks: readonly Chunk[]): string => {
  const title = chunks.find((chunk) => chunk.heading?.role === 'title');
  return title === undefined
    ? ''
    : title.text
        .slice(title.heading?.titleAt ?? 0)
        .trim()
        // The sign of a footnote is no part of what the paper is called.
        .replace(/(?<=\p{L})[¹²³⁴-⁹]{1,2}$/u, '')
        .replace(/(?<=\p{L}{3})\.$/u, '');
};

export const subtitleOf = (chunks: readonly Chunk[]): string | null =>
  chunks.find((chunk) => chunk.heading?.role === 'subtitle')?.text ?? null;
