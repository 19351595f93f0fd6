import { citationFrom, type Citation } from '../response/citation.ts';
import { OMISSION, printedWords } from '../response/quoted-words.ts';
import type { NodeJson } from '../response/response-doc.ts';

type UnitBase = {
  /** The index of each node within its parent, from the document down to this. */
  readonly path: readonly number[];
  /** 1–3 for a heading, 0 for anything else. */
  readonly level: number;
  /** All its words are its heading: a heading, or a line in bold. */
  readonly isHeading: boolean;
  /** Quotations in it, in order. */
  readonly citations: readonly Citation[];
};

/** A piece of an answer that is not parted further: a paragraph wherever it stands, a quotation of its own, an amendment. */
export type AnswerUnit =
  | (UnitBase & { readonly kind: 'text'; readonly words: string })
  | (UnitBase & { readonly kind: 'citation' })
  | (UnitBase & { readonly kind: 'amendment'; readonly current: string; readonly proposed: string });

const tidy = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

const levelOf = ({ attrs }: NodeJson): number => {
  const level = attrs?.['level'];
  return level === 1 || level === 2 || level === 3 ? level : 0;
};

const citationsUnder = (node: NodeJson): Citation[] => {
  const own = node.type === 'citation' || node.type === 'blockCitation' ? citationFrom(node.attrs) : null;
  return own === null ? (node.content ?? []).flatMap(citationsUnder) : [own];
};

const isTextblock = ({ type, content = [] }: NodeJson): boolean =>
  type === 'paragraph' || content.some((child) => child.type === 'text' || child.type === 'hardBreak' || child.type === 'citation');

/** The words within a line; notes at the foot of the page follow what they belong to. */
function wordsOf(node: NodeJson): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'citation') {
    const citation = citationFrom(node.attrs);
    return citation === null ? '' : `”${printedWords(citation)}”`;
  }
  const words = (node.content ?? []).map(wordsOf).join('');
  return node.type === 'footnote' && words !== '' ? ` (${tidy(words)})` : words;
}

/** The words of blocks, a line each. */
function linesOf(node: NodeJson): string[] {
  if (node.type === 'blockCitation') {
    const citation = citationFrom(node.attrs);
    return citation === null ? [] : [tidy(printedWords(citation))];
  }
  return isTextblock(node) ? [tidy(wordsOf(node))].filter((line) => line !== '') : (node.content ?? []).flatMap(linesOf);
}

const isAllBold = ({ content = [] }: NodeJson): boolean =>
  content.some(({ text }) => text !== undefined && text.trim() !== '') &&
  content.every(({ text, marks }) => text === undefined || text.trim() === '' || marks?.some(({ type }) => type === 'bold') === true);

const partOf = (node: NodeJson, type: string): string =>
  (node.content ?? [])
    .filter((child) => child.type === type)
    .flatMap((child) => linesOf(child))
    .join('\n');

/** An answer's text taken apart, in its order. What says nothing is left out. */
export function answerUnits(body: NodeJson): AnswerUnit[] {
  const units: AnswerUnit[] = [];
  const visit = (node: NodeJson, path: readonly number[]): void => {
    const base = { path, level: 0, isHeading: false, citations: citationsUnder(node) };
    if (node.type === 'blockCitation') units.push({ ...base, kind: 'citation' });
    else if (node.type === 'amendment') {
      const [current, proposed] = [partOf(node, 'amendmentCurrent'), partOf(node, 'amendmentProposed')];
      if (current !== '' || proposed !== '') units.push({ ...base, kind: 'amendment', current, proposed });
    } else if (isTextblock(node)) {
      const words = tidy(wordsOf(node));
      const level = levelOf(node);
      if (words !== '' || level > 0) units.push({ ...base, kind: 'text', level, isHeading: level > 0 || isAllBold(node), words });
    } else (node.content ?? []).forEach((child, index) => visit(child, [...path, index]));
  };
  (body.content ?? []).forEach((child, index) => visit(child, [index]));
  return units;
}

/** The parts of printed words that stand in the source letter by letter. */
export const exactParts = (printed: string): string[] =>
  printed
    .split(OMISSION)
    .map((part) => part.trim())
    .filter((part) => part !== '');
