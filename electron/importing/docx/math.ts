import { childNamed, elementsOf, textInside, type XmlElement } from './xml-element.ts';

/** Parts of a formula that are put in brackets when they are more than one sign. */
const grouped = (element: XmlElement | undefined): string => {
  const text = element === undefined ? '' : mathText(element);
  return text.length > 1 && /[+\-−=\s]/.test(text) ? `(${text})` : text;
};

/** A formula on one line: a fraction as 'a/b', powers and indices with '^' and '_', the rest as it is written. */
export const mathText = (element: XmlElement): string => {
  switch (element.name) {
    case 'm:t':
      return textInside(element);
    case 'm:f':
      return `${grouped(childNamed(element, 'm:num'))}/${grouped(childNamed(element, 'm:den'))}`;
    case 'm:sSup':
      return `${mathText(childNamed(element, 'm:e') ?? { ...element, name: '' })}^${grouped(childNamed(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${mathText(childNamed(element, 'm:e') ?? { ...element, name: '' })}_${grouped(childNamed(element, 'm:sub'))}`;
    case 'm:rad':
      return `√${grouped(childNamed(element, 'm:e'))}`;
    case 'm:d':
      return `(${elementsOf(element)
        .filter(({ name }) => name === 'm:e')
        .map(mathText)
        .join('; ')})`;
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return elementsOf(element).map(mathText).join('');
  }
};
