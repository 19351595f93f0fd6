import { isList, type PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfDict, PdfName, PdfStream, PdfString, textOf } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';

const USUAL_ENCODINGS: ReadonlySet<string> = new Set(['MacRomanEncoding', 'MacExpertEncoding', 'WinAnsiEncoding']);
const KNOWN_COLLECTIONS: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1']);
/** A flag of a font descriptor: its characters are signs of its own. */
const SYMBOLIC = 4;

/** Values that are no characters. */
const MEANINGLESS = new Set(['\u0000', '\uFEFF', '\uFFFE']);

/** All that a ToUnicode table says its codes mean (ISO 32000-1, 9.10.3). */
const meaningsIn = (source: string): string[] => {
  const text = (hex: string): string => {
    const bytes = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
    return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1');
  };
  const sections = (kind: string): string[] =>
    [...source.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].map(([, body = '']) => body);
  const single = sections('bfchar').flatMap((body) => [...body.matchAll(/<[\da-f\s]+>\s*<([\da-f\s]+)>/gi)].map(([, to = '']) => text(to)));
  const ranged = sections('bfrange').flatMap((body) =>
    [...body.matchAll(/<([\da-f\s]+)>\s*<([\da-f\s]+)>\s*(?:<([\da-f\s]+)>|\[([^\]]*)\])/gi)].flatMap(
      ([, from = '', to = '', start, list]) => {
        if (start === undefined) return [...(list ?? '').matchAll(/<([\da-f\s]+)>/gi)].map(([, item = '']) => text(item));
        const first = text(start);
        const count = Math.min(0xffff, Number.parseInt(to, 16) - Number.parseInt(from, 16));
        return first.length !== 1 ? [first] : Array.from({ length: count + 1 }, (_, i) => String.fromCharCode(first.charCodeAt(0) + i));
      },
    ),
  );
  return [...single, ...ranged];
};

/** Whether a font says by its kind what its codes mean, without a table of its own. */
const isKnownByKind = (file: PdfFile, font: PdfDict): boolean => {
  const encoding = file.get(font, 'Encoding');
  const [descendant] = file.listIn(font, 'DescendantFonts');
  if (descendant instanceof PdfDict) {
    const info = file.dictIn(descendant, 'CIDSystemInfo');
    const ordering = info === null ? null : file.get(info, 'Ordering');
    const isIdentity = encoding instanceof PdfName && encoding.text.startsWith('Identity-');
    const isPredefined = encoding instanceof PdfName && !isIdentity;
    return isPredefined || (ordering instanceof PdfString && KNOWN_COLLECTIONS.has(textOf(ordering)));
  }
  const kind = file.nameIn(font, 'Subtype');
  const flags = file.numberIn(file.dictIn(font, 'FontDescriptor') ?? font, 'Flags') ?? 0;
  if (kind === 'TrueType' && (flags & SYMBOLIC) === 0) return true;
  const base = encoding instanceof PdfDict ? file.nameIn(encoding, 'BaseEncoding') : encoding instanceof PdfName ? encoding.text : null;
  const differences = encoding instanceof PdfDict ? file.get(encoding, 'Differences') : null;
  if (base !== null && USUAL_ENCODINGS.has(base) && differences === null) return true;
  // Names as the list of glyph names has them say what they are.
  const names = isList(differences) ? differences.flatMap((name) => (name instanceof PdfName ? [name.text] : [])) : [];
  return (
    kind !== 'Type3' && (names.length > 0 || (kind === 'Type1' && encoding === null)) && names.every((name) => !/^[cg]\d+$/i.test(name))
  );
};

/** Every code of a font means a character. */
export const checkMeanings = (file: PdfFile, font: PdfDict, report: Report): void => {
  const table = file.get(font, 'ToUnicode');
  if (!(table instanceof PdfStream)) {
    if (!isKnownByKind(file, font)) report('7.21.7-t01', `${file.nameIn(font, 'BaseFont') ?? 'a font'} does not say what its codes mean`);
    return;
  }
  const meanings = meaningsIn(Buffer.from(file.decoded(table)).toString('latin1'));
  if (meanings.some((meaning) => Array.from(meaning).some((character) => MEANINGLESS.has(character))))
    report('7.21.7-t02', 'a code that means no character');
};
