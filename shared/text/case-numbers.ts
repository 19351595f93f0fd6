// What a number begins with is asked for before what may not stand before it: the latter is a costly question at every place of a text.
/** KLE numbers with a running number before or after: '25-3-00.22.04-A30', '00.01.00-A00-25-25'. */
const KLE =
  /(?=\d)(?<![\p{L}\p{N}.-])(?:\d{2}-\d{1,6}-\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2}|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2})(?![\p{L}\p{N}-])/gu;
/** F2, Acadre and eDoc: a letter prefix, a year, a running number: 'EMN-2023-01234', 'S-2024-706'. */
const PREFIXED = /(?=[A-ZÆØÅ]{1,5}-)(?<![\p{L}\p{N}-])[A-ZÆØÅ]{1,5}-(?:19|20)\d{2}-\d{2,8}(?![\p{L}\p{N}-])/gu;
/** Folketinget: 'BEU Alm.del Bilag 291', 'L 12 Bilag 1'. */
const PARLIAMENT = /(?<![\p{L}\p{N}])(?:[A-ZÆØÅ]{2,4} Alm\. ?del|[A-ZÆØÅ]{0,4} ?[LBS] \d{1,3}) Bilag \d{1,4}(?!\p{N})/gu;
/** A label says that a number follows: 'J.nr. 2024-4427', 'Sagsnr.: 25/4316', 'Sag nr. 24/10455'. Not 'Dok.nr.', which is a paper's. */
const LABELLED =
  /(?=[js])(?<![\p{L}])(?:j\. ?nr\.?|journal(?:nummer|nr\.?)|sagsnr\.?|sags ?nummer|sags-?id|sag(?:en)?s? nr\.?|sag-?nr\.?)\s?:?\s{0,3}((?:[A-ZÆØÅ]{1,5}[ -]?)?\d[\d./-]{2,30}(?: ?- ?\d{2,8})?(?:-[A-ZÆØÅ]\d{2}(?:-\d{1,6}-\d{2})?)?)/giu;
/** '25/4316', the form of Acadre and SBSYS. A month and year ('10/2024') only looks like one. */
const SLASHED = /(?=\d{2}\/)(?<![\p{L}\p{N}./-])\d{2}\/\d{3,7}(?![\p{L}\p{N}/-]|[.,]\d)/gu;

/** The number of a paper or a person's, not of the case. */
const OTHER_REFERENCE = /(?:dok(?:ument)?\.? ?(?:nr|id)|cvr|tlf|telefon|ean|isbn)[.: -]{0,4}(?:nr)?[.: ]{0,3}$/i;
/** More than this many is a list of cases rather than a document's own. */
const MOST_NUMBERS = 200;

const isMonthAndYear = (number: string): boolean => /^(?:0\d|1[0-2])\/(?:19|20)\d{2}$/.test(number);

/** The case numbers a text states, as written, each once, in order. */
export const findCaseNumbers = (text: string): string[] => {
  const found: { readonly start: number; readonly number: string }[] = [];
  const add = (start: number, number: string) => found.push({ start, number: number.replace(/[.,;/-]+$/, '').trim() });
  for (const pattern of text.includes(' Bilag ') ? [KLE, PREFIXED, PARLIAMENT] : [KLE, PREFIXED]) {
    for (const match of text.matchAll(pattern)) {
      if (!OTHER_REFERENCE.test(text.slice(Math.max(0, match.index - 20), match.index))) add(match.index, match[0]);
    }
  }
  for (const match of text.matchAll(LABELLED)) add(match.index + match[0].length - (match[1] ?? '').length, match[1] ?? '');
  for (const match of text.matchAll(SLASHED)) if (!isMonthAndYear(match[0])) add(match.index, match[0]);
  const numbers = [...new Set(found.sort((a, b) => a.start - b.start).map((entry) => entry.number))];
  if (numbers.length > MOST_NUMBERS) return numbers.slice(0, MOST_NUMBERS);
  // A pattern may find the tail of a longer number another pattern found whole.
  return numbers.filter((number) => !numbers.some((other) => other !== number && other.includes(number)));
};
