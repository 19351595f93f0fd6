/** Labels are no longer than this, in characters. */
const LONGEST_LABEL = 70;

const OPENING =
  /^(?:det|dette|disse|her|herunder|vi|derfor|sådan|konkret|for at|målet|formålet|hvad|hvordan|i praksis|som|blandt andet)(?![\p{L}])/iu;
const ENDING = /(?:\bat|\bved|andet|følgende|blandt|\bfor|\bom|\ber|\bmed|\bskal|\bvil|\bbl\.a\.)\s?:$/iu;

/** A short line that ends with a colon: it announces what follows. */
export const isLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL && text.endsWith(':') && /\p{L}{2}/u.test(text) && !/[.!?]\s/.test(text);

/** A label without a colon that promises a list: 'Sådan gør vi', 'Det vil vi', 'Hvad betyder det?'. */
export const isOpenLabel = (text: string): boolean =>
  text.length <= 40 &&
  /^(?:sådan|det|her|hvad|hvordan) /i.test(text) &&
  /(?<!\p{L})(?:vi|vil|gør|betyder|kræver|skal)(?!\p{L})/iu.test(text) &&
  !/[.,;]$/.test(text);

/** A label that begins a sentence for a list to go on with: 'Det betyder at:', 'Vi vil:', 'Det kræver blandt andet:'. */
export const isLeadIn = (text: string): boolean => isLabel(text) && (OPENING.test(text) || ENDING.test(text));
