import { collapse } from './normalise.ts';

const LABEL =
  /^(?:høringsversion|høringsudkast|høringsudgave|(?:udkast|forslag) til (?:offentlig )?høring|udkast|(?:endelig|foreløbig|revideret|godkendt|politisk|første|anden|tredje) (?:version|udgave)|(?:endeligt|foreløbigt|revideret|godkendt|politisk|første|andet|tredje) udkast|version|\d{1,2}\. (?:(?:hørings)?udkast|(?:hørings)?udgave|(?:hørings)?version))(?![\p{L}])[\s,.:–—-]{0,4}(?:\d[\d.]{0,5}(?![\d-]))?.{0,50}$/iu;
/** Words after 'Udkast' that make it a title instead of a label. */
const TITLE_GOES_ON =
  /^(?:\d{1,2}\. )?(?:udkast|version|udgave|foreløbig|revideret|endelig|godkendt|politisk|første|and|tredje)\S*\s(?:version |udgave |udkast )?(?:til(?! (?:offentlig )?høring)|om|for|vedr)(?![\p{L}])/iu;

/** 'UDKAST Bekendtgørelse om …': the name of the paper after the word. */
const NAME_GOES_ON = /^(?:HØRINGS)?UDKAST\s+\p{Lu}\p{Ll}+\s(?:om|til|for|vedr)(?!\p{L})/u;

/** What stands in brackets of its own: '(Høringsudkast)', '[UDKAST]'. */
const BRACKETED = /^(?:\(([^()]+)\)|\[([^[\]]+)\])$/;
/** What stands at the other end of the label's line: 'Udkast af 9. januar 2026   Journalnummer: 2025-118820'. */
const OTHER_FIELD = /\s(?:journalnummer|j\. ?nr|sags ?nr|sagsnummer|dok\. ?nr)\.?:?\s.*$/iu;
const unbracketed = (text: string): string => {
  const inner = BRACKETED.exec(text);
  return (inner?.[1] ?? inner?.[2] ?? text).replace(OTHER_FIELD, '').trim();
};

/** What a draft for consultation calls itself, at the far end of a line that begins with another name: 'Fjordby Kommune HØRINGSUDGAVE'. */
const AT_THE_END =
  /^\p{Lu}.{2,60}?[\s,–—-]\s?((?:HØRINGS(?:VERSION|UDKAST|UDGAVE)|Hørings(?:version|udkast|udgave))(?:,? (?:den )?(?:\d{1,2}\. )?\p{L}{3,9} \d{4}|,? \d[\d.]{0,5})?)$/u;

/** Alone on a line and in capitals: a plan that is not adopted yet. Over 'til' it is the beginning of a bill's title. */
const BARE_PROPOSAL = /^(?:PLAN)?FORSLAG$/;

const isLabel = (text: string): boolean =>
  text.length <= 80 &&
  (LABEL.test(text) || BARE_PROPOSAL.test(text)) &&
  !TITLE_GOES_ON.test(text) &&
  !NAME_GOES_ON.test(text) &&
  !/[.;:]$/.test(text);

/** A line that says which version this is: 'HØRINGSVERSION, AUGUST 2025', 'Udkast af 3. maj 2025', 'Version 2.1', '(Udkast)'. */
export const isVersionLabel = (text: string): boolean => isLabel(unbracketed(text));

/** '2. udkast', where the number counts versions. An item of a list begins with a capital ('2. Udkast'). */
export const isNumberedVersion = (text: string): boolean => /^\d{1,2}\. (?:\p{Ll}|\p{Lu}{2})/u.test(text) && isLabel(text);

/** Of labels that say the same the fullest: 'Høringsudkast, november 2025' and not the 'Høringsudkast' of each page's head. */
const fullest = (label: string, labels: readonly string[]): string =>
  labels.find((other) => other.length > label.length && other.toLowerCase().startsWith(label.toLowerCase())) ?? label;

/**
 * The version a document says it is, as written but for brackets around all of it; from its running lines first, where such a
 * label usually stands, alone or beside a name ('Vejen Kommune     Høringsudkast').
 */
export const findVersionLabel = (runningLines: readonly string[], lines: readonly string[]): string | null => {
  const parts = [...new Set(runningLines)].flatMap((line) => [line.trim(), ...line.split(/ {2,}|\t|[|·•]| – /).map(collapse)]);
  const own = lines.filter(isVersionLabel);
  const label = [...parts, ...own].find(isVersionLabel);
  if (label !== undefined) return unbracketed(fullest(label, own));
  return [...parts, ...lines].flatMap((line) => (line.length <= 100 ? (AT_THE_END.exec(line)?.[1] ?? []) : []))[0] ?? null;
};
