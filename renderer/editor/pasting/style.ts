/** Declarations of a style attribute: names in lower case, values as written. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();

/** Reads a style attribute; what is no declaration is passed over. */
export function styleOf(text: string | undefined): Style {
  if (text === undefined || text === '') return NONE;
  const style = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return style;
}
