import { betweenGroups, digitGroups, type DigitGroup } from './digit-groups.ts';

/** What tells where a person can be reached. Half-open range of UTF-16 offsets. */
export type ContactHit = { readonly kind: 'e-mail' | 'telephone' | 'postal-address'; readonly from: number; readonly to: number };

// The bounds are those of RFC 5321; they also keep the search linear.
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

const emails = (text: string): ContactHit[] =>
  [...text.matchAll(EMAIL)].map((match) => ({ kind: 'e-mail', from: match.index, to: match.index + match[0].length }));

/** Characters before a number in which what it is called may stand. */
const LABEL_REACH = 24;
const CALLED_TELEPHONE =
  /(?:tlf|tel|telefon|telefonnummer|mobil|mob|mobilnummer|ring(?:e|es)?(?: til| på)?|sms)[^\p{L}\p{N}]{0,4}(?:nr\.?\s?)?[:.(]?\s?(?:(?:\+|00)45\s?)?$/iu;
const CALLED_OTHERWISE =
  /(?:cvr|se-?nr|ean|gln|konto|reg|j\.\s?nr|sag|kr|id|nr|nummer|isbn|dok)[^\p{L}\p{N}]{0,4}(?:nr|nummer)?[^\p{L}\p{N}]{0,3}$/iu;
/** Lengths of the groups in which a Danish number is written. */
const USUAL = new Set(['2 2 2 2', '4 4', '2 3 3', '3 2 3', '8']);
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
const JOINT = /^[ \u00a0\u2009\u202f.-]$/;

/** Eight digits in groups are a telephone number by their form where they stand alone; eight in a row, or two years, need the name or +45. */
function telephoneAt(text: string, groups: readonly DigitGroup[], index: number): ContactHit | null {
  const first = groups[index];
  if (first === undefined) return null;
  const country = first.digits === '45' && text.charAt(first.start - 1) === '+' ? 1 : first.digits === '0045' ? 1 : 0;
  const glued = country === 0 && text.charAt(first.start - 1) === '+' && /^45\d{8}$/.test(first.digits);
  if (glued) return { kind: 'telephone', from: first.start - 1, to: first.end };
  const inner: DigitGroup[] = [];
  const joints = new Set<string>();
  for (let at = index; at < groups.length && inner.reduce((sum, { digits }) => sum + digits.length, 0) < 8; at += 1) {
    const group = groups[at];
    const previous = groups[at - 1];
    if (group === undefined) return null;
    if (at > index && previous !== undefined) {
      const joint = betweenGroups(text, previous, group);
      if (!JOINT.test(joint)) return null;
      if (at > index + country) joints.add(joint);
    }
    if (at >= index + country) inner.push(group);
  }
  const digits = inner.map((group) => group.digits).join('');
  const sizes = inner.map((group) => String(group.digits.length)).join(' ');
  if (digits.length !== 8 || !USUAL.has(sizes) || /^[01]/.test(digits) || joints.size > 1) return null;
  const before = text.slice(Math.max(0, first.start - LABEL_REACH), first.start);
  const hit: ContactHit = {
    kind: 'telephone',
    from: first.start - (country === 1 && text.charAt(first.start - 1) === '+' ? 1 : 0),
    to: inner.at(-1)?.end ?? first.end,
  };
  if (country === 1 || CALLED_TELEPHONE.test(before)) return hit;
  if (CALLED_OTHERWISE.test(before) || sizes === '8' || [...joints][0] === '.' || [...joints][0] === '-') return null;
  if (inner.length === 2 && inner.some((group) => isYear(group.digits))) return null;
  // Part of a longer row of figures: a table's line, an IBAN.
  const next = groups[index + inner.length];
  const previous = groups[index - 1];
  const isInRow = [
    previous === undefined ? '' : betweenGroups(text, previous, first),
    next === undefined ? '' : betweenGroups(text, groups[index + inner.length - 1] ?? first, next),
  ].some((joint) => JOINT.test(joint));
  return isInRow || /[\p{L}]/u.test(text.charAt(first.start - 1)) ? null : hit;
}

function telephones(text: string): ContactHit[] {
  const groups = digitGroups(text);
  const hits: ContactHit[] = [];
  groups.forEach((group, index) => {
    if (group.start < (hits.at(-1)?.to ?? 0)) return;
    const hit = telephoneAt(text, groups, index);
    if (hit !== null) hits.push(hit);
  });
  return hits;
}

/** A postcode (Danish ones are 0555–9990) and the town after it. */
const POSTCODE = /(?<![\p{L}\p{N}.,-])(?:DK-)?\d{4} {1,2}\p{Lu}\p{Ll}{1,24}(?: \p{Lu}\p{Ll}{0,24}){0,2}/gu;
const BEFORE_POSTCODE = 90;
const STREET =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.'’-]{0,30} (?:(?:den|de|og|af|til|ved|over) )?){0,3}\p{Lu}?[\p{L}.'’-]{0,30}(?:vej|gade|allé|alle|plads|stræde|torv|torvet|vænge|vænget|park|parken|boulevard|stien|sti|bakken|bakke|toften|toft|marken|mark|haven|have|strand|skov|kaj|havn|havnen|engen|eng|lunden|lund|høj|højen|gården|gård|krogen|dal|dalen|bro|vang|vangen|ager|husene|byen|svinget|ringen|kvarteret|løkken|kæret|mosen)(?:s? \p{L}{1,3})? \d{1,3}[ ]?[A-Za-zÆØÅæøå]?(?:, ?[^\n,]{1,20})?(?:,\s*|\s{1,3})$/u;

function addresses(text: string): ContactHit[] {
  const hits: ContactHit[] = [];
  for (const match of text.matchAll(POSTCODE)) {
    const from = Math.max(0, match.index - BEFORE_POSTCODE, hits.at(-1)?.to ?? 0);
    const street = STREET.exec(text.slice(from, match.index));
    if (street !== null) hits.push({ kind: 'postal-address', from: from + street.index, to: match.index + match[0].length });
  }
  return hits;
}

/** E-mail addresses, Danish telephone numbers and postal addresses (street, number, postcode, town) in a text, in order. Linear. */
export const findContactDetails = (text: string): ContactHit[] =>
  [...emails(text), ...telephones(text), ...addresses(text)].toSorted((a, b) => a.from - b.from);
