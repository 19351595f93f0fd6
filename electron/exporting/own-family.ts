/** The kind of record in a font's table of names that says which family it belongs to. */
const FAMILY_NAME = 1;

/** In the place of a family's first letter: a character that is for private use, so that no font elsewhere is called so. */
const OWN_LETTER = 0xe000;

/** Where a table of a TrueType file begins; null when it has none of that name. */
export function tableAt(font: Buffer, name: string): number | null {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  return null;
}

/**
 * Makes a font's family one that only this program knows, in place: 'Inter' is '\u{E000}nter' then. Typst looks through the fonts of the
 * machine too and cannot be told not to; one of the same name there would change what a letter looks like from machine to machine.
 */
export function ownFamily(font: Buffer): Buffer {
  const names = tableAt(font, 'name');
  if (names === null) throw new Error('A font that is shipped has names.');
  const count = font.readUInt16BE(names + 2);
  const texts = names + font.readUInt16BE(names + 4);
  for (let i = 0; i < count; i += 1) {
    const entry = names + 6 + 12 * i;
    if (font.readUInt16BE(entry + 6) === FAMILY_NAME) font.writeUInt16BE(OWN_LETTER, texts + font.readUInt16BE(entry + 10));
  }
  return font;
}
