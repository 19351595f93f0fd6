/** Stands for a character that no font of the program can draw; Inter, which is always there, has it. */
export const SUBSTITUTE = '□';

/** A message within Typst's diagnostics, which come as Rust's Debug writes them: every quote and backslash escaped. */
const MESSAGE = /message: "((?:[^"\\]|\\.)*)"/g;

/** Typst's words for a text without glyphs or with a character PDF/UA forbids, the text escaped once more. */
const COMPLAINT = /the text (?:contains the disallowed codepoint )?`"((?:[^"\\]|\\.)*)"`/;

/** Letters, digits and punctuation that the program's own fonts are known to have: never taken for missing. */
const ALWAYS_THERE = /[\u0020-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC]/u;

/** Characters that show nothing by themselves: joiners, variation selectors, tags, and marks on the letter before, which stays. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{M}]/u;

/** Undoes Rust's Debug escapes. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, hex: string | undefined, plain: string | undefined) =>
    hex === undefined ? (plain ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
  );

/** The characters Typst could not write, read from its complaint; empty when it complains of something else. */
export function missingCharacters(reason: string): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const [, message = ''] of reason.matchAll(MESSAGE)) {
    const text = COMPLAINT.exec(unescaped(message))?.[1] ?? '';
    for (const character of unescaped(text)) if (!ALWAYS_THERE.test(character)) missing.add(character);
  }
  return missing;
}

/** A letter without its marks, where that can be drawn. */
function substituteFor(character: string): string {
  const letter = character.normalize('NFD').charAt(0);
  return ALWAYS_THERE.test(letter) ? letter : SUBSTITUTE;
}

/** Puts the substitute for every missing character, or the letter without its marks; those that show nothing go without a trace. */
export function withoutMissing(text: string, missing: ReadonlySet<string> | 'all-but-certain'): string {
  let out = '';
  for (const character of text) {
    const isMissing = missing === 'all-but-certain' ? !ALWAYS_THERE.test(character) && character !== SUBSTITUTE : missing.has(character);
    if (!isMissing) out += character;
    else if (!INVISIBLE.test(character)) out += substituteFor(character);
  }
  return out;
}
