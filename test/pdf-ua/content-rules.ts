import { END, Lexer } from '../../electron/importing/pdf/ordinary/lexer.ts';
import type { PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { Keyword, PdfDict, PdfName, PdfStream, PdfString, type PdfValue } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { checkLanguageTag } from './structure-rules.ts';
import { languageOf, textIn, type Element, type StructureTree } from './structure-tree.ts';

/** A stretch of content that is marked (ISO 32000-1, 14.6). */
type Mark = { readonly tag: string; readonly properties: PdfDict | null; readonly element: Element | null };

const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
const PAINTS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI']);
const SAID: readonly (readonly [key: string, rule: string])[] = [
  ['ActualText', '7.2-t30'],
  ['Alt', '7.2-t31'],
  ['E', '7.2-t32'],
];

/** Content within content within content. */
const DEEPEST = 16;

/** What text is shown in: the font, and whether the text is seen. */
export type OnFont = (font: PdfDict, isSeen: boolean, strings: readonly PdfString[]) => void;

type Parts = {
  readonly file: PdfFile;
  readonly tree: StructureTree | null;
  /** The file's. */
  readonly language: string | null;
  readonly report: Report;
  readonly onFont: OnFont;
  /** Forms with tags of their own that have been drawn, by number. */
  readonly drawn: Set<number>;
};

/** Where the bytes of an inline image end: `EI` by itself. */
const endOfImage = (bytes: Uint8Array, from: number): number => {
  const isWhite = (byte: number | undefined): boolean => byte === undefined || [0, 9, 10, 12, 13, 32].includes(byte);
  for (let at = from; at < bytes.length; at += 1)
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isWhite(bytes[at - 1]) && isWhite(bytes[at + 2])) return at + 2;
  return bytes.length;
};

/** Goes through the content of a page or of a form on it; `container` is the number of its object. */
export const checkContent = (
  parts: Parts,
  bytes: Uint8Array,
  resources: PdfDict,
  container: number,
  around: readonly Mark[] = [],
  depth = 0,
): void => {
  const { file, tree, language, report, onFont, drawn } = parts;
  const marks = [...around];
  const named = (kind: string, name: PdfValue | undefined): PdfValue => {
    const kinds = file.dictIn(resources, kind);
    return kinds !== null && name instanceof PdfName ? file.get(kinds, name.text) : null;
  };
  const begin = (tag: PdfValue | undefined, given: PdfValue | undefined): void => {
    const properties = given instanceof PdfDict ? given : named('Properties', given);
    const dict = properties instanceof PdfDict ? properties : null;
    const mcid = dict === null ? null : file.numberIn(dict, 'MCID');
    const mark = {
      tag: tag instanceof PdfName ? tag.text : '',
      properties: dict,
      element: mcid === null ? null : (tree?.owner(container, mcid) ?? null),
    };
    const isArtifact = mark.tag === 'Artifact';
    if (isArtifact && marks.some(({ element }) => element !== null)) report('7.1-t01', 'an artifact within content');
    if (mark.element !== null && marks.some((outer) => outer.tag === 'Artifact')) report('7.1-t02', 'content within an artifact');
    marks.push(mark);
    if (dict !== null) checkLanguageTag(textIn(file, dict, 'Lang'), report);
    for (const [key, rule] of SAID)
      if (mark.tag === 'Span' && dict !== null && textIn(file, dict, key) !== null && spoken() === '')
        report(rule, `${key} in no language`);
  };
  /** The language of what stands here. */
  const spoken = (): string => {
    const own = marks.findLast(({ properties }) => properties?.entries.has('Lang') === true)?.properties;
    const element = marks.findLast((mark) => mark.element !== null)?.element ?? null;
    return (own === undefined || own === null ? null : textIn(file, own, 'Lang')) ?? languageOf(file, element) ?? language ?? '';
  };
  const isArtifact = (): boolean => marks.some(({ tag }) => tag === 'Artifact');
  const painted = (what: string): void => {
    if (!isArtifact() && marks.every(({ element }) => element === null))
      report('7.1-t03', `${what} that is neither tagged nor an artifact`);
  };
  const draw = (name: PdfValue | undefined): void => {
    const object = named('XObject', name);
    if (!(object instanceof PdfStream)) return;
    if (file.nameIn(object.dict, 'Subtype') !== 'Form') return painted('a picture');
    if (object.dict.entries.has('Ref')) report('7.20-t01', 'a form that stands for another file');
    const own = object.dict.ref?.number ?? -1;
    const content = file.decoded(object);
    if (/\/MCID\b/.test(Buffer.from(content).toString('latin1'))) {
      if (drawn.has(own)) report('7.20-t02', 'a form with tags that is drawn twice');
      drawn.add(own);
    }
    if (depth < DEEPEST) checkContent(parts, content, file.dictIn(object.dict, 'Resources') ?? resources, own, marks, depth + 1);
  };
  const lexer = new Lexer(bytes, 0, false);
  let operands: PdfValue[] = [];
  let state: { font: PdfDict | null; mode: number } = { font: null, mode: 0 };
  const states: (typeof state)[] = [];
  for (;;) {
    const token = lexer.next();
    if (token === END) return;
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    const [first, second] = operands;
    const { text } = token;
    if (text === 'BDC' || text === 'BMC') begin(first, second);
    else if (text === 'EMC') marks.pop();
    else if (text === 'q') states.push({ ...state });
    else if (text === 'Q') state = states.pop() ?? state;
    else if (text === 'Tr') state.mode = Number(first);
    else if (text === 'Tf') {
      const font = named('Font', first);
      state.font = font instanceof PdfDict ? font : null;
    } else if (text === 'ID') lexer.at = endOfImage(bytes, lexer.at);
    else if (text === 'Do') draw(first);
    else if (SHOWS_TEXT.has(text)) {
      const shown = operands.flat().filter((operand) => operand instanceof PdfString);
      painted('text');
      if (!isArtifact() && spoken() === '') report('7.2-t34', 'text in no language');
      if (state.font !== null) onFont(state.font, state.mode !== 3, shown);
    } else if (PAINTS.has(text)) painted('a drawing');
    if (text === 'ID') painted('a picture');
    operands = [];
  }
};
