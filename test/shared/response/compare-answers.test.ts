import { describe, expect, it } from 'vitest';
import { answerLines, changedWords, countWords, type AnswerLine } from '../../../shared/response/answer-lines.ts';
import { CalendarDate } from '../../../shared/domain/hearing.ts';
import { attributesOf, type Citation } from '../../../shared/response/citation.ts';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { compareAnswers } from '../../../shared/response/compare-answers.ts';
import { EMPTY_LETTER, type Letter } from '../../../shared/response/letter.ts';
import { paragraph } from './two-copies.ts';

const CITED: Citation = {
  sourceId: SourceId.parse('00000000-0000-4000-8000-000000000001'),
  versionId: SourceVersionId.parse('00000000-0000-4000-8000-000000000002'),
  annotationId: null,
  start: 0,
  end: 30,
  exact: '',
  prefix: '',
  suffix: '',
};

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
          { type: 'citation', attrs: attributesOf({ ...CITED, exact: 'støjen om natten stiger', omissions: [{ start: 7, end: 16 }] }) },
          { type: 'text', text: ' og ' },
          { type: 'text', text: '[foreningens navn]', marks: [{ type: 'placeholder' }] },
          { type: 'text', text: 'spørger' },
          { type: 'footnote', content: [{ type: 'text', text: 'Se bilag 2.' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'blockCitation', attrs: attributesOf({ ...CITED, exact: 'To\nlinjer' }) },
      // As the first answers held it, and damaged.
      { type: 'blockCitation', attrs: { exact: 'Ældre' } },
      { type: 'somethingNew', content: [{ type: 'deeper', content: [paragraph('Dybt nede')] }] },
    ],
  };
  it('are those of the letter and the text as they read, with the words of its citations', () => {
    const letter: Letter = { ...EMPTY_LETTER, date: CalendarDate.parse('2025-08-21'), subject: 'Støj fra vej', signatoryName: 'Anna' };
    expect(answerLines(body, letter, 'with unfilled fields')).toEqual([
      { level: null, text: '21. august 2025' },
      { level: null, text: 'Støj fra vej' },
      { level: 2, text: 'Støj' },
      { level: 0, text: 'Vi læser ”støjen […] stiger” og [foreningens navn]spørger.' },
      { level: 0, text: 'Se bilag 2.' },
      { level: 0, text: '”To linjer”' },
      { level: 0, text: '”Ældre”' },
      { level: 0, text: 'Dybt nede' },
      { level: null, text: 'Anna' },
    ]);
  });
  it('are counted in words without the letter, and by how many were changed', () => {
    const before = answerLines(body, EMPTY_LETTER, 'with unfilled fields');
    expect(countWords(body, { ...EMPTY_LETTER, subject: 'Støj fra vej' })).toBe(1 + 6 + 3 + 2 + 1 + 2);
    expect(changedWords(before, before)).toBe(0);
    expect(changedWords(lines('en to tre'), lines('tre to fire fem'))).toBe(3);
  });
});
