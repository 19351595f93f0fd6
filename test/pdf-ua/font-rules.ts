import type { PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfDict, PdfName, PdfStream, PdfString, textOf } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { readFontProgram, type FontProgram } from './font-program.ts';
import { checkMeanings } from './font-meanings.ts';

/** CMaps that every reader has (ISO 32000-1, table 118). */
export const PREDEFINED_CMAPS: ReadonlySet<string> = new Set(
  (
    'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16 ' +
    '90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UTF16 KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16 Identity'
  )
    .split(' ')
    .flatMap((name) => [`${name}-H`, `${name}-V`])
    .concat('83pv-RKSJ-H', '90pv-RKSJ-H', 'H', 'V', 'UniJIS-UCS2-HW-H', 'UniJIS-UCS2-HW-V', 'KSCpc-EUC-H'),
);

/** A flag of a font descriptor: its characters are signs of its own (ISO 32000-1, 9.8.2). */
const SYMBOLIC = 4;

const descriptorOf = (file: PdfFile, font: PdfDict): PdfDict | null => {
  const [descendant] = file.listIn(font, 'DescendantFonts');
  return file.dictIn(descendant instanceof PdfDict ? descendant : font, 'FontDescriptor');
};

const programOf = (file: PdfFile, descriptor: PdfDict): PdfStream | null => {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const program = file.get(descriptor, key);
    if (program instanceof PdfStream) return program;
  }
  return null;
};

const collectionOf = (file: PdfFile, dict: PdfDict): { name: string; supplement: number } | null => {
  const info = file.dictIn(dict, 'CIDSystemInfo');
  if (info === null) return null;
  const part = (key: string): string => {
    const value = file.get(info, key);
    return value instanceof PdfString ? textOf(value) : '';
  };
  return { name: `${part('Registry')}-${part('Ordering')}`, supplement: file.numberIn(info, 'Supplement') ?? 0 };
};

/** A CMap of the file's own (ISO 32000-1, 9.7.5.3). */
const checkOwnCMap = (file: PdfFile, cmap: PdfStream, report: Report): void => {
  const source = Buffer.from(file.decoded(cmap)).toString('latin1');
  const mode = Number(/\/WMode\s+(\d)\s+def/.exec(source)?.[1] ?? 0);
  if (mode !== (file.numberIn(cmap.dict, 'WMode') ?? 0)) report('7.21.3.3-t02', 'a way of writing told in two ways');
  const used = file.get(cmap.dict, 'UseCMap');
  const name =
    used instanceof PdfName
      ? used.text
      : used instanceof PdfStream
        ? (file.nameIn(used.dict, 'CMapName') ?? '')
        : /\/(\S+)\s+usecmap/.exec(source)?.[1];
  if (name !== undefined && !PREDEFINED_CMAPS.has(name)) report('7.21.3.3-t03', `the CMap ${name} on top of one that is not known`);
};

const checkComposite = (file: PdfFile, font: PdfDict, descendant: PdfDict, program: PdfStream | null, report: Report): void => {
  const encoding = file.get(font, 'Encoding');
  if (encoding instanceof PdfStream) {
    checkOwnCMap(file, encoding, report);
    const [own, other] = [collectionOf(file, encoding.dict), collectionOf(file, descendant)];
    if (own === null || other === null || own.name !== other.name || own.supplement < other.supplement)
      report('7.21.3.1-t01', 'a CMap for another collection of characters');
  } else if (!(encoding instanceof PdfName) || !PREDEFINED_CMAPS.has(encoding.text))
    report('7.21.3.3-t01', 'a CMap that is neither known nor there');
  if (file.nameIn(descendant, 'Subtype') !== 'CIDFontType2' || program === null) return;
  const toGlyphs = file.get(descendant, 'CIDToGIDMap');
  const isMapped = toGlyphs instanceof PdfStream || (toGlyphs instanceof PdfName && toGlyphs.text === 'Identity');
  if (!isMapped) report('7.21.3.2-t01', 'a font that does not say which glyphs its characters are');
};

/** A list of a font's characters, where it has one, leaves none out. */
const checkCidSet = (file: PdfFile, descriptor: PdfDict, program: FontProgram, report: Report): void => {
  const set = file.get(descriptor, 'CIDSet');
  if (!(set instanceof PdfStream)) return;
  const bits = file.decoded(set);
  for (let cid = 1; cid < program.glyphs; cid += 1)
    if (((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) === 0) return report('7.21.4.2-t02', `a CIDSet without ${String(cid)}`);
};

const checkTrueType = (file: PdfFile, font: PdfDict, flags: number, program: FontProgram, report: Report): void => {
  const encoding = file.get(font, 'Encoding');
  if ((flags & SYMBOLIC) !== 0) {
    if (encoding !== null) report('7.21.6-t03', 'a font of signs with an encoding');
    if (program.charmaps.length !== 1 && !program.charmaps.includes('3,0'))
      report('7.21.6-t04', 'a font of signs with several tables of characters');
    return;
  }
  if (program.charmaps.every((charmap) => charmap === '3,0')) report('7.21.6-t01', 'a font of letters without a table of letters');
  const base = encoding instanceof PdfDict ? file.nameIn(encoding, 'BaseEncoding') : encoding instanceof PdfName ? encoding.text : null;
  const hasDifferences = encoding instanceof PdfDict && encoding.entries.has('Differences');
  if ((base !== 'MacRomanEncoding' && base !== 'WinAnsiEncoding') || (hasDifferences && !program.charmaps.includes('3,1')))
    report('7.21.6-t02', 'a font of letters without a usual encoding');
};

/** What holds of a font that text is shown in. */
export const checkFont = (file: PdfFile, font: PdfDict, report: Report): void => {
  const kind = file.nameIn(font, 'Subtype');
  const name = file.nameIn(font, 'BaseFont') ?? 'a font without a name';
  checkMeanings(file, font, report);
  if (kind === 'Type3') return;
  const descriptor = descriptorOf(file, font);
  const program = descriptor === null ? null : programOf(file, descriptor);
  if (program === null) report('7.21.4.1-t01', `${name} is not in the file`);
  const [descendant] = file.listIn(font, 'DescendantFonts');
  if (descendant instanceof PdfDict) checkComposite(file, font, descendant, program, report);
  const tables = program === null ? null : readFontProgram(file.decoded(program));
  if (descriptor === null || tables === null) return;
  const toGlyphs = descendant instanceof PdfDict ? file.get(descendant, 'CIDToGIDMap') : null;
  if (toGlyphs instanceof PdfName) checkCidSet(file, descriptor, tables, report);
  if (kind === 'TrueType') checkTrueType(file, font, file.numberIn(descriptor, 'Flags') ?? 0, tables, report);
};
