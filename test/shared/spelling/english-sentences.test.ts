import { expect, it } from 'vitest';
import { bySentence, wrongInSentence } from '../../../shared/spelling/english-sentences.ts';
import type { SpellingVerdict } from '../../../shared/spelling/verdict.ts';
import { wordsToCheck } from '../../../shared/spelling/words-to-check.ts';

const ENGLISH = new Set('the shall be to access this rights of council every person best'.split(' '));
const WRONG = new Set(['desvære', 'accesss']);
const verdictOf = (word: string): SpellingVerdict =>
  WRONG.has(word) ? 'wrong' : ENGLISH.has(word) ? 'english' : /^[A-Z]/.test(word) && word !== 'Vi' ? 'perhaps-a-name' : 'right';

const wrongIn = (text: string): string[] =>
  bySentence(text, wordsToCheck(text)).flatMap((sentence) => wrongInSentence(sentence, verdictOf).map(({ word }) => word));

it('judges an English sentence by English, and the Danish beside it by Danish', () => {
  expect(wrongIn('Vi citerer. Every person shall have the rights to accesss. Det er desvære the best.')).toEqual([
    'accesss',
    'Det',
    'desvære',
    'the',
    'best',
  ]);
});

it('leaves a few English words among Danish ones wrong', () => {
  expect(wrongIn('Vi mener at kommunen og alle andre skal shall be the aller.')).toEqual(['shall', 'be', 'the']);
  expect(wrongIn('the council')).toEqual(['the', 'council']);
});
