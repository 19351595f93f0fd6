import { describe, expect, it } from 'vitest';
import { answerLines, changedWords, countWords, type AnswerLine } from '../../../shared/response/answer-lines.ts';
import { compareAnswers } from '../../../shared/response/compare-answers.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { paragraph } from './two-copies.ts';

const lines = (...texts: readonly string[]): AnswerLine[] => texts.map((text) => ({ level: 0, text }));

/** A line each: [-removed-] and {+added+}. */
const picture = (before: readonly AnswerLine[], after: readonly AnswerLine[]): string[] =>
  compareAnswers(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join(''),
  );

describe('two versions of an answer', () => {
  it('are the same line by line where nothing was changed', () => {
    expect(picture(lines('En', 'To', 'To'), lines('En', 'To', 'To'))).toEqual(['En', 'To', 'To']);
  });
  it('show a rewritten line word by word, and new and dropped lines whole', () => {
    expect(
      picture(
        lines('Indledning', 'Fristen er for kort for en forening.', 'Helt borte.', 'Slutning'),
        lines('Indledning', 'Fristen er alt for kort for en forening.', 'Nyt afsnit her.', 'Slutning'),
      ),
    ).toEqual(['Indledning', 'Fristen er {+alt +}for kort for en forening.', '[-Helt borte.-]', '{+Nyt afsnit her.+}', 'Slutning']);
  });
  it('find their way among lines that repeat themselves', () => {
    expect(picture(lines('A a a', 'Ja', 'Ja', 'B b b'), lines('A a a', 'Ja', 'B b b', 'Ja'))).toEqual([
      'A a a',
      'Ja',
      '[-Ja-]',
      'B b b',
      '{+Ja+}',
    ]);
  });
  it('tell a heading from the same words as body text', () => {
    const compared = compareAnswers([{ level: 0, text: 'Støj' }], [{ level: 2, text: 'Støj' }]);
    expect(compared).toEqual([{ level: 2, parts: [{ kind: 'same', text: 'Støj' }] }]);
  });
  it('hold up when one of them is empty', () => {
    expect(picture([], lines('Ny'))).toEqual(['{+Ny+}']);
    expect(picture(lines('Gammel'), [])).toEqual(['[-Gammel-]']);
    expect(picture([], [])).toEqual([]);
  });
  it('of 200 pages are compared in well under a second', () => {
    const long = Array.from(
      { length: 1600 },
      (_, n) => `Afsnit ${String(n)}: ${'kommunen borgere indsats støtte '.repeat(12)}${String(n * 7)}.`,
    );
    const changed = long.flatMap((line, n) => (n % 10 === 0 ? [] : [n % 3 === 0 ? line.replace('borgere', 'naboer') : line]));
    const started = performance.now();
    const compared = compareAnswers(lines(...long), lines(...changed));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(compared.filter(({ parts }) => parts.some(({ kind }) => kind !== 'same')).length).toBeGreaterThan(500);
  });
});

describe('the lines of an answer', () => {
  const body = {
    type: 'doc',
    content: [
      paragraph('Støj', { level: 2 }),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Vi læser ' },
          { type: 'citation', attrs: { exact: 'støjen stiger' } },
          { type: 'text', text: ' og ' },
          { type: 'text', text: '[foreningens navn]', marks: [{ type: 'placeholder' }] },
          { type: 'text', text: 'spørger' },
          { type: 'footnote', content: [{ type: 'text', text: 'Se bilag 2.' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'blockCitation', attrs: { exact: 'To\nlinjer' } },
      { type: 'somethingNew', content: [{ type: 'deeper', content: [paragraph('Dybt nede')] }] },
    ],
  };
  it('are those of the letter and the text as they read, without unfilled fields', () => {
    expect(answerLines(body, { ...EMPTY_LETTER, subject: 'Støj fra vej', signatoryName: 'Anna' })).toEqual([
      { level: null, text: 'Støj fra vej' },
      { level: 2, text: 'Støj' },
      { level: 0, text: 'Vi læser ”støjen stiger” og spørger.' },
      { level: 0, text: 'Se bilag 2.' },
      { level: 0, text: '”To linjer”' },
      { level: 0, text: 'Dybt nede' },
      { level: null, text: 'Anna' },
    ]);
  });
  it('are counted in words without the letter, and by how many were changed', () => {
    const before = answerLines(body, EMPTY_LETTER);
    expect(countWords(before)).toBe(1 + 6 + 3 + 2 + 2);
    expect(changedWords(before, before)).toBe(0);
    expect(changedWords(lines('en to tre'), lines('tre to fire fem'))).toBe(3);
  });
});
