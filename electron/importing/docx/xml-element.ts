/** An element of a part with what it holds, its names prefixed as `namespaces.ts` says. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

/** The elements directly inside, without the text between them. */
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== 'string');

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  if (element === undefined) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
};

/** `w:val` of the named child; undefined without the child or the attribute. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val'];

/** A whole number as the attribute writes it; null for anything else, and for figures no document has. */
export const wholeNumber = (written: string | undefined): number | null =>
  written !== undefined && /^-?\d{1,9}$/.test(written.trim()) ? Number(written) : null;

/** A property that is on or off (`<w:b/>`, `<w:b w:val="0"/>`); null where it is not stated. */
export const isOn = (element: XmlElement | undefined, name: string): boolean | null => {
  const property = childNamed(element, name);
  if (property === undefined) return null;
  const value = property.attributes['w:val'];
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
};

/** All text inside, in order. */
export const textInside = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textInside(child))).join('');
