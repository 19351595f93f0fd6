import { collapse } from './normalise.ts';

const LABEL =
  /^(?:høringsversion|høringsudkast|høringsudgave|udkast til høring|udkast|endelig version|endelig udgave|foreløbig (?:version|udgave)|revideret (?:version|udgave)|version|\d{1,2}\. (?:udkast|udgave|version)|godkendt (?:version|udgave)|politisk (?:udkast|udgave))(?![\p{L}])[\s,.:–—-]{0,4}(?:\d[\d.]{0,5}(?![\d-]))?.{0,50}$/iu;
/** Words after 'Udkast' that make it a title instead of a label. */
const TITLE_GOES_ON =
  /^(?:udkast|version|foreløbig|revideret|endelig)\S*\s(?:version |udgave )?(?:til(?! høring)|om|for|vedr)(?![\p{L}])/iu;

/** A line that says which version this is: 'HØRINGSVERSION, AUGUST 2025', 'Udkast af 3. maj 2025', 'Version 2.1'. */
export const isVersionLabel = (text: string): boolean =>
  text.length <= 80 && LABEL.test(text) && !TITLE_GOES_ON.test(text) && !/[.;:]$/.test(text);

/**
 * The version a document says it is, as written; from its running lines first, where such a label usually stands, alone
 * or beside a name ('Vejen Kommune     Høringsudkast').
 */
export const findVersionLabel = (runningLines: readonly string[], lines: readonly string[]): string | null => {
  const parts = [...new Set(runningLines)].flatMap((line) => [line.trim(), ...line.split(/ {2,}|\t|[|·•]| – /).map(collapse)]);
  return [...parts, ...lines].find(isVersionLabel) ?? null;
};
