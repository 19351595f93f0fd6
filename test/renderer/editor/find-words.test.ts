import { expect, it } from 'vitest';
import { findWords } from '../../../renderer/editor/find-words.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { answerPassages } from '../../../shared/searching/answer-passages.ts';

const schema = responseSchema();
const paragraph = (...texts: string[]) => ({ type: 'paragraph', content: texts.map((text) => ({ type: 'text', text })) });
const body = {
  type: 'doc',
  content: [paragraph('Om skolen.'), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Om vejen og skolen.')] }] }],
};

it('every paragraph of an answer is a passage, wherever it stands', () => {
  expect(answerPassages(body)).toEqual([
    { text: 'Om skolen.', isHeading: false },
    { text: 'Om vejen og skolen.', isHeading: false },
  ]);
});

it('the words of a hit are found in the very paragraph, else in another that holds them, else nowhere', () => {
  const doc = schema.nodeFromJSON(body);
  const wordsAt = (text: string, start: number, end: number): string | null => {
    const found = findWords(doc, text, { start, end });
    return found === null ? null : `${String(found.from)}: ${doc.textBetween(found.from, found.to)}`;
  };
  expect(wordsAt('Om vejen og skolen.', 12, 18)).toBe('27: skolen');
  expect(wordsAt('Et afsnit om skolen, der er ændret.', 13, 19)).toBe('4: skolen');
  expect(wordsAt('Et slettet ord.', 3, 10)).toBe(null);
});
