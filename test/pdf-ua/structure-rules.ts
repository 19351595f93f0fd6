import type { PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfString } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { languageOf, STANDARD_TYPES, standardType, textIn, type Element, type StructureTree } from './structure-tree.ts';

/** Types that stand only within certain others; the rule that says so. */
const STANDS_IN: Readonly<Record<string, readonly [rule: string, ...parents: string[]]>> = {
  TR: ['7.2-t04', 'Table', 'THead', 'TBody', 'TFoot'],
  THead: ['7.2-t05', 'Table'],
  TBody: ['7.2-t06', 'Table'],
  TFoot: ['7.2-t07', 'Table'],
  TH: ['7.2-t08', 'TR'],
  TD: ['7.2-t09', 'TR'],
  LI: ['7.2-t17', 'L'],
  LBody: ['7.2-t18', 'LI'],
  TOCI: ['7.2-t26', 'TOC'],
};

/** Types that hold certain others only. */
const HOLDS: Readonly<Record<string, readonly [rule: string, ...kids: string[]]>> = {
  Table: ['7.2-t03', 'TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['7.2-t10', 'TH', 'TD'],
  L: ['7.2-t19', 'L', 'LI', 'Caption'],
  LI: ['7.2-t20', 'Lbl', 'LBody'],
  TOC: ['7.2-t27', 'TOC', 'TOCI', 'Caption'],
  THead: ['7.2-t36', 'TR'],
  TBody: ['7.2-t37', 'TR'],
  TFoot: ['7.2-t38', 'TR'],
};

/** Types that one element holds at most one of. */
const AT_MOST_ONE: readonly (readonly [type: string, kid: string, rule: string])[] = [
  ['Table', 'THead', '7.2-t11'],
  ['Table', 'TFoot', '7.2-t12'],
  ['Table', 'Caption', '7.2-t03'],
  ['L', 'Caption', '7.2-t19'],
  ['TOC', 'Caption', '7.2-t27'],
];

const checkNesting = ({ type, parent, kids }: Element, report: Report): void => {
  const [parentRule, ...parents] = STANDS_IN[type] ?? [];
  if (parentRule !== undefined && !parents.includes(parent?.type ?? '')) report(parentRule, `${type} in ${parent?.type ?? 'nothing'}`);
  const [kidRule, ...allowed] = HOLDS[type] ?? [];
  for (const kid of kids) if (kidRule !== undefined && !allowed.includes(kid.type)) report(kidRule, `${kid.type} in ${type}`);
  const types = kids.map((kid) => kid.type);
  for (const [of, kid, rule] of AT_MOST_ONE)
    if (type === of && types.filter((one) => one === kid).length > 1) report(rule, `several ${kid} in a ${type}`);
  const caption = types.indexOf('Caption');
  if (caption > 0 && (type === 'L' || type === 'TOC'))
    report(type === 'L' ? '7.2-t19' : '7.2-t27', `a caption that does not begin its ${type}`);
  if (type !== 'Table') return;
  if (types.includes('TFoot') && !types.includes('TBody')) report('7.2-t13', 'a table with a foot and no body');
  if (types.includes('THead') && !types.includes('TBody')) report('7.2-t14', 'a table with a head and no body');
  if (caption > 0 && caption < types.length - 1) report('7.2-t03', 'a caption amid its table');
};

const LEVEL = /^H([1-9]\d*)$/;

const checkHeadings = ({ elements }: StructureTree, report: Report): void => {
  let before = 0;
  for (const { type, ownType } of elements) {
    const level = Number(LEVEL.exec(type)?.[1] ?? LEVEL.exec(ownType)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > before + 1) report('7.4.2-t01', `H${String(level)} after ${before === 0 ? 'nothing' : `H${String(before)}`}`);
    before = level;
  }
  if (before > 0 && elements.some(({ type }) => type === 'H')) {
    report('7.4.4-t02', 'H beside numbered headings');
    report('7.4.4-t03', 'numbered headings beside H');
  }
  if (elements.some(({ kids }) => kids.filter(({ type }) => type === 'H').length > 1)) report('7.4.4-t01', 'several H in one element');
};

const isBlank = (value: string | null): boolean => value === null || value === '';

/** Ids of notes: each has one, and no other has it. */
const checkNotes = (file: PdfFile, { elements }: StructureTree, report: Report): void => {
  const ids = elements.filter(({ type }) => type === 'Note').map(({ dict }) => textIn(file, dict, 'ID'));
  if (ids.some(isBlank)) report('7.9-t01', 'a note without an id');
  const given = ids.filter((id) => !isBlank(id));
  if (new Set(given).size < given.length) report('7.9-t02', 'two notes of one id');
};

/** A language tag (RFC 3066). */
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Whether a string is a language's name as files may give it. */
export const checkLanguageTag = (tag: string | null, report: Report): void => {
  if (tag !== null && !LANGUAGE_TAG.test(tag)) report('7.2-t29', `the language ${JSON.stringify(tag)}`);
};

const SAID: readonly (readonly [key: string, rule: string])[] = [
  ['ActualText', '7.2-t21'],
  ['Alt', '7.2-t22'],
  ['E', '7.2-t23'],
];

/** What holds of the structure tree by itself; `language` is the file's. */
export const checkStructure = (file: PdfFile, tree: StructureTree, language: string | null, report: Report): void => {
  for (const own of tree.roleMap.keys())
    if (STANDARD_TYPES.has(own) && tree.roleMap.get(own) !== own) report('7.1-t07', `${own} means something else`);
  for (const element of tree.elements) {
    const { ownType, type, dict } = element;
    if (standardType(tree.roleMap, ownType) === null)
      report(isCircle(tree, ownType) ? '7.1-t06' : '7.1-t05', `the type ${ownType} means nothing`);
    checkNesting(element, report);
    checkLanguageTag(textIn(file, dict, 'Lang'), report);
    for (const [key, rule] of SAID)
      if (file.get(dict, key) instanceof PdfString && isBlank(languageOf(file, element) ?? language)) report(rule, `${key} in no language`);
    const isDescribed = !isBlank(textIn(file, dict, 'Alt')) || textIn(file, dict, 'ActualText') !== null;
    if (type === 'Figure' && !isDescribed) report('7.3-t01', 'a figure that is not described');
    if (type === 'Formula' && !isDescribed) report('7.7-t01', 'a formula that is not described');
  }
  checkHeadings(tree, report);
  checkNotes(file, tree, report);
};

const isCircle = ({ roleMap }: StructureTree, type: string): boolean => {
  const met = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = roleMap.get(at)) {
    if (met.has(at)) return true;
    met.add(at);
  }
  return false;
};
