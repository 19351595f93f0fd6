import type { PrintableMarks } from '../../../shared/response/printable.ts';
import { HANGING } from './measures.ts';
import { element } from './xml.ts';

/** How a paragraph stands besides its style. */
export type ParagraphLook = {
  /** Name of a style in styles.xml. */
  readonly style: string;
  /** Centimetres from the left edge. */
  readonly indent?: number | undefined;
  /** The sign of an item hangs beside it. */
  readonly isItem?: boolean | undefined;
  readonly alignment?: 'center' | 'right' | undefined;
  readonly breaksPage?: boolean | undefined;
  readonly keepsWithNext?: boolean | undefined;
  /** Points below it. */
  readonly after?: number | undefined;
  readonly fromRight?: boolean | undefined;
};

const LETTERS = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
  ['strike', 's'],
  ['superscript', 'h'],
  ['subscript', 'l'],
] as const;

const textProperties = ({ bold, italic, underline, strike, superscript, subscript }: PrintableMarks): string =>
  element('style:text-properties', {
    ...(bold && { 'fo:font-weight': 'bold', 'style:font-weight-complex': 'bold' }),
    ...(italic && { 'fo:font-style': 'italic', 'style:font-style-complex': 'italic' }),
    ...(underline && {
      'style:text-underline-style': 'solid',
      'style:text-underline-width': 'auto',
      'style:text-underline-color': 'font-color',
    }),
    ...(strike && { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single' }),
    ...(superscript ? { 'style:text-position': 'super 58%' } : subscript && { 'style:text-position': 'sub 58%' }),
  });

const paragraphProperties = ({ indent, isItem, alignment, breaksPage, keepsWithNext, after, fromRight }: ParagraphLook): string =>
  element('style:paragraph-properties', {
    'fo:margin-left': indent === undefined ? undefined : `${indent.toFixed(2)}cm`,
    'fo:text-indent': indent === undefined ? undefined : isItem ? `-${String(HANGING)}cm` : '0cm',
    'fo:text-align': alignment ?? (fromRight ? 'right' : undefined),
    'fo:break-before': breaksPage ? 'page' : undefined,
    'fo:keep-with-next': keepsWithNext ? 'always' : undefined,
    'fo:margin-bottom': after === undefined ? undefined : `${String(after)}pt`,
    'style:writing-mode': fromRight ? 'rl-tb' : undefined,
  });

/** Styles that only one document needs: how it departs from its named ones. Each is written once. */
export function ownStyles() {
  const written = new Map<string, string>();
  const named = (key: string, prefix: string, write: (name: string) => string): string => {
    const known = written.get(key);
    if (known !== undefined) return known.slice(0, known.indexOf('<'));
    const name = `${prefix}${String(written.size + 1)}`;
    written.set(key, name + write(name));
    return name;
  };
  return {
    /** Name of the style of a paragraph. */
    paragraph: (look: ParagraphLook): string => {
      const { style, ...departures } = look;
      if (Object.values(departures).every((value) => value === undefined || value === false)) return style;
      return named(JSON.stringify(['paragraph', style, departures]), 'P', (name) =>
        element(
          'style:style',
          { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': style },
          paragraphProperties(look),
        ),
      );
    },
    /** Name of the style of words; '' where they have none of their own. */
    text: (marks: PrintableMarks): string => {
      const key = LETTERS.flatMap(([mark, letter]) => (marks[mark] ? [letter] : [])).join('');
      if (key === '') return '';
      return named(`text ${key}`, 'T', (name) =>
        element('style:style', { 'style:name': name, 'style:family': 'text' }, textProperties(marks)),
      );
    },
    /** Name of the style of a column so many centimetres wide. */
    column: (width: number): string =>
      named(`column ${width.toFixed(3)}`, 'C', (name) =>
        element(
          'style:style',
          { 'style:name': name, 'style:family': 'table-column' },
          element('style:table-column-properties', { 'style:column-width': `${width.toFixed(3)}cm` }),
        ),
      ),
    /** All of them. */
    xml: (): string => [...written.values()].map((entry) => entry.slice(entry.indexOf('<'))).join(''),
  };
}
export type OwnStyles = ReturnType<typeof ownStyles>;
