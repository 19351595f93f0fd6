import { longDate } from '../words/dates.ts';
import type { Letter } from './letter.ts';
import { wordsOfNode } from './quoted-words.ts';
import type { NodeJson } from './response-doc.ts';

/** A line of an answer as it reads: a field of the letter, a heading or a paragraph, wherever it stands. */
export type AnswerLine = {
  /** 1–3 for a heading, 0 for other text; null for a field of the letter. */
  readonly level: 0 | 1 | 2 | 3 | null;
  readonly text: string;
};

/** Attributes by which a node that holds no text says something. */
const SAID_BY = ['alternative', 'alt', 'text', 'current', 'proposed'];

const LETTER_HEAD = [
  'senderName',
  'senderAddress',
  'senderContact',
  'recipient',
  'journalNumber',
  'ownCaseNumber',
  'place',
  'date',
  'subject',
] as const;
const LETTER_FOOT = ['signatoryName', 'signatoryRole'] as const;

const levelOf = (node: NodeJson): 0 | 1 | 2 | 3 => {
  const level = node.attrs?.['level'];
  return level === 1 || level === 2 || level === 3 ? level : 0;
};

const saidBy = (node: NodeJson): string => {
  const quoted = wordsOfNode(node.attrs);
  const said = SAID_BY.map((name) => node.attrs?.[name]).filter((words) => typeof words === 'string' && words !== '');
  return [...(quoted === '' ? [] : [`”${quoted}”`]), ...said].join(' ');
};

const isUnfilled = (node: NodeJson): boolean => node.marks?.some(({ type }) => type === 'placeholder') === true;
const isLine = (node: NodeJson): boolean =>
  node.type === 'paragraph' || (node.content ?? []).some(({ type }) => type === 'text' || type === 'hardBreak' || type === 'citation');

/** Every line of the letter and the text in reading order, those of notes after the line they belong to. */
export function answerLines(body: NodeJson, letter: Letter, unfilled: 'with unfilled fields' | 'without unfilled fields'): AnswerLine[] {
  const lines: AnswerLine[] = [];
  const push = (level: AnswerLine['level'], text: string): void => {
    const tidy = text.replaceAll(/\s+/gu, ' ').trim();
    if (tidy !== '') lines.push({ level, text: tidy });
  };
  const fields = (names: readonly (typeof LETTER_HEAD | typeof LETTER_FOOT)[number][]): void => {
    for (const name of names) {
      const said = name === 'date' && letter.date !== null ? longDate(letter.date, 'da') : (letter[name] ?? '');
      for (const line of said.split('\n')) push(null, line);
    }
  };
  const line = (node: NodeJson): void => {
    let text = '';
    const notes: NodeJson[] = [];
    for (const child of node.content ?? []) {
      if (child.type === 'text') text += isUnfilled(child) && unfilled === 'without unfilled fields' ? '' : (child.text ?? '');
      else if (child.content !== undefined) notes.push(child);
      else text += saidBy(child) || ' ';
    }
    push(levelOf(node), text);
    for (const note of notes) block(note);
  };
  const block = (node: NodeJson): void => {
    const said = saidBy(node);
    if (said !== '') push(0, said);
    if (isLine(node)) line(node);
    else for (const child of node.content ?? []) block(child);
  };
  fields(LETTER_HEAD);
  for (const child of body.content ?? []) block(child);
  fields(LETTER_FOOT);
  return lines;
}

/** Words as an answer counts them: letters and digits with what joins them. */
export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu) ?? [];

/** Words of the text; those of the letter and of fields that are not filled in do not count. */
export const countWords = (body: NodeJson, letter: Letter): number =>
  answerLines(body, letter, 'without unfilled fields').reduce(
    (sum, { level, text }) => sum + (level === null ? 0 : wordsIn(text).length),
    0,
  );

/** How many words were put in or taken out, whatever their order. */
export function changedWords(before: readonly AnswerLine[], after: readonly AnswerLine[]): number {
  const left = new Map<string, number>();
  const add = (lines: readonly AnswerLine[], step: 1 | -1): void => {
    for (const { text } of lines) for (const word of wordsIn(text)) left.set(word, (left.get(word) ?? 0) + step);
  };
  add(before, -1);
  add(after, 1);
  let changed = 0;
  for (const count of left.values()) changed += Math.abs(count);
  return changed;
}
