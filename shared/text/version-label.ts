import { collapse } from './normalise.ts';

const LABEL =
  /^(?:høringsversion|høringsudkast|høringsudgave|udkast til høring|udkast|(?:endelig|foreløbig|revideret|godkendt|politisk|første|anden|tredje) (?:version|udgave)|(?:endeligt|foreløbigt|revideret|godkendt|politisk|første|andet|tredje) udkast|version|\d{1,2}\. (?:(?:hørings)?udkast|(?:hørings)?udgave|(?:hørings)?version))(?![\p{L}])[\s,.:–—-]{0,4}(?:\d[\d.]{0,5}(?![\d-]))?.{0,50}$/iu;
/** Words after 'Udkast' that make it a title instead of a label. */
const TITLE_GOES_ON =
  /^(?:\d{1,2}\. )?(?:udkast|version|udgave|foreløbig|revideret|endelig|godkendt|politisk|første|and|tredje)\S*\s(?:version |udgave |udkast )?(?:til(?! høring)|om|for|vedr)(?![\p{L}])/iu;

/** What stands in brackets of its own: '(Høringsudkast)', '[UDKAST]'. */
const BRACKETED = /^(?:\(([^()]+)\)|\[([^[\]]+)\])$/;
const unbracketed = (text: string): string => {
  const inner = BRACKETED.exec(text);
  return (inner?.[1] ?? inner?.[2] ?? text).trim();
};

const isLabel = (text: string): boolean => text.length <= 80 && LABEL.test(text) && !TITLE_GOES_ON.test(text) && !/[.;:]$/.test(text);

/** A line that says which version this is: 'HØRINGSVERSION, AUGUST 2025', 'Udkast af 3. maj 2025', 'Version 2.1', '(Udkast)'. */
export const isVersionLabel = (text: string): boolean => isLabel(unbracketed(text));

/** '2. udkast', where the number counts versions. An item of a list begins with a capital ('2. Udkast'). */
export const isNumberedVersion = (text: string): boolean => /^\d{1,2}\. (?:\p{Ll}|\p{Lu}{2})/u.test(text) && isLabel(text);

/**
 * The version a document says it is, as written but for brackets around all of it; from its running lines first, where such a
 * label usually stands, alone or beside a name ('Vejen Kommune     Høringsudkast').
 */
export const findVersionLabel = (runningLines: readonly string[], lines: readonly string[]): string | null => {
  const parts = [...new Set(runningLines)].flatMap((line) => [line.trim(), ...line.split(/ {2,}|\t|[|·•]| – /).map(collapse)]);
  const label = [...parts, ...lines].find(isVersionLabel);
  return label === undefined ? null : unbracketed(label);
};
