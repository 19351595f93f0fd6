import { isBodyName, isLetterhead } from './body-names.ts';
import { type Chunk, isOfficial } from './chunk.ts';
import { findAnnouncements, nounMentions } from './guidepost-nouns.ts';
import { headingNumber, isCapitals, isTitleShaped, labelled } from './heading-shapes.ts';
import { isLabel, isLeadIn } from './lead-in.ts';
import { endsSentence, startsUpper } from './line.ts';
import { countWords, plainForm } from './normalise.ts';
import { fieldLabel, isLetterLine, isRemarksTo, isSectionName } from './section-names.ts';
import { isPaperWord } from './title.ts';
import { isVersionLabel } from './version-label.ts';

/** Un-numbered headings are no longer than this. */
const WORDS_OF_A_HEADING = 16;
const CHARACTERS_OF_A_HEADING = 120;
/** A paragraph that a heading may stand over is at least so long, in characters, unless it ends like a sentence. */
const CHARACTERS_OF_PROSE = 60;
/** Lines of a letter's head and foot have fewer words. */
const WORDS_OF_A_SENTENCE = 6;
/** Before a list without empty lines a line is a heading only when it is this short; longer ones lead in to the list. */
const WORDS_BEFORE_A_LIST = 8;

/** Running text or a list: something a heading may stand over. */
const isBody = (chunk: Chunk | undefined): boolean => {
  if (chunk === undefined) return false;
  switch (chunk.kind) {
    case 'heading':
      return false;
    case 'bullet':
    case 'numbered':
    case 'table':
    case 'quote':
    case 'aside':
    case 'caption':
    case 'footnote':
      return true;
    case 'text':
      return isProse(chunk);
  }
};

const isProse = (chunk: Chunk): boolean => {
  if (chunk.kind !== 'text') return false;
  // A whole sentence may hold an address: 'Høringssvar sendes til …'.
  if (isLetterLine(chunk.text) && !(endsSentence(chunk.text) && countWords(chunk.text) >= WORDS_OF_A_SENTENCE)) return false;
  if (chunk.text.length >= 2 * CHARACTERS_OF_A_HEADING || chunk.lines.length >= 3) return true;
  return chunk.text.length >= CHARACTERS_OF_PROSE ? /[.:!?)”"]$/.test(chunk.text) : endsSentence(chunk.text) && chunk.text.includes(' ');
};

const isQuotation = (text: string): boolean => /^[”“"»„].*[”“"«]\.?$/s.test(text);

const setHeading = (chunk: Chunk, number: string | null, titleAt: number): void => {
  chunk.kind = 'heading';
  chunk.heading = { role: 'section', level: 0, number, titleAt };
};

/** Makes a chunk a heading, with its number parted from its title. Without a title the whole is the title. */
const makeHeading = (chunk: Chunk): void => {
  const whole = chunk.kind === 'numbered' ? `${chunk.marker} ${chunk.text}` : chunk.text;
  if (chunk.kind === 'numbered') {
    const shift = whole.length - chunk.text.length;
    chunk.text = whole;
    for (let i = 1; i < chunk.starts.length; i += 1) chunk.starts[i] = (chunk.starts[i] ?? 0) + shift;
  }
  const number = headingNumber(whole);
  const plain = number?.style === 'digit' && !startsUpper(whole.slice(number.length)) ? null : number;
  const hasTitle = plain !== null && plain.length < whole.length;
  setHeading(chunk, plain?.number ?? null, hasTitle ? plain.length : 0);
};

/** The chunk before has come to an end, so that this one stands by itself. */
const standsApart = (chunk: Chunk, before: Chunk | undefined): boolean => {
  if (before === undefined || chunk.blankBefore || chunk.lines[0]?.opensPage === true) return true;
  return before.kind !== 'text' || endsSentence(before.text) || isLabel(before.text) || isQuotation(before.text);
};

/** The item before it in the same list: '2.' after '1.'. */
const followsInList = (chunk: Chunk, before: Chunk | undefined): boolean =>
  before?.kind === 'numbered' && Number.parseInt(before.marker, 10) + 1 === Number.parseInt(chunk.marker, 10);

/** The last of the papers that a letter lists under 'Bilag:' may be called what a section is called: '3. Tidsplan'. */
const isListedPaper = (chunks: readonly Chunk[], at: number): boolean => {
  const label = chunks.slice(0, at).findLastIndex(({ kind }) => kind !== 'numbered');
  const above = chunks[label];
  return above !== undefined && label < at - 1 && isAttachmentLabel(above);
};

/** `isPaper`: see `isListedPaper`. A numbered item is a heading when its words are a title and running text, not another item, stands under and over it. */
const isNumberedHeading = (chunk: Chunk, before: Chunk | undefined, next: Chunk | undefined, isPaper: boolean): boolean => {
  if (!isTitleShaped(chunk.text) || !/^\d{1,2}[.)]$|^[IVX]+[.)]$/.test(chunk.marker) || chunk.depth > 0) return false;
  if (chunk.headingShape && isSectionName(chunk.text) && (next === undefined || next.kind === 'heading')) return !isPaper;
  if (next === undefined || next.kind === 'numbered' || followsInList(chunk, before)) return false;
  if (next.kind === 'heading') return true;
  // '1. I § 5 indsættes som nyt stykke:' and the words to be set in are an amendment.
  if (next.kind === 'quote' && chunk.text.endsWith(':')) return false;
  // A member of a series that stands apart on both sides: over a table drawn with blanks, say.
  if (chunk.headingShape && chunk.blankBefore && next.blankBefore && next.kind === 'text' && !isLetterLine(next.text)) return true;
  return (
    isBody(next) ||
    isLabel(next.text) ||
    fieldLabel(next.text) !== null ||
    next.markdownLevel !== null ||
    (next.kind === 'text' && next.text.length >= CHARACTERS_OF_PROSE)
  );
};

/** What is numbered under it is a list of papers. */
const isAttachmentLabel = ({ text }: Chunk): boolean => /^(?:bilag|bilagsliste|bilagsoversigt)$/.test(plainForm(text));

const isShapedHeading = (chunk: Chunk, before: Chunk | undefined, next: Chunk | undefined): boolean => {
  if (!chunk.headingShape) return false;
  const number = headingNumber(chunk.text);
  if (number === null) {
    if (isCapitals(chunk.text)) return !isLetterLine(chunk.text) && !isBodyName(chunk.text);
    return isSectionName(chunk.text) || labelled(chunk.text) !== null;
  }
  switch (number.style) {
    case 'named':
    case 'circled':
    case 'chapter':
    case 'item':
      return true;
    case 'paragraph-sign':
      return true;
    case 'digit':
      if (before !== undefined && isAttachmentLabel(before)) return false;
      return next !== undefined && isTitleShaped(chunk.text);
    case 'decimal':
    case 'roman':
      return next !== undefined && isTitleShaped(chunk.text);
  }
};

/** A short line over running text, by its shape and its neighbours alone. */
const isUnmarkedHeading = (chunk: Chunk, before: Chunk | undefined, next: Chunk | undefined, after: Chunk | undefined): boolean => {
  const { text } = chunk;
  if (text.length > CHARACTERS_OF_A_HEADING || !startsUpper(text) || !isTitleShaped(text) || countWords(text) > WORDS_OF_A_HEADING)
    return false;
  if (
    isLetterLine(text) ||
    isQuotation(text) ||
    /\d{5,}|\d-\d{2}\.\d{2}|(?:sags|j\.? ?)nr|\d{2}\/\d{3}/i.test(text) ||
    /[\p{Ll}\d]{3}[.!?] \p{Lu}/u.test(text) ||
    !/\p{L}{2}/u.test(text)
  )
    return false;
  if (text.endsWith(':'))
    return countWords(text) <= 3 && !isLeadIn(text) && standsApart(chunk, before) && next !== undefined && isProse(next);
  if (!standsApart(chunk, before)) return false;
  if (next?.kind === 'heading') return standsOverHeading(chunk, before, next, after);
  if (!isBody(next)) return false;
  if (leadsIn(chunk, next)) return false;
  const overList = isItem(next);
  return !overList || chunk.blankBefore || countWords(text) <= WORDS_BEFORE_A_LIST;
};

/** Words; a heading right over another is the name of a chapter. */
const WORDS_OVER_A_HEADING = 8;
/** Words; 'Vores indsatsområder' is the name of the set under it. */
const WORDS_OF_A_SET = 3;
/** 'Torben Lyng' under a preface. */
const TWO_NAMES = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*)+$/u;
/** 'Mette Lund Hansen': whom a letter's head and its foot name. A heading has a small letter first in its second word. */
const PERSON = /^(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.)* ){1,3}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** 'Torben Lyng, borgmester'. */
const NAMED_PERSON = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]*)+,/u;

/** A short line between running text and a heading is the heading above it, unless it may be the name under a letter. */
const standsOverHeading = (chunk: Chunk, before: Chunk | undefined, next: Chunk, after: Chunk | undefined): boolean => {
  const { text } = chunk;
  if (!chunk.blankBefore || !next.blankBefore || chunk.lines.length > 1 || countWords(text) > WORDS_OVER_A_HEADING) return false;
  if (findAnnouncements(text).length > 0 || (countWords(text) <= WORDS_OF_A_SET && nounMentions(text).some(({ strong }) => strong)))
    return true;
  // Where headings stand right on their text, one with clear space on both sides is of a higher kind.
  if (after?.blankBefore === false && isBody(after) && !TWO_NAMES.test(text) && before?.kind !== 'heading') return true;
  const isAfterText = before !== undefined && (before.kind === 'text' ? isProse(before) && endsSentence(before.text) : isBody(before));
  return isAfterText && /\s\p{Ll}{2}/u.test(text) && !NAMED_PERSON.test(text);
};

const isItem = (chunk: Chunk | undefined): boolean => chunk?.kind === 'bullet' || chunk?.kind === 'numbered';

const UNFINISHED = /\s(?:om|mindst|højst|navnlig|især|blandt andet|følgende|ved|for|at|af|med|til|på|både|indstiller)$/i;

/** A sentence that the list under it goes on with: 'Der skal anlægges mindst', and then 'a) …'. */
const leadsIn = (chunk: Chunk, next: Chunk | undefined): boolean =>
  isItem(next) && UNFINISHED.test(chunk.text) && (next?.kind === 'numbered' || /^\p{Ll}/u.test(next?.text ?? ''));

const DECIMAL = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}/u;

/** 'Mål 3: …', 'Kapitel 2 …', '§ 4' alone, 'Til § 4': a heading by its words, also where the format tells headings and has left this one out. */
const namesItsPart = (text: string): boolean => {
  const number = headingNumber(text);
  return (
    number?.style === 'named' ||
    number?.style === 'chapter' ||
    (number?.style === 'paragraph-sign' && number.length === text.length) ||
    isRemarksTo(text)
  );
};

/** Decides which chunks are headings. Their roles and levels are decided later, when the guideposts are known. */
export const markHeadings = (chunks: readonly Chunk[], markdown: boolean): void => {
  const hashed = chunks.filter((chunk) => (chunk.markdownLevel ?? 0) > 0).length;
  // A document with real headings is believed; only where there are none does layout decide.
  const byLayout = !markdown || hashed < 2;
  const title = chunks.findIndex((chunk) => chunk.heading?.role === 'title');
  // From the end, so that the chunk below is already decided: a heading does not stand over prose it has itself.
  for (let i = chunks.length - 1; i >= 0; i -= 1) {
    const chunk = chunks[i];
    if (chunk === undefined) continue;
    // What stands over the title is a letterhead, bold or not, or says what sort of paper it is.
    if (i < title && ((chunk.markdownLevel ?? 0) === 0 || isPaperWord(chunk) || isLetterhead(chunk.text))) continue;
    if (chunk.heading !== null || isVersionLabel(chunk.text) || fieldLabel(chunk.text.slice(0, 80)) !== null) continue;
    const before = chunks[i - 1];
    const next = chunks[i + 1];
    if (chunk.markdownLevel !== null && chunk.markdownLevel > 0) makeHeading(chunk);
    else if (chunk.kind === 'numbered') {
      if (byLayout && isNumberedHeading(chunk, before, next, isListedPaper(chunks, i))) makeHeading(chunk);
    } else if (chunk.kind !== 'text') continue;
    else if (chunk.provenance === 'ai-summary') {
      if (isTitleShaped(chunk.text) && countWords(chunk.text) <= 3) makeHeading(chunk);
    } else if (!isOfficial(chunk)) continue;
    else if (byLayout && chunk.markdownLevel === 0 && isTitleShaped(chunk.text)) makeHeading(chunk);
    else if (isShapedHeading(chunk, before, next) && (byLayout || namesItsPart(chunk.text))) makeHeading(chunk);
    else if (
      byLayout &&
      !leadsIn(chunk, next) &&
      DECIMAL.test(chunk.text) &&
      isTitleShaped(chunk.text) &&
      chunk.text.length <= CHARACTERS_OF_A_HEADING
    )
      makeHeading(chunk);
    else if (byLayout && isUnmarkedHeading(chunk, before, next, chunks[i + 2])) makeHeading(chunk);
  }
  markRepeatedLabels(chunks, byLayout);
};

/**
 * A short line that stands several times over text or lists of its own is a heading each time: 'Det vil vi:', 'Sådan gør vi'.
 * Where the format tells its headings, only a label over a list is one it has left out.
 */
const markRepeatedLabels = (chunks: readonly Chunk[], byLayout: boolean): void => {
  const groups = new Map<string, Chunk[]>();
  chunks.forEach((chunk, i) => {
    const next = chunks[i + 1];
    if (chunk.kind !== 'text' || !isOfficial(chunk) || chunk.lines.length > 1 || next === undefined || next.kind === 'heading') return;
    const { text } = chunk;
    if (!byLayout && !(isLabel(text) && (next.kind === 'bullet' || next.kind === 'numbered' || isSectionName(text)))) return;
    const label = isLabel(text) || (isTitleShaped(text) && countWords(text) <= 6 && !isLetterLine(text) && !PERSON.test(text));
    if (!label || !startsUpper(text) || fieldLabel(text) !== null) return;
    const group = groups.get(plainForm(text));
    if (group === undefined) groups.set(plainForm(text), [chunk]);
    else group.push(chunk);
  });
  const known = new Set(chunks.flatMap((chunk) => (chunk.kind === 'heading' && isOfficial(chunk) ? [plainForm(chunk.text)] : [])));
  for (const [label, group] of groups)
    if (group.length >= 2 || (byLayout && known.has(label))) group.forEach((chunk) => makeHeading(chunk));
};
