/** An unbroken run of digits, read as ASCII digits whatever script they are written in. Zero-width characters do not break a run. */
export type DigitGroup = {
  readonly digits: string;
  /** UTF-16 offset of its first digit, and the offset after its last. */
  readonly start: number;
  readonly end: number;
};

/** Drawn as nothing: soft hyphen, zero-width and direction characters, variation selectors; and the frame of a keycap. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/gu;
const isInvisible = (character: string): boolean => character.replace(INVISIBLE, '') === '';
const DIGIT = /\p{Nd}/u;

/** A decimal digit's value; null for anything else. Unicode keeps the ten digits of a script together, from nought. */
function digitValue(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : null;
  if (!DIGIT.test(character)) return null;
  // The mathematical digits are five sets of ten in a row; every other set stands alone.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let first = code;
  while (code - first < 9 && DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return code - first;
}

/** Every run of digits in a text, in order. Linear. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digits: string[] = [];
  let start = 0;
  let end = 0;
  let offset = 0;
  const close = (): void => {
    if (digits.length > 0) groups.push({ digits: digits.join(''), start, end });
    digits = [];
  };
  for (const character of text) {
    const value = digitValue(character);
    if (value !== null) {
      if (digits.length === 0) start = offset;
      digits.push(String(value));
      end = offset + character.length;
    } else if (!isInvisible(character)) close();
    offset += character.length;
  }
  close();
  return groups;
}

/** What stands between two groups, without what is drawn as nothing. */
export function betweenGroups(text: string, before: DigitGroup, after: DigitGroup): string {
  const between = text.slice(before.end, after.start);
  return between === ' ' ? between : between.replaceAll(INVISIBLE, '');
}
