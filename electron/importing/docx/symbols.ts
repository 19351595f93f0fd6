/** Symbol fonts keep their signs in a private area: 0xF000 + the code of the font's own table. */
const PRIVATE = 0xf000;

/** Signs of Wingdings that stand in running text and lists. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x73: '⬧',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xef: '⇦',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** Signs of Symbol: Greek, and what formulas are written with. */
const SYMBOL_GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd6: '√',
  0xde: '⇒',
  0xe5: '∑',
};

const inSymbol = (code: number): string | undefined => {
  if (code >= 0x41 && code <= 0x5a) return SYMBOL_GREEK.charAt(code - 0x41);
  if (code >= 0x61 && code <= 0x7a) return SYMBOL_SMALL.charAt(code - 0x61);
  return SYMBOL[code] ?? (code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : undefined);
};

/** The sign of a symbol font as Unicode has it; '' for one that has no words to it. */
export const symbolIn = (font: string, hexadecimal: string): string => {
  if (!/^[0-9a-f]{1,6}$/i.test(hexadecimal)) return '';
  const code = Number.parseInt(hexadecimal, 16);
  const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  if (/^wingdings/i.test(font)) return WINGDINGS[own] ?? '';
  if (/^symbol/i.test(font)) return inSymbol(own) ?? '';
  return code === own && code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Private signs inside text, from whichever symbol font they may be: the bullets and arrows that both have in common use. */
export const withoutPrivateSigns = (text: string): string =>
  text.replaceAll(/[\uf020-\uf0ff]/g, (sign) => {
    const own = sign.charCodeAt(0) - PRIVATE;
    return WINGDINGS[own] ?? SYMBOL[own] ?? '';
  });
